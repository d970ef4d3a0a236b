package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// slugLength bounds the readable part of an ID.
const slugLength = 40

// digest returns 12 hex digits that stand for the parts: 48 bits, so that among
// the few things with one slug a clash is out of reach.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// entityID is made of type, name and what tells it from others that share both:
// "company-gazprom-5f0c7a12b3de".
func entityID(typ, key, apart string) string {
	return slug(typ) + "-" + slug(key) + "-" + digest(typ, key, apart)
}

func relationID(typ, from, to, polarity string) string {
	return slug(typ) + "-" + digest(typ, from, to, polarity)
}

// slug returns the ASCII letters and digits of s, words joined by hyphens, cut
// between words; "x" if there are none.
func slug(s string) string {
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	var b strings.Builder
	for i, f := range fields {
		if i > 0 && b.Len()+len(f) > slugLength {
			break
		}
		if i > 0 {
			b.WriteByte('-')
		}
		b.WriteString(f[:min(len(f), slugLength)])
	}
	if b.Len() == 0 {
		return "x"
	}
	return b.String()
}

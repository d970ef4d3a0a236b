package model

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"slices"
)

// digestLen is the number of hex digits of an id or a fingerprint: 64 bits, which
// a database keeps inside the property record, and which a million rows share by
// chance once in 30 million databases.
const digestLen = 16

// digest returns an id that follows from the parts.
func digest(parts ...string) string {
	var b []byte
	for _, p := range parts {
		b = appendString(b, p)
	}
	return sum(b)
}

// fingerprint returns a digest of everything that is written for a row.
func fingerprint(typ, from, to string, p properties) string {
	b := appendString(nil, typ)
	b = appendString(b, from)
	b = appendString(b, to)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		b = appendString(b, name)
		b = appendValue(b, p[name])
	}
	return sum(b)
}

// appendValue writes a value with its kind, so that "1" and 1 differ.
func appendValue(b []byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return appendString(append(b, 's'), v)
	case int:
		return binary.AppendVarint(append(b, 'i'), int64(v))
	case float64:
		return binary.LittleEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
	case []string:
		b = binary.AppendUvarint(append(b, 'l'), uint64(len(v)))
		for _, s := range v {
			b = appendString(b, s)
		}
		return b
	}
	// Only this package makes rows, and only of the kinds above.
	panic(fmt.Sprintf("model: a property is a %T", value))
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])[:digestLen]
}

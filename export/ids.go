package export

import (
	"fmt"
	"strings"
	"unicode"
)

// cleanIDs returns, for each ID, what stands for it in a format that cannot hold
// every character: without control characters and broken UTF-8, and still unique.
// IDs of our own making stay as they are.
func cleanIDs(ids []string) map[string]string {
	clean := make(map[string]string, len(ids))
	used := make(map[string]bool, len(ids))
	for _, id := range ids {
		base := xmlText(id)
		name := base
		for n := 2; used[name] || name == ""; n++ {
			name = fmt.Sprintf("%s~%d", base, n)
		}
		clean[id], used[name] = name, true
	}
	return clean
}

// xmlText drops what XML 1.0 forbids even as a reference: control characters but
// tab and line ends, surrogates, noncharacters. Broken UTF-8 becomes U+FFFD.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

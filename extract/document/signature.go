package document

import (
	"hash/fnv"
	"strings"
	"unicode"

	"entente/extract/text"
)

// Near-duplicates are told by MinHash (Broder 1997): of all runs of shingle
// words in the body the smallest value of each of signatureLen hash functions
// is kept; two bodies share as large a part of these minima as of their runs.
// With 64 functions the estimate's standard error is at most .06. text.Similarity
// compares.

const (
	shingle      = 5
	signatureLen = 64
	// minSigned is the number of words under which a body is not signed.
	minSigned = 20
)

// sign returns the signature of the content blocks, nil for short bodies.
// Headings are left out: syndicated copies keep the text and change them.
func sign(txt string, blocks []text.Block) []uint32 {
	var words []string
	for _, b := range blocks {
		if b.Label == text.Body || b.Label == text.ListItem || b.Label == text.Table {
			words = append(words, strings.FieldsFunc(strings.ToLower(txt[b.Start:b.End]), isBreak)...)
		}
	}
	if len(words) < minSigned {
		return nil
	}
	sig := make([]uint32, signatureLen)
	for i := range sig {
		sig[i] = ^uint32(0)
	}
	for i := 0; i+shingle <= len(words); i++ {
		addShingle(sig, hashWords(words[i:i+shingle]))
	}
	return sig
}

func isBreak(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }

func hashWords(words []string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(strings.Join(words, " ")))
	return h.Sum64()
}

// addShingle lowers the minima by one run of words. The hash functions are the
// finisher of splitmix64 over the run's hash and the function's number.
func addShingle(sig []uint32, h uint64) {
	for k := range sig {
		h += 0x9e3779b97f4a7c15
		x := h
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		sig[k] = min(sig[k], uint32(x>>32))
	}
}

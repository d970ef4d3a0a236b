package pair

import (
	"slices"

	"entente/extract/text"
)

// Types are the mention types in the order of the trained tables.
var Types = [...]string{"Person", "Company", "Organization", "Place", "Project", "Agreement", "Event", "Product"}

// The features that every head has.
var (
	TypePair = Feature{"types", 64}
	Distance = Feature{"distance", 12}
	Sentence = Feature{"sentence", 4}
)

// AppendFeatures appends the values of TypePair, Distance and Sentence for two
// mentions in text order.
func AppendFeatures(dst []uint8, a, b text.Placed) []uint8 {
	return append(dst, typePair(a.Type, b.Type), distance(b.First-a.Last), sentence(a, b))
}

func typePair(a, b string) uint8 {
	i, j := typeIndex(a), typeIndex(b)
	if i < 0 || j < 0 {
		return 255 // in no table
	}
	return uint8(i*len(Types) + j)
}

func typeIndex(name string) int { return slices.Index(Types[:], name) }

// distance is a bucket of the number of tokens between two mentions: 0 for nested
// ones, then 1 a token up to 5 tokens, then 1 for every 6.
func distance(gap int) uint8 {
	switch {
	case gap < 0:
		return 0
	case gap < 6:
		return uint8(1 + gap)
	}
	return uint8(7 + min(4, (gap-6)/6))
}

// sentence is 1 for mentions of different sentences, and 2 more if b lies in a.
func sentence(a, b text.Placed) uint8 {
	v := uint8(min(b.Sentence-a.Sentence, 1))
	if b.Last <= a.Last {
		v += 2
	}
	return v
}

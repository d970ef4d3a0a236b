package relation

// thresholds are the probabilities from which a relation is claimed, chosen on the
// 33 documents of gold/dev for the F1 of whole graphs (.525 against .494 with one
// threshold of .65 for all; 26 November 2026). They are high where many pairs of mentions
// are scored, since a pair of entities takes the best of all its pairs.
var thresholds = map[string]float64{
	"ACQUIRES":        0.40,
	"CONCERNS":        0.75,
	"FINANCES":        0.65,
	"LOCATED_IN":      0.70,
	"MEMBER_OF":       0.40,
	"MET_WITH":        0.70,
	"OPPOSES":         0.55,
	"OWNS":            0.75,
	"PARTICIPATES_IN": 0.60,
	"PARTNERS_WITH":   0.60,
	"PARTY_TO":        0.82,
	"PRODUCES":        0.30,
	"SANCTIONS":       0.50,
	"SIGNED":          0.35,
	"SUBSIDIARY_OF":   0.60,
	"SUPPLIES":        0.35,
	"SUPPORTS":        0.60,
	"VISITED":         0.70,
	"WORKS_FOR":       0.60,
}

// Threshold returns the probability from which a relation of the given type is
// claimed.
func Threshold(typ string) float64 { return thresholds[typ] }

package relation

// thresholds are the probabilities from which a relation is claimed, chosen on
// gold/dev for the F1 of whole graphs. They are high where many pairs of mentions
// are scored, since a pair of entities takes the best of all its pairs.
var thresholds = map[string]float64{
	"ACQUIRES":        0.45,
	"CONCERNS":        0.70,
	"FINANCES":        0.65,
	"LOCATED_IN":      0.65,
	"MEMBER_OF":       0.40,
	"MET_WITH":        0.70,
	"OPPOSES":         0.60,
	"OWNS":            0.70,
	"PARTICIPATES_IN": 0.60,
	"PARTNERS_WITH":   0.50,
	"PARTY_TO":        0.80,
	"PRODUCES":        0.40,
	"SANCTIONS":       0.50,
	"SIGNED":          0.35,
	"SUBSIDIARY_OF":   0.55,
	"SUPPLIES":        0.40,
	"SUPPORTS":        0.70,
	"VISITED":         0.60,
	"WORKS_FOR":       0.60,
}

// Threshold returns the probability from which a relation of the given type is
// claimed.
func Threshold(typ string) float64 { return thresholds[typ] }

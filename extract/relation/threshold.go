package relation

// thresholds are the probabilities from which a relation is claimed, chosen on
// gold/dev for the F1 of whole graphs. They are high because the scores of a pair
// of entities are pooled by their maximum over all pairs of mentions.
var thresholds = map[string]float64{
	"LOCATED_IN": 0.5,
	"SIGNED":     0.4,
	"SUPPLIES":   0.5,
	"PRODUCES":   0.5,
	"VISITED":    0.5,
	"SUPPORTS":   0.5,
	"OPPOSES":    0.5,
	"SANCTIONS":  0.5,
}

const defaultThreshold = 0.7

// Threshold returns the probability from which a relation of the given type is
// claimed.
func Threshold(typ string) float64 {
	if t, ok := thresholds[typ]; ok {
		return t
	}
	return defaultThreshold
}

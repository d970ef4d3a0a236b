package relation

// Threshold returns the probability from which a relation of the given type is
// claimed.
func Threshold(typ string) float64 { return 0.4 }

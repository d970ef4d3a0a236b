package encoder

import _ "embed"

//go:embed reader.weights
var embedded []byte

// Embedded returns the weights file of the reader that the program ships. It must
// not be changed.
func Embedded() []byte { return embedded }

package names

import "entente/internal/wordset"

var particles = wordset.Of("del do da dos das de di du des la le el al au aux en i e y ve og och und et & van von der den ten zu für för")

// Particle reports whether a word as it is written stands in lower case between the
// words of a firm's name, in languages other than English: "Litio del Norte S.A.",
// "Sanayi ve Ticaret A.Ş.".
func Particle(word string) bool { return particles[word] }

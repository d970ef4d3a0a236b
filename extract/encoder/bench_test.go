package encoder_test

import (
	"testing"

	"entente/extract/encoder"
)

// BenchmarkEncode runs a random model of MiniLM's shape on two sequences of 128
// pieces; the figure to read is pieces/s.
func BenchmarkEncode(b *testing.B) {
	f := file(b, miniLM.meta(), miniLM.tensors(1)...)
	seqs := miniLM.sequences(2, 128, 128)
	for _, kernels := range encoder.KernelSets() {
		b.Run(kernels, func(b *testing.B) {
			s := load(b, f, kernels).NewSession()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Encode(seqs); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(256*float64(b.N)/b.Elapsed().Seconds(), "pieces/s")
		})
	}
}

// BenchmarkLoad prepares a model of MiniLM's shape (its word table cut short,
// which is read in place anyway).
func BenchmarkLoad(b *testing.B) {
	f := file(b, miniLM.meta(), miniLM.tensors(1)...)
	for _, kernels := range encoder.KernelSets() {
		b.Run(kernels, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				load(b, f, kernels)
			}
		})
	}
}

func BenchmarkPieces(b *testing.B) {
	v := load(b, file(b, small.meta(), small.tensors(1)...), "").Vocabulary()
	words := []string{"w10", "Gazprom", "w11", "São", "w12w13", "Ελλάς"}
	var dst []int32
	b.ReportAllocs()
	for b.Loop() {
		dst = dst[:0]
		for _, w := range words {
			dst = v.Pieces(dst, w)
		}
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "words/s")
}

package encoder_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// BenchmarkCompare encodes the sequences that extract/train/compare.py gives to
// another runtime too, two at a time as there. The script names their folder by
// ENTENTE_COMPARE (encoder.weights, and sequences.json with lists of piece numbers)
// and finds the states of all of them there afterwards.
func BenchmarkCompare(b *testing.B) {
	dir := os.Getenv("ENTENTE_COMPARE")
	if dir == "" {
		b.Skip("ENTENTE_COMPARE is not set: extract/train/compare.py runs this")
	}
	data, err := os.ReadFile(filepath.Join(dir, "encoder.weights"))
	if err != nil {
		b.Fatal(err)
	}
	f, err := weights.Open(data)
	if err != nil {
		b.Fatal(err)
	}
	seqs := givenSequences(b, filepath.Join(dir, "sequences.json"))
	for _, kernels := range encoder.KernelSets() {
		b.Run(kernels, func(b *testing.B) {
			m := load(b, f, kernels)
			s, all := m.NewSession(), make([]float32, 0, count(seqs)*m.Hidden())
			for b.Loop() {
				all = all[:0]
				for at := 0; at < len(seqs); at += 2 {
					x, err := s.Encode(seqs[at:min(at+2, len(seqs))])
					if err != nil {
						b.Fatal(err)
					}
					all = append(all, x...)
				}
			}
			b.ReportMetric(float64(count(seqs)*b.N)/b.Elapsed().Seconds(), "pieces/s")
			var states bytes.Buffer
			binary.Write(&states, binary.LittleEndian, all)
			if err := os.WriteFile(filepath.Join(dir, kernels+".states"), states.Bytes(), 0o644); err != nil {
				b.Fatal(err)
			}
		})
	}
}

func count(seqs [][]encoder.Piece) int {
	n := 0
	for _, s := range seqs {
		n += len(s)
	}
	return n
}

func givenSequences(b *testing.B, path string) [][]encoder.Piece {
	b.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	var ids [][]int32
	if err := json.Unmarshal(data, &ids); err != nil {
		b.Fatal(err)
	}
	seqs := make([][]encoder.Piece, len(ids))
	for i := range ids {
		for _, id := range ids[i] {
			seqs[i] = append(seqs[i], encoder.Piece{ID: id})
		}
	}
	return seqs
}

package encoder_test

import (
	"bytes"
	"crypto/sha256"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// FuzzLoad changes a sound weights file and corrects its hash: what then loads
// must run, everything else must give an error.
func FuzzLoad(f *testing.F) {
	var b bytes.Buffer
	r := random(3)
	if err := weights.Write(&b, tiny.meta(), append(tiny.tensors(1), r.matrix("head", 3, 64, 1)...)...); err != nil {
		f.Fatal(err)
	}
	sound := b.Bytes()
	f.Add(uint(0), []byte{})
	for _, at := range []uint{8, 12, 16, 30, 60, 100, 400, 1500, 2500, 5000, 20000} {
		f.Add(at, []byte("0"))
		f.Add(at, []byte{0xff, 0xff, 0xc0, 0x7f})
		f.Add(at, []byte("9999999"))
	}
	f.Fuzz(func(t *testing.T, at uint, change []byte) {
		data := bytes.Clone(sound)
		copy(data[at%uint(len(data)):], change)
		content := data[:len(data)-sha256.Size]
		sum := sha256.Sum256(content)
		file, err := weights.Open(append(content, sum[:]...))
		if err != nil {
			return
		}
		m, err := encoder.Load(file, "")
		if err != nil {
			return
		}
		s := m.NewSession()
		x, err := s.Encode([][]encoder.Piece{{{ID: 1}, {ID: 0, Shape: 9, LineStart: true}}})
		if err == nil && len(x) != 2*m.Hidden() {
			t.Errorf("%d values", len(x))
		}
		if l, err := encoder.NewLinear(m, file, "head"); err == nil {
			s.Apply(l, make([]float32, l.Out()), make([]float32, l.In()), 1)
		}
	})
}

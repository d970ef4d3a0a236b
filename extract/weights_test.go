package extract

import (
	"bytes"
	"context"
	"crypto/sha256"
	"math/rand/v2"
	"testing"

	"entente/extract/encoder"
)

// About what the header of the embedded weights takes at their beginning, and the
// heads at their end.
const (
	headerSize = 12 << 10
	headsSize  = 1 << 20
)

// TestMutatedWeights changes the embedded weights and corrects their hash, as no
// accident does: each such file is refused, or reads a document to its end.
func TestMutatedWeights(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the weights forty times")
	}
	r := rand.New(rand.NewPCG(1, 2))
	changes := [][]byte{{0}, []byte("0"), []byte("9"), []byte(`","`), {0xff, 0xff, 0xc0, 0x7f}, {0xff, 0xff, 0x7f, 0x7f}}
	sound, refused := encoder.Embedded(), 0
	for i := range 40 {
		data := bytes.Clone(sound)
		from, to := 0, headerSize
		switch i % 4 {
		case 1:
			to = len(data) - sha256.Size
		case 3:
			from, to = len(data)-headsSize, len(data)-sha256.Size
		}
		for range 1 + r.IntN(4) {
			copy(data[from+r.IntN(to-from-8):], changes[r.IntN(len(changes))])
		}
		content := data[:len(data)-sha256.Size]
		sum := sha256.Sum256(content)
		x, err := New(Options{Model: append(content, sum[:]...)})
		if err != nil {
			refused++
			continue
		}
		if _, err := x.Extract(context.Background(), document(article)); err != nil {
			t.Errorf("change %d: %v", i, err)
		}
	}
	if refused < 10 {
		t.Errorf("%d of 40 files refused", refused)
	}
}

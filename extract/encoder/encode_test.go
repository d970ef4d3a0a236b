package encoder_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"flag"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	"entente/extract/encoder"
)

var update = flag.Bool("update", false, "rewrite golden files")

// forEachSet runs a test on one small random model with every kernel set of this
// machine.
func forEachSet(t *testing.T, test func(t *testing.T, m *encoder.Model)) {
	f := file(t, small.meta(), small.tensors(1)...)
	for _, kernels := range encoder.KernelSets() {
		t.Run(kernels, func(t *testing.T) {
			m := load(t, f, kernels)
			if m.Kernels() != kernels {
				t.Fatalf("Kernels = %q", m.Kernels())
			}
			test(t, m)
		})
	}
}

func encode(t *testing.T, s *encoder.Session, seqs [][]encoder.Piece) []float32 {
	t.Helper()
	x, err := s.Encode(seqs)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func sameBits(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: element %d is %v, want %v", what, i, got[i], want[i])
		}
	}
}

func hash(x []float32) string {
	h := sha256.New()
	for _, v := range x {
		h.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(v)))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// The hidden states are the same on every machine, operating system and kernel
// set: all must give the hash in the golden file. If it changes on purpose,
// rewrite it with -update; if it differs on one machine only, a rule of package
// kernel is broken there.
func TestEncodeGolden(t *testing.T) {
	const golden = "testdata/states.sha256"
	seqs := small.sequences(2, 17, 1, 64, 5, 12, 33)
	forEachSet(t, func(t *testing.T, m *encoder.Model) {
		got := hash(encode(t, m.NewSession(), seqs))
		if *update && m.Kernels() == "go" {
			if err := os.WriteFile(golden, []byte(got+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != strings.TrimSpace(string(want)) {
			t.Errorf("hash of the hidden states is %s, want %s", got, want)
		}
	})
}

// What else is in a call, and what was in the calls before, changes nothing.
func TestEncodeSequencesAreApart(t *testing.T) {
	seqs := small.sequences(3, 9, 0, 1, 40, 13)
	forEachSet(t, func(t *testing.T, m *encoder.Model) {
		all := append([]float32(nil), encode(t, m.NewSession(), seqs)...)
		s := m.NewSession()
		for i := len(seqs) - 1; i >= 0; i-- {
			rows := len(seqs[i]) * m.Hidden()
			before := 0
			for _, seq := range seqs[:i] {
				before += len(seq) * m.Hidden()
			}
			sameBits(t, "alone", encode(t, s, seqs[i:i+1]), all[before:before+rows])
		}
		sameBits(t, "again", encode(t, s, seqs), all)
	})
}

// Each part of a piece reaches the result.
func TestEncodeUsesAllInput(t *testing.T) {
	base := []encoder.Piece{{ID: 2}, {ID: 5, Shape: 1}, {ID: 3}}
	forEachSet(t, func(t *testing.T, m *encoder.Model) {
		s := m.NewSession()
		want := hash(encode(t, s, [][]encoder.Piece{base}))
		for name, p := range map[string]encoder.Piece{
			"other piece": {ID: 6, Shape: 1},
			"other shape": {ID: 5, Shape: 2},
			"line start":  {ID: 5, Shape: 1, LineStart: true},
		} {
			changed := []encoder.Piece{base[0], p, base[2]}
			if hash(encode(t, s, [][]encoder.Piece{changed})) == want {
				t.Errorf("%s: the same hidden states", name)
			}
		}
		swapped := []encoder.Piece{base[0], base[2], base[1]}
		if hash(encode(t, s, [][]encoder.Piece{swapped})) == want {
			t.Error("other order: the same hidden states")
		}
	})
}

func TestEncodeConcurrently(t *testing.T) {
	m := load(t, file(t, small.meta(), small.tensors(1)...), "")
	seqs := small.sequences(4, 20, 40)
	want := hash(encode(t, m.NewSession(), seqs))
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			s := m.NewSession()
			for range 3 {
				x, err := s.Encode(seqs)
				if err != nil || hash(x) != want {
					t.Errorf("other hidden states, error %v", err)
				}
			}
		})
	}
	group.Wait()
}

func TestEncodeInvalidInput(t *testing.T) {
	m := load(t, file(t, small.meta(), small.tensors(1)...), "")
	many := make([]int, 1+encoder.MaxRows/m.Positions())
	for i := range many {
		many[i] = m.Positions()
	}
	for name, seqs := range map[string][][]encoder.Piece{
		"sequence too long":   small.sequences(1, 3, m.Positions()+1),
		"too many pieces":     small.sequences(1, many...),
		"id too large":        {{{ID: 1}, {ID: int32(small.vocab)}}},
		"id negative":         {{{ID: -1}}},
		"shape out of bounds": {{{Shape: encoder.ShapeCount}}},
	} {
		if x, err := m.NewSession().Encode(seqs); !errors.Is(err, encoder.ErrInput) || x != nil {
			t.Errorf("%s: %v, want ErrInput", name, err)
		}
	}
	full := small.sequences(1, many[1:]...)
	if x := encode(t, m.NewSession(), full); len(x) != encoder.MaxRows*m.Hidden() {
		t.Errorf("MaxRows pieces give %d values", len(x))
	}
	if x := encode(t, m.NewSession(), nil); len(x) != 0 {
		t.Errorf("no pieces give %d values", len(x))
	}
}

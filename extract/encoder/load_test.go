package encoder_test

import (
	"errors"
	"math"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// tiny is the smallest model there can be.
var tiny = sizes{hidden: 64, heads: 2, feedForward: 64, layers: 1, positions: 4, vocab: 5}

func TestLoad(t *testing.T) {
	for name, z := range map[string]sizes{
		"tiny":        tiny,
		"wide heads":  {hidden: 128, heads: 1, feedForward: 192, layers: 2, positions: 20, vocab: 9},
		"three heads": {hidden: 192, heads: 3, feedForward: 64, layers: 1, positions: 512, vocab: 9},
	} {
		f := file(t, z.meta(), z.tensors(1)...)
		var want string
		for _, kernels := range encoder.KernelSets() {
			m := load(t, f, kernels)
			if m.Hidden() != z.hidden || m.Positions() != z.positions || m.Vocabulary().Len() != z.vocab {
				t.Errorf("%s: sizes %d, %d, %d", name, m.Hidden(), m.Positions(), m.Vocabulary().Len())
			}
			got := hash(encode(t, m.NewSession(), z.sequences(1, z.positions, 1)))
			if want == "" {
				want = got
			}
			if got != want {
				t.Errorf("%s: kernels %s give other hidden states", name, kernels)
			}
		}
	}
}

func TestLoadKernels(t *testing.T) {
	f := file(t, tiny.meta(), tiny.tensors(1)...)
	sets := encoder.KernelSets()
	if sets[len(sets)-1] != "go" {
		t.Errorf("KernelSets = %q, want go last", sets)
	}
	if m := load(t, f, ""); m.Kernels() != sets[0] {
		t.Errorf("the default is %q, want %q", m.Kernels(), sets[0])
	}
	if _, err := encoder.Load(f, "abacus"); !errors.Is(err, encoder.ErrKernels) {
		t.Errorf("%v, want ErrKernels", err)
	}
}

func TestLoadBadMeta(t *testing.T) {
	for key, values := range map[string][]any{
		"hidden":      {0, 63, 128, -64, "64", 64.5, int64(1) << 40, nil},
		"heads":       {0, 1 << 20, 3, 64},
		"feedforward": {0, 32, 128},
		"positions":   {0, 3, 513, -1},
		"layers":      {0, 2, 1000},
		"vocab":       {0, 4, 6},
	} {
		meta := tiny.meta()
		delete(meta, key)
		if _, err := encoder.Load(file(t, meta, tiny.tensors(1)...), ""); !errors.Is(err, weights.ErrMissing) {
			t.Errorf("without %s: %v, want ErrMissing", key, err)
		}
		for _, v := range values {
			meta[key] = v
			_, err := encoder.Load(file(t, meta, tiny.tensors(1)...), "")
			if !errors.Is(err, weights.ErrMissing) && !errors.Is(err, weights.ErrFormat) {
				t.Errorf("%s = %v: %v, want ErrMissing or ErrFormat", key, v, err)
			}
		}
	}
}

// Without any one of its tensors, or with a number in it that is none, a file is
// refused.
func TestLoadBadTensors(t *testing.T) {
	all := tiny.tensors(1)
	for i, s := range all {
		without := append(append([]weights.Source(nil), all[:i]...), all[i+1:]...)
		if _, err := encoder.Load(file(t, tiny.meta(), without...), ""); !errors.Is(err, weights.ErrMissing) {
			t.Errorf("without %s: %v, want ErrMissing", s.Name, err)
		}
		if s.Type != weights.Float32 {
			continue
		}
		for _, bad := range []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), 1e30} {
			x := make([]float32, s.Size/4)
			x[len(x)-1] = bad
			with := append([]weights.Source(nil), all...)
			with[i] = weights.FromFloat32(s.Name, x, s.Shape...)
			if _, err := encoder.Load(file(t, tiny.meta(), with...), ""); !errors.Is(err, weights.ErrFormat) {
				t.Errorf("%g in %s: %v, want ErrFormat", bad, s.Name, err)
			}
		}
	}
}

// Numbers at the limits of what Load accepts give no NaN, and the same bits with
// all kernels.
func TestLoadExtremeNumbers(t *testing.T) {
	const most = 1e4
	tensors := tiny.tensors(1)
	r := random(5)
	for i, s := range tensors {
		if s.Type == weights.Float32 {
			x := make([]float32, s.Size/4)
			for j := range x {
				x[j] = []float32{most, -most, 0, 1e-40}[r.below(4)]
			}
			tensors[i] = weights.FromFloat32(s.Name, x, s.Shape...)
		}
	}
	f := file(t, tiny.meta(), tensors...)
	var want string
	for _, kernels := range encoder.KernelSets() {
		x := encode(t, load(t, f, kernels).NewSession(), tiny.sequences(1, 4, 3))
		for _, v := range x {
			if v != v {
				t.Fatalf("%s: NaN", kernels)
			}
		}
		if want == "" {
			want = hash(x)
		}
		if hash(x) != want {
			t.Errorf("%s: other hidden states", kernels)
		}
	}
}

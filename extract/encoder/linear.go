package encoder

import (
	"fmt"

	"entente/extract/encoder/internal/kernel"
	"entente/extract/encoder/weights"
)

// Linear is an affine map y = W x + b with 8-bit weights, the building block of
// heads. It is immutable and safe for concurrent use.
type Linear struct {
	matrix *kernel.Matrix
}

// NewLinear reads the map name of a weights file: name.q i8 [out,in], name.s f32
// [out] and name.b f32 [out]; W[j] is q[j]*s[j]. in is a multiple of 64. The map
// runs on m's kernels. The error is weights.ErrMissing or weights.ErrFormat.
func NewLinear(m *Model, f *weights.File, name string) (*Linear, error) {
	shape, err := f.Shape(name + ".q")
	if err != nil {
		return nil, fmt.Errorf("encoder: load linear map: %w", err)
	}
	l := &loader{file: f, set: m.set}
	if len(shape) != 2 || shape[1]%kernel.DepthUnit != 0 || shape[1] > kernel.MaxDepth {
		l.fail("shape %v: want two sizes, the second a multiple of %d up to %d", shape, kernel.DepthUnit, kernel.MaxDepth)
		return nil, fmt.Errorf("encoder: load linear map %q: %w", name, l.err)
	}
	matrix := l.matrix(name, shape[0], shape[1])
	if l.err != nil {
		return nil, fmt.Errorf("encoder: load linear map %q: %w", name, l.err)
	}
	return &Linear{matrix}, nil
}

// In returns the length of x.
func (l *Linear) In() int { return l.matrix.In() }

// Out returns the length of y.
func (l *Linear) Out() int { return l.matrix.Out() }

// Apply computes dst [rows][Out] from src [rows][In], both row-major and apart.
// Each row of src is quantised to 8 bits by its largest absolute value, so a row
// of dst depends on its row of src alone. src must be finite. Apply panics, like
// an index out of range, if dst or src are shorter than rows need.
func (s *Session) Apply(l *Linear, dst, src []float32, rows int) {
	l.matrix.Apply(dst, src, rows, nil, &s.scratch)
}

// GELU replaces every x by x*Phi(x), Phi being the normal distribution function,
// with the polynomial that the encoder uses (error below 9e-5). x may have any
// length and must be finite.
func (s *Session) GELU(x []float32) { s.model.set.GELU(x) }

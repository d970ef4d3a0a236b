package encoder

import (
	"fmt"

	"entente/extract/encoder/internal/kernel"
	"entente/extract/encoder/weights"
)

// largestWeight bounds every float of a weights file. Trained ones stay below a
// hundred; with this bound no step of the encoder can give NaN, whatever the
// file, and NaN is the one thing on which kernel sets may differ.
const largestWeight = 1e4

// loader reads the parts of a weights file. After the first error it reads
// nothing more and returns zero values; the error stays.
type loader struct {
	file *weights.File
	set  *kernel.Set
	err  error
}

// fail sets an ErrFormat, unless an error came before.
func (l *loader) fail(format string, args ...any) {
	if l.err == nil {
		l.err = fmt.Errorf("%w: %s", weights.ErrFormat, fmt.Sprintf(format, args...))
	}
}

// size reads a value of the meta data: a multiple of unit from unit to most.
func (l *loader) size(key string, unit, most int) int {
	if l.err != nil {
		return 0
	}
	var n int
	if l.err = l.file.Meta(key, &n); l.err != nil {
		return 0
	}
	if n < unit || n > most || n%unit != 0 {
		l.fail("%s is %d, want a multiple of %d up to %d", key, n, unit, most)
		return 0
	}
	return n
}

func (l *loader) int8s(name string, shape ...int) []int8 {
	if l.err != nil {
		return nil
	}
	var q []int8
	q, l.err = l.file.Int8(name, shape...)
	return q
}

// floats reads a tensor and checks that its values are sane.
func (l *loader) floats(name string, shape ...int) []float32 {
	if l.err != nil {
		return nil
	}
	var x []float32
	if x, l.err = l.file.Float32(name, shape...); l.err != nil {
		return nil
	}
	for i, v := range x {
		if !(v >= -largestWeight && v <= largestWeight) { // NaN fails too
			l.fail("tensor %q: element %d is %g", name, i, v)
			return nil
		}
	}
	return x
}

func (l *loader) norm(name string, n int) layerNorm {
	return layerNorm{gain: l.floats(name+".g", n), bias: l.floats(name+".b", n)}
}

// matrix reads and packs the linear map name: out x in weights name.q, each
// row's scale name.s, biases name.b.
func (l *loader) matrix(name string, out, in int) *kernel.Matrix {
	q := l.int8s(name+".q", out, in)
	scale, bias := l.floats(name+".s", out), l.floats(name+".b", out)
	if l.err != nil {
		return nil
	}
	return l.set.Pack(q, scale, bias, out, in)
}

package weights

import "errors"

const (
	magic      = "ENTENTEW"
	version    = 1
	alignment  = 64
	preamble   = len(magic) + 4 + 4 // bytes before the JSON header
	hashSize   = 32
	maxDims    = 4
	minimumLen = preamble + hashSize
)

// Errors that callers may want to tell apart. They come wrapped, with the place.
var (
	// ErrFormat: the bytes are no weights file, or one whose parts contradict each other.
	ErrFormat = errors.New("not a weights file")
	// ErrVersion: a weights file of a version that this program cannot read.
	ErrVersion = errors.New("unknown version of weights file")
	// ErrChecksum: the file was cut off or changed after it was written.
	ErrChecksum = errors.New("checksum mismatch")
	// ErrMissing: the file is sound, but has no tensor or value of the name, type
	// and shape that were asked for.
	ErrMissing = errors.New("missing from weights file")
)

// Type says what a tensor's elements are.
type Type string

// The types of elements.
const (
	Int8    Type = "i8"
	Uint8   Type = "u8"
	Float32 Type = "f32"
)

// size returns the bytes of one element, 0 for a type that does not exist.
func (t Type) size() int {
	switch t {
	case Int8, Uint8:
		return 1
	case Float32:
		return 4
	}
	return 0
}

// Tensor describes one tensor of a file.
type Tensor struct {
	Name  string `json:"name"`
	Type  Type   `json:"type"`
	Shape []int  `json:"shape"` // sizes, the slowest running first
	// Offset and Size are bytes; Offset counts from the start of the data.
	Offset int `json:"offset"`
	Size   int `json:"size"`
}

// elements returns the product of the shape, or -1 if the shape is none or holds
// more than limit elements.
func (t *Tensor) elements(limit int) int {
	if len(t.Shape) == 0 || len(t.Shape) > maxDims {
		return -1
	}
	n := 1
	for _, d := range t.Shape {
		if d < 1 || d > limit/n {
			return -1
		}
		n *= d
	}
	return n
}

func align(n int) int { return (n + alignment - 1) / alignment * alignment }

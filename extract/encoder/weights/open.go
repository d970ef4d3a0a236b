package weights

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
)

// File is an open weights file. It is immutable and safe for concurrent use.
type File struct {
	data    []byte // the tensors' section
	meta    map[string]json.RawMessage
	tensors []Tensor
	index   map[string]int // name -> place in tensors
}

// header is the JSON part of a file.
type header struct {
	Meta    map[string]json.RawMessage `json:"meta"`
	Tensors []Tensor                   `json:"tensors"`
}

// Open checks a whole weights file and returns a reader for it. The file keeps
// data, which must not change from then on.
//
// The error is ErrFormat, ErrVersion or ErrChecksum. What Open allocates is in
// proportion to the length of data, whatever its content claims.
func Open(data []byte) (*File, error) {
	h, body, err := split(data)
	if err != nil {
		return nil, fmt.Errorf("weights: open: %w", err)
	}
	f := &File{data: body, meta: h.Meta, tensors: h.Tensors, index: make(map[string]int, len(h.Tensors))}
	for i := range f.tensors {
		t := &f.tensors[i]
		if err := checkTensor(t, len(body)); err != nil {
			return nil, fmt.Errorf("weights: open: tensor %q: %w", t.Name, err)
		}
		if _, double := f.index[t.Name]; double {
			return nil, fmt.Errorf("weights: open: tensor %q: %w: listed twice", t.Name, ErrFormat)
		}
		f.index[t.Name] = i
	}
	if err := checkOverlap(f.tensors); err != nil {
		return nil, fmt.Errorf("weights: open: %w", err)
	}
	return f, nil
}

// split takes a file apart into its decoded header and its data section. The
// hash is compared before the header is decoded, so that a damaged file is
// called damaged whatever the damage did to the header.
func split(data []byte) (header, []byte, error) {
	var h header
	if len(data) < minimumLen || string(data[:len(magic)]) != magic {
		return h, nil, ErrFormat
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return h, nil, fmt.Errorf("%w: %d, want %d", ErrVersion, v, version)
	}
	content := data[:len(data)-hashSize]
	if sum := sha256.Sum256(content); !bytes.Equal(sum[:], data[len(content):]) {
		return h, nil, ErrChecksum
	}
	n := binary.LittleEndian.Uint32(data[len(magic)+4:])
	if uint64(n) > uint64(len(content)-preamble) {
		return h, nil, fmt.Errorf("%w: header of %d bytes in a file of %d", ErrFormat, n, len(data))
	}
	end := preamble + int(n)
	start := min(align(end), len(content)) // a file without tensors may end unpadded
	if len(bytes.Trim(content[end:start], "\x00")) > 0 {
		return h, nil, fmt.Errorf("%w: padding is not zero", ErrFormat)
	}
	if err := json.Unmarshal(content[preamble:end], &h); err != nil {
		return h, nil, fmt.Errorf("%w: header: %w", ErrFormat, err)
	}
	return h, content[start:], nil
}

// checkTensor tells whether t describes bytes that lie inside a section of length n.
func checkTensor(t *Tensor, n int) error {
	size := t.Type.size()
	switch {
	case t.Name == "":
		return fmt.Errorf("%w: no name", ErrFormat)
	case size == 0:
		return fmt.Errorf("%w: type %q", ErrFormat, t.Type)
	case t.Size < 1 || t.Size > n || t.Offset < 0 || t.Offset > n-t.Size:
		return fmt.Errorf("%w: bytes %d+%d of %d", ErrFormat, t.Offset, t.Size, n)
	case t.Offset%alignment != 0:
		return fmt.Errorf("%w: offset %d is no multiple of %d", ErrFormat, t.Offset, alignment)
	case t.Size%size != 0 || t.elements(n) != t.Size/size:
		return fmt.Errorf("%w: shape %v of %s in %d bytes", ErrFormat, t.Shape, t.Type, t.Size)
	}
	return nil
}

func checkOverlap(tensors []Tensor) error {
	order := make([]*Tensor, len(tensors))
	for i := range tensors {
		order[i] = &tensors[i]
	}
	slices.SortFunc(order, func(a, b *Tensor) int { return cmp.Compare(a.Offset, b.Offset) })
	for i := 1; i < len(order); i++ {
		if a, b := order[i-1], order[i]; a.Offset+a.Size > b.Offset {
			return fmt.Errorf("%w: tensors %q and %q overlap", ErrFormat, a.Name, b.Name)
		}
	}
	return nil
}

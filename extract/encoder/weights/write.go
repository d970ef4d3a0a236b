package weights

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"unsafe"
)

// Source is a tensor to be written: make it with FromInt8, FromBytes or
// FromFloat32.
type Source struct {
	Tensor
	data []byte // little endian
}

// FromInt8 describes an i8 tensor; it keeps data.
func FromInt8(name string, data []int8, shape ...int) Source {
	b := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(data))), len(data))
	return source(name, Int8, b, shape)
}

// FromBytes describes a u8 tensor of one dimension; it keeps data.
func FromBytes(name string, data []byte) Source {
	return source(name, Uint8, data, []int{len(data)})
}

// FromFloat32 describes an f32 tensor; it copies data.
func FromFloat32(name string, data []float32, shape ...int) Source {
	b := make([]byte, 4*len(data))
	for i, v := range data {
		binary.LittleEndian.PutUint32(b[4*i:], math.Float32bits(v))
	}
	return source(name, Float32, b, shape)
}

func source(name string, t Type, data []byte, shape []int) Source {
	return Source{Tensor{Name: name, Type: t, Shape: shape, Size: len(data)}, data}
}

// Write writes a weights file with the tensors in the order given. Equal
// arguments give equal bytes. It fails with ErrFormat, before anything is
// written, on a tensor that Open would refuse; other errors are w's.
func Write(w io.Writer, meta map[string]any, tensors ...Source) error {
	head, err := layOut(meta, tensors)
	if err != nil {
		return fmt.Errorf("weights: write: %w", err)
	}
	hash := sha256.New()
	out := io.MultiWriter(w, hash)
	if _, err := out.Write(head); err != nil {
		return fmt.Errorf("weights: write header: %w", err)
	}
	for i := range tensors {
		if err := writeData(out, tensors[i].data, i+1 < len(tensors)); err != nil {
			return fmt.Errorf("weights: write tensor %q: %w", tensors[i].Name, err)
		}
	}
	if _, err := w.Write(hash.Sum(nil)); err != nil {
		return fmt.Errorf("weights: write checksum: %w", err)
	}
	return nil
}

// layOut gives every tensor its place and returns all bytes before the data.
func layOut(meta map[string]any, tensors []Source) ([]byte, error) {
	h := struct {
		Meta    map[string]any `json:"meta"`
		Tensors []Tensor       `json:"tensors"`
	}{meta, make([]Tensor, len(tensors))}
	seen := make(map[string]bool, len(tensors))
	next := 0
	for i := range tensors {
		t := tensors[i].Tensor
		t.Offset = next
		next = align(next + t.Size)
		h.Tensors[i] = t
		if seen[t.Name] {
			return nil, fmt.Errorf("tensor %q: %w: given twice", t.Name, ErrFormat)
		}
		seen[t.Name] = true
		if err := checkTensor(&t, next); err != nil {
			return nil, fmt.Errorf("tensor %q: %w", t.Name, err)
		}
	}
	text, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(text)))
	b = append(b, text...)
	return append(b, padding(len(b))...), nil
}

func writeData(w io.Writer, data []byte, more bool) error {
	if _, err := w.Write(data); err != nil || !more {
		return err
	}
	_, err := w.Write(padding(len(data)))
	return err
}

// padding returns the zeros that fill n bytes up to a multiple of the alignment.
func padding(n int) []byte { return make([]byte, align(n)-n) }

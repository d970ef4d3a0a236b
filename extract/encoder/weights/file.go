package weights

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Tensors lists the tensors in the order of the file. The caller owns the list.
func (f *File) Tensors() []Tensor {
	list := slices.Clone(f.tensors)
	for i := range list {
		list[i].Shape = slices.Clone(list[i].Shape)
	}
	return list
}

// Has reports whether the file has a tensor of this name.
func (f *File) Has(name string) bool {
	_, ok := f.index[name]
	return ok
}

// Shape returns the sizes of a tensor, the slowest running first, or ErrMissing.
func (f *File) Shape(name string) ([]int, error) {
	i, ok := f.index[name]
	if !ok {
		return nil, fmt.Errorf("weights: tensor %q: %w", name, ErrMissing)
	}
	return slices.Clone(f.tensors[i].Shape), nil
}

// Int8 returns the elements of an i8 tensor of exactly this shape, row by row.
// The slice is part of the file and must not be written. The error is ErrMissing
// if there is no such tensor or it has another type or shape.
func (f *File) Int8(name string, shape ...int) ([]int8, error) {
	b, err := f.bytes(name, Int8, shape)
	if err != nil {
		return nil, err
	}
	return viewInt8(b), nil
}

// Float32 is Int8 for an f32 tensor. The slice is part of the file where the
// machine can read it in place, otherwise a copy.
func (f *File) Float32(name string, shape ...int) ([]float32, error) {
	b, err := f.bytes(name, Float32, shape)
	if err != nil {
		return nil, err
	}
	return viewFloat32(b), nil
}

// Bytes returns the elements of a u8 tensor of any shape, row by row. The slice
// is part of the file and must not be written. The error is ErrMissing if there
// is no such tensor or it has another type.
func (f *File) Bytes(name string) ([]byte, error) {
	i, ok := f.index[name]
	if !ok {
		return nil, fmt.Errorf("weights: tensor %q: %w", name, ErrMissing)
	}
	return f.bytes(name, Uint8, f.tensors[i].Shape)
}

// Meta decodes the value of a key of the file's meta data into the variable that
// dst points to, by the rules of encoding/json. The error is ErrMissing if the
// key is not there or its value does not fit.
func (f *File) Meta(key string, dst any) error {
	raw, ok := f.meta[key]
	if !ok {
		return fmt.Errorf("weights: meta %q: %w", key, ErrMissing)
	}
	if err := json.Unmarshal(raw, dst); err != nil {
		return fmt.Errorf("weights: meta %q: %w: %w", key, ErrMissing, err)
	}
	return nil
}

func (f *File) bytes(name string, want Type, shape []int) ([]byte, error) {
	i, ok := f.index[name]
	if !ok {
		return nil, fmt.Errorf("weights: tensor %q: %w", name, ErrMissing)
	}
	t := &f.tensors[i]
	if t.Type != want || !slices.Equal(t.Shape, shape) {
		return nil, fmt.Errorf("weights: tensor %q is %s%v, not %s%v: %w", name, t.Type, t.Shape, want, shape, ErrMissing)
	}
	end := t.Offset + t.Size
	return f.data[t.Offset:end:end], nil
}

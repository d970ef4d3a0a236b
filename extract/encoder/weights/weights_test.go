package weights_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"testing"
	"unsafe"

	"entente/extract/encoder/weights"
)

func sample(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	err := weights.Write(&b, map[string]any{"hidden": 3, "note": "small"},
		weights.FromInt8("a.q", []int8{-128, -1, 0, 1, 2, 127}, 2, 3),
		weights.FromFloat32("a.s", []float32{0.5, -1e-20}, 2),
		weights.FromBytes("vocab", []byte("one\ntwo")))
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, data []byte) *weights.File {
	t.Helper()
	f, err := weights.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// seal builds a file around any header and data, its hash correct.
func seal(header string, data []byte) []byte {
	b := []byte("ENTENTEW\x01\x00\x00\x00")
	b = binary.LittleEndian.AppendUint32(b, uint32(len(header)))
	b = append(b, header...)
	b = append(b, make([]byte, (64-len(b)%64)%64)...)
	b = append(b, data...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// reseal corrects the hash of a file that was changed.
func reseal(b []byte) []byte {
	sum := sha256.Sum256(b[:len(b)-32])
	return append(b[:len(b)-32:len(b)-32], sum[:]...)
}

func TestRoundTrip(t *testing.T) {
	f := open(t, sample(t))
	if q, err := f.Int8("a.q", 2, 3); err != nil || !slices.Equal(q, []int8{-128, -1, 0, 1, 2, 127}) {
		t.Errorf("Int8 = %v, %v", q, err)
	}
	if s, err := f.Float32("a.s", 2); err != nil || !slices.Equal(s, []float32{0.5, -1e-20}) {
		t.Errorf("Float32 = %v, %v", s, err)
	}
	if b, err := f.Bytes("vocab"); err != nil || string(b) != "one\ntwo" {
		t.Errorf("Bytes = %q, %v", b, err)
	}
	var hidden int
	var note string
	if err := errors.Join(f.Meta("hidden", &hidden), f.Meta("note", &note)); err != nil || hidden != 3 || note != "small" {
		t.Errorf("Meta = %d, %q, %v", hidden, note, err)
	}
	if shape, err := f.Shape("a.q"); err != nil || !slices.Equal(shape, []int{2, 3}) {
		t.Errorf("Shape = %v, %v", shape, err)
	}
	if !f.Has("vocab") || f.Has("vocabulary") || len(f.Tensors()) != 3 {
		t.Errorf("Tensors = %v", f.Tensors())
	}
}

func TestOpenReadsInPlace(t *testing.T) {
	data := sample(t)
	f := open(t, data)
	q, _ := f.Int8("a.q", 2, 3)
	at := uintptr(unsafe.Pointer(&q[0]))
	if first := uintptr(unsafe.Pointer(&data[0])); at < first || at >= first+uintptr(len(data)) {
		t.Error("the tensor was copied")
	}
}

// A file that begins at an odd address is read all the same.
func TestOpenMisaligned(t *testing.T) {
	data := sample(t)
	for shift := range 4 {
		moved := append(make([]byte, shift), data...)[shift:]
		s, err := open(t, moved).Float32("a.s", 2)
		if err != nil || !slices.Equal(s, []float32{0.5, -1e-20}) {
			t.Errorf("shift %d: Float32 = %v, %v", shift, s, err)
		}
	}
}

func TestMissing(t *testing.T) {
	f := open(t, sample(t))
	var n int
	for name, err := range map[string]error{
		"no such tensor":       second(f.Int8("b.q", 2, 3)),
		"other shape":          second(f.Int8("a.q", 3, 2)),
		"other rank":           second(f.Int8("a.q", 6)),
		"no shape":             second(f.Int8("a.q")),
		"other type":           second(f.Float32("a.q", 2, 3)),
		"no such bytes":        second(f.Bytes("words")),
		"bytes of other type":  second(f.Bytes("a.q")),
		"shape of nothing":     second(f.Shape("b.q")),
		"no such meta":         f.Meta("layers", &n),
		"meta of another type": f.Meta("note", &n),
	} {
		if !errors.Is(err, weights.ErrMissing) {
			t.Errorf("%s: %v, want ErrMissing", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func header(tensors string) string { return `{"meta":{},"tensors":[` + tensors + `]}` }

func entry(name, typ, shape string, offset, size int) string {
	return fmt.Sprintf(`{"name":%q,"type":%q,"shape":%s,"offset":%d,"size":%d}`, name, typ, shape, offset, size)
}

var brokenHeaders = map[string]string{
	"no JSON":                    `{"meta":`,
	"not an object":              `[]`,
	"shape too long for size":    header(entry("a", "i8", "[65]", 0, 64)),
	"shape too short for size":   header(entry("a", "f32", "[4]", 0, 64)),
	"size no multiple":           header(entry("a", "f32", "[1]", 0, 6)),
	"shape overflows":            header(entry("a", "i8", "[4294967296,4294967296]", 0, 64)),
	"shape overflows to size":    header(entry("a", "i8", "[4611686018427387905,64]", 0, 64)),
	"negative sizes":             header(entry("a", "i8", "[-8,-8]", 0, 64)),
	"zero size":                  header(entry("a", "i8", "[0]", 0, 0)),
	"no shape":                   header(entry("a", "i8", "[]", 0, 1)),
	"too many dimensions":        header(entry("a", "i8", "[1,1,1,1,1]", 0, 1)),
	"past the end":               header(entry("a", "i8", "[64]", 64, 64) + "," + entry("b", "i8", "[129]", 0, 129)),
	"offset past the end":        header(entry("a", "i8", "[64]", 1<<30, 64)),
	"negative offset":            header(entry("a", "i8", "[64]", -64, 64)),
	"offset not aligned":         header(entry("a", "i8", "[32]", 4, 32)),
	"offset is no integer":       header(`{"name":"a","type":"i8","shape":[64],"offset":0.5,"size":64}`),
	"size too large for any int": header(`{"name":"a","type":"i8","shape":[64],"offset":0,"size":18446744073709551616}`),
	"overlap":                    header(entry("a", "i8", "[128]", 0, 128) + "," + entry("b", "i8", "[64]", 64, 64)),
	"same place":                 header(entry("a", "i8", "[64]", 0, 64) + "," + entry("b", "i8", "[64]", 0, 64)),
	"same name":                  header(entry("a", "i8", "[64]", 0, 64) + "," + entry("a", "i8", "[64]", 64, 64)),
	"no name":                    header(entry("", "i8", "[64]", 0, 64)),
	"unknown type":               header(entry("a", "f64", "[8]", 0, 64)),
}

func TestOpenBrokenHeader(t *testing.T) {
	for name, h := range brokenHeaders {
		if _, err := weights.Open(seal(h, make([]byte, 128))); !errors.Is(err, weights.ErrFormat) {
			t.Errorf("%s: %v, want ErrFormat", name, err)
		}
	}
	open(t, seal(header(entry("a", "i8", "[8,8]", 64, 64)), make([]byte, 128))) // the frame itself is sound
	open(t, seal(header(""), nil))
}

func TestOpenDamaged(t *testing.T) {
	good := sample(t)
	edit := func(at int, v byte) []byte {
		b := bytes.Clone(good)
		b[at] = v
		return b
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":               {nil, weights.ErrFormat},
		"text":                  {bytes.Repeat([]byte("not weights "), 99), weights.ErrFormat},
		"magic alone":           {[]byte("ENTENTEW"), weights.ErrFormat},
		"other version":         {reseal(edit(8, 2)), weights.ErrVersion},
		"cut off":               {good[:len(good)-1], weights.ErrChecksum},
		"something behind":      {append(bytes.Clone(good), 0), weights.ErrChecksum},
		"changed in the hash":   {edit(len(good)-1, good[len(good)-1]+1), weights.ErrChecksum},
		"changed in the data":   {edit(len(good)-40, good[len(good)-40]+1), weights.ErrChecksum},
		"changed in the header": {edit(20, 'x'), weights.ErrChecksum},
		"header too long":       {reseal(edit(15, 0x7f)), weights.ErrFormat},
		"header past the end":   {reseal(edit(14, 0x01)), weights.ErrFormat},
	} {
		if _, err := weights.Open(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	for n := range good {
		if _, err := weights.Open(good[:n]); err == nil {
			t.Errorf("the first %d bytes of %d open", n, len(good))
		}
	}
}

func TestOpenPaddingNotZero(t *testing.T) {
	b := seal(header(""), make([]byte, 64))
	b[16+len(header(""))] = 1
	if _, err := weights.Open(reseal(b)); !errors.Is(err, weights.ErrFormat) {
		t.Errorf("%v, want ErrFormat", err)
	}
}

func TestWriteRefuses(t *testing.T) {
	for name, s := range map[string][]weights.Source{
		"shape and data differ": {weights.FromInt8("a", make([]int8, 5), 2, 3)},
		"empty":                 {weights.FromBytes("a", nil)},
		"no name":               {weights.FromBytes("", []byte{1})},
		"same name":             {weights.FromBytes("a", []byte{1}), weights.FromBytes("a", []byte{1})},
	} {
		var b bytes.Buffer
		if err := weights.Write(&b, nil, s...); !errors.Is(err, weights.ErrFormat) || b.Len() > 0 {
			t.Errorf("%s: %v after %d bytes, want ErrFormat after none", name, err, b.Len())
		}
	}
	if err := weights.Write(&bytes.Buffer{}, map[string]any{"f": func() {}}); err == nil {
		t.Error("a function as meta value was written")
	}
}

type failing struct{ left int }

var errFull = errors.New("no space left")

func (w *failing) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteReportsErrors(t *testing.T) {
	tensor := weights.FromInt8("a", make([]int8, 100), 100)
	var whole bytes.Buffer
	if err := weights.Write(&whole, nil, tensor); err != nil {
		t.Fatal(err)
	}
	for left := range whole.Len() {
		if err := weights.Write(&failing{left}, nil, tensor); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v, want the writer's error", left, err)
		}
	}
}

// FuzzOpen: whatever the bytes, with their hash corrected or not, Open gives an
// error or a file whose every tensor can be read whole.
func FuzzOpen(f *testing.F) {
	f.Add(sample(f))
	for _, h := range brokenHeaders {
		f.Add(seal(h, make([]byte, 128)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, data)
		if len(data) >= 32 {
			check(t, reseal(data))
		}
	})
}

func check(t *testing.T, data []byte) {
	f, err := weights.Open(data)
	if err != nil {
		return
	}
	for _, x := range f.Tensors() {
		n := 0
		switch x.Type {
		case weights.Int8:
			v, err := f.Int8(x.Name, x.Shape...)
			n = must(t, v, err)
		case weights.Float32:
			v, err := f.Float32(x.Name, x.Shape...)
			n = 4 * must(t, v, err)
		case weights.Uint8:
			v, err := f.Bytes(x.Name)
			n = must(t, v, err)
		}
		if n != x.Size || n > len(data) {
			t.Errorf("tensor %v has %d bytes", x, n)
		}
	}
}

func must[T any](t *testing.T, v []T, err error) int {
	if err != nil {
		t.Error(err)
	}
	return len(v)
}

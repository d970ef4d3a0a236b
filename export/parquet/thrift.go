package parquet

import "encoding/binary"

// Headers and the footer are structures of Thrift in its compact protocol
// (https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md):
// a field begins with the distance of its number from the last one and its kind;
// numbers are variable in length, zigzag; a structure ends with a 0.

// kind of a field.
type kind byte

const (
	kindI32    kind = 5
	kindI64    kind = 6
	kindBinary kind = 8
	kindList   kind = 9
	kindStruct kind = 12
)

// thrift is a structure in the making. Fields come in rising order.
type thrift struct {
	b    []byte
	last int
}

func (t *thrift) field(number int, k kind) {
	t.b = append(t.b, byte(number-t.last)<<4|byte(k))
	t.last = number
}

func (t *thrift) i32(number int, v int32) {
	t.field(number, kindI32)
	t.b = binary.AppendVarint(t.b, int64(v))
}

func (t *thrift) i64(number int, v int64) {
	t.field(number, kindI64)
	t.b = binary.AppendVarint(t.b, v)
}

func (t *thrift) text(number int, s string) {
	t.field(number, kindBinary)
	t.bytes(s)
}

func (t *thrift) bytes(s string) {
	t.b = append(binary.AppendUvarint(t.b, uint64(len(s))), s...)
}

// object writes a structure as a field.
func (t *thrift) object(number int, fill func(*thrift)) {
	t.field(number, kindStruct)
	t.structure(fill)
}

// structure writes a structure that is no field: the root, or one of a list.
func (t *thrift) structure(fill func(*thrift)) {
	inner := thrift{b: t.b}
	fill(&inner)
	t.b = append(inner.b, 0)
}

// list writes the head of a list; its n elements follow without heads.
func (t *thrift) list(number int, k kind, n int) {
	t.field(number, kindList)
	if n < 15 {
		t.b = append(t.b, byte(n)<<4|byte(k))
		return
	}
	t.b = binary.AppendUvarint(append(t.b, 0xf0|byte(k)), uint64(n))
}

// integer is an element of a list.
func (t *thrift) integer(v int32) { t.b = binary.AppendVarint(t.b, int64(v)) }

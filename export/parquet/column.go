package parquet

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"
)

// Physical types.
const (
	int64Type     int32 = 2
	doubleType    int32 = 5
	byteArrayType int32 = 6
)

// repetition of a field in the schema.
const (
	required int32 = iota
	optional
	repeated
)

// converted types, which older readers know, and the fields of the union of logical
// types, which newer ones do. They number strings, maps and lists alike but for an
// offset.
const (
	utf8Type     = 0
	mapType      = 1
	listType     = 3
	stringLogic  = 1
	mapLogic     = 2
	listLogic    = 3
	noAnnotation = -1
)

// Column is a column of a Table.
type Column struct {
	name   string
	rows   int
	schema []element
	leaves []leaf
}

// element is a node of the schema, with its children behind it.
type element struct {
	name             string
	physical         int32 // of a leaf
	repetition       int32
	children         int
	converted, logic int
}

// leaf is a column of values as it lies in the file.
type leaf struct {
	path     []string
	physical int32
	// nullable and nested leaves have definition levels, nested ones repetition
	// levels too; all levels are 0 or 1.
	nullable, nested bool
	// page returns the values of rows [from, to).
	page func(from, to int) page
}

// page is what is written of a leaf: with levels, each says whether there is a value
// (definition), and whether it belongs to the row of the one before (repetition).
type page struct {
	definition, repetition []byte
	count                  int // of values and of gaps
	values                 []byte
}

// Text is a column of strings. Broken UTF-8 becomes U+FFFD.
func Text(name string, values []string) Column {
	return textColumn(name, values, required)
}

// Optional is a column of strings, of which the empty ones are null.
func Optional(name string, values []string) Column {
	return textColumn(name, values, optional)
}

func textColumn(name string, values []string, repetition int32) Column {
	return Column{name, len(values), []element{{name, byteArrayType, repetition, 0, utf8Type, stringLogic}},
		[]leaf{{path: []string{name}, physical: byteArrayType, nullable: repetition == optional, page: func(from, to int) page {
			p := page{count: to - from}
			for _, s := range values[from:to] {
				switch {
				case repetition == required:
					p.text(s)
				case s == "":
					p.definition = append(p.definition, 0)
				default:
					p.definition = append(p.definition, 1)
					p.text(s)
				}
			}
			return p
		}}}}
}

func (p *page) text(s string) {
	s = strings.ToValidUTF8(s, "\uFFFD")
	p.values = append(binary.LittleEndian.AppendUint32(p.values, uint32(len(s))), s...)
}

// Float is a column of 64-bit floats.
func Float(name string, values []float64) Column {
	return numbers(name, values, doubleType, math.Float64bits)
}

// Int is a column of 64-bit integers.
func Int(name string, values []int) Column {
	return numbers(name, values, int64Type, func(v int) uint64 { return uint64(int64(v)) })
}

func numbers[T any](name string, values []T, physical int32, bits func(T) uint64) Column {
	return Column{name, len(values), []element{{name, physical, required, 0, noAnnotation, noAnnotation}},
		[]leaf{{path: []string{name}, physical: physical, page: func(from, to int) page {
			p := page{count: to - from}
			for _, v := range values[from:to] {
				p.values = binary.LittleEndian.AppendUint64(p.values, bits(v))
			}
			return p
		}}}}
}

// TextList is a column of lists of strings.
func TextList(name string, values [][]string) Column {
	return Column{name, len(values), []element{
		{name, 0, required, 1, listType, listLogic},
		{"list", 0, repeated, 1, noAnnotation, noAnnotation},
		{"element", byteArrayType, required, 0, utf8Type, stringLogic},
	}, []leaf{nestedLeaf([]string{name, "list", "element"}, func(i int) []string { return values[i] })}}
}

// TextMap is a column of maps from strings to strings, in the order of their keys.
func TextMap(name string, values []map[string]string) Column {
	keys := func(i int) []string { return slices.Sorted(maps.Keys(values[i])) }
	return Column{name, len(values), []element{
		{name, 0, required, 1, mapType, mapLogic},
		{"key_value", 0, repeated, 2, noAnnotation, noAnnotation},
		{"key", byteArrayType, required, 0, utf8Type, stringLogic},
		{"value", byteArrayType, required, 0, utf8Type, stringLogic},
	}, []leaf{
		nestedLeaf([]string{name, "key_value", "key"}, keys),
		nestedLeaf([]string{name, "key_value", "value"}, func(i int) []string {
			list := keys(i)
			for k, key := range list {
				list[k] = values[i][key]
			}
			return list
		}),
	}}
}

// nestedLeaf has any number of strings to a row; an empty row is a gap.
func nestedLeaf(path []string, list func(row int) []string) leaf {
	return leaf{path: path, physical: byteArrayType, nullable: true, nested: true, page: func(from, to int) page {
		var p page
		for i := from; i < to; i++ {
			items := list(i)
			if len(items) == 0 {
				p.definition, p.repetition = append(p.definition, 0), append(p.repetition, 0)
			}
			for k, s := range items {
				p.definition = append(p.definition, 1)
				p.repetition = append(p.repetition, byte(min(k, 1)))
				p.text(s)
			}
		}
		p.count = len(p.definition)
		return p
	}}
}

package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// A file (https://parquet.apache.org/docs/file-format/) is "PAR1", then row groups,
// each with a chunk for each leaf, then the footer, its length in four bytes and
// "PAR1" again. A chunk is one page here: a header, then repetition levels,
// definition levels and values, all of these compressed together.

const magic = "PAR1"

// rowsPerGroup bounds what is in memory at a time besides the table.
const rowsPerGroup = 50_000

// Encodings and codec.
const (
	plainEncoding int32 = 0
	runLengths    int32 = 3
	gzipCodec     int32 = 2
)

// Table is what a file holds.
type Table struct {
	// Rows is the length of all columns.
	Rows    int
	Columns []Column
}

// chunk is where a leaf of a row group lies, and how large it is.
type chunk struct {
	leaf                 leaf
	count                int
	offset               int64
	compressed, original int64 // with the header
}

// group is a row group that is written.
type group struct {
	rows   int
	chunks []chunk
}

// Write writes the table to w. It is an error if the columns differ in length.
func Write(w io.Writer, t Table) error {
	for _, c := range t.Columns {
		if c.rows != t.Rows {
			return fmt.Errorf("parquet: column %s has %d rows, the table %d", c.name, c.rows, t.Rows)
		}
	}
	f := &file{w: w}
	f.write([]byte(magic))
	var groups []group
	for from := 0; from < t.Rows; from += rowsPerGroup {
		g, err := f.group(t, from, min(from+rowsPerGroup, t.Rows))
		if err != nil {
			return fmt.Errorf("parquet: %w", err)
		}
		groups = append(groups, g)
	}
	footer := footer(t, groups)
	footer = binary.LittleEndian.AppendUint32(footer, uint32(len(footer)))
	f.write(append(footer, magic...))
	return f.err
}

// file counts what is written and keeps the first error.
type file struct {
	w   io.Writer
	at  int64
	err error
}

func (f *file) write(p []byte) {
	if f.err == nil {
		_, f.err = f.w.Write(p)
		f.at += int64(len(p))
	}
}

func (f *file) group(t Table, from, to int) (group, error) {
	g := group{rows: to - from}
	for _, c := range t.Columns {
		for _, l := range c.leaves {
			chunk, err := f.chunk(l, l.page(from, to))
			if err != nil {
				return group{}, fmt.Errorf("column %s: %w", c.name, err)
			}
			g.chunks = append(g.chunks, chunk)
		}
	}
	return g, f.err
}

func (f *file) chunk(l leaf, p page) (chunk, error) {
	var body []byte
	if l.nested {
		body = appendLevels(body, p.repetition)
	}
	if l.nullable {
		body = appendLevels(body, p.definition)
	}
	body = append(body, p.values...)
	if len(body) > math.MaxInt32 {
		return chunk{}, fmt.Errorf("%d bytes in %d values are too many", len(body), p.count)
	}
	packed, err := compress(body)
	if err != nil {
		return chunk{}, err
	}
	header := pageHeader(p.count, len(body), len(packed))
	c := chunk{l, p.count, f.at, int64(len(header) + len(packed)), int64(len(header) + len(body))}
	f.write(header)
	f.write(packed)
	return c, nil
}

// compress makes a gzip stream without a date.
func compress(body []byte) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// appendLevels writes levels of one bit as runs: twice the length, then the level;
// before all of it its length in bytes.
func appendLevels(b, levels []byte) []byte {
	var runs []byte
	for i := 0; i < len(levels); {
		n := 1
		for i+n < len(levels) && levels[i+n] == levels[i] {
			n++
		}
		runs = append(binary.AppendUvarint(runs, uint64(n)<<1), levels[i])
		i += n
	}
	return append(binary.LittleEndian.AppendUint32(b, uint32(len(runs))), runs...)
}

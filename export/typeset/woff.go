package typeset

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// WOFF 1.0 holds the tables of a TrueType file, each deflated
// (https://www.w3.org/TR/WOFF/).

// woff writes the tables as a WOFF file.
func woff(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	slices.SortFunc(names, cmp.Compare[string])
	clearChecksum(tables["head"])
	sfntSize := 12 + 16*len(names)
	var directory, body []byte
	for _, name := range names {
		data := tables[name]
		packed := deflate(data)
		if len(packed) >= len(data) {
			packed = data
		}
		directory = append(directory, name...)
		for _, v := range []int{44 + 20*len(names) + len(body), len(packed), len(data), int(checksum(data))} {
			directory = binary.BigEndian.AppendUint32(directory, uint32(v))
		}
		body = append(body, pad(packed)...)
		sfntSize += (len(data) + 3) &^ 3
	}
	header := []byte("wOFF\x00\x01\x00\x00")
	header = binary.BigEndian.AppendUint32(header, uint32(44+len(directory)+len(body)))
	header = binary.BigEndian.AppendUint16(header, uint16(len(names)))
	header = binary.BigEndian.AppendUint16(header, 0)
	header = binary.BigEndian.AppendUint32(header, uint32(sfntSize))
	header = append(header, make([]byte, 44-len(header))...)
	return slices.Concat(header, directory, body)
}

// clearChecksum clears the whole-file checksum: it would have to cover the
// unpacked file's directory, and readers of WOFF do not look at it.
func clearChecksum(head []byte) { binary.BigEndian.PutUint32(head[8:], 0) }

func deflate(data []byte) []byte {
	var buf bytes.Buffer
	w := zlib.NewWriter(&buf)
	w.Write(data) // to memory: cannot fail
	w.Close()
	return buf.Bytes()
}

func pad(b []byte) []byte {
	return append(slices.Clip(b), make([]byte, (4-len(b)%4)%4)...)
}

func checksum(data []byte) uint32 {
	var sum uint32
	for b := pad(data); len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}

// unwoff turns a WOFF file back into the TrueType file that x/image reads.
func unwoff(data []byte) ([]byte, error) {
	if len(data) < 44 || string(data[:4]) != "wOFF" {
		return nil, fmt.Errorf("no WOFF file: %w", errTable)
	}
	n := int(binary.BigEndian.Uint16(data[12:]))
	if len(data) < 44+20*n {
		return nil, fmt.Errorf("directory: %w", errTable)
	}
	out := append([]byte{0, 1, 0, 0}, byte(n>>8), byte(n), 0, 0, 0, 0, 0, 0)
	body := make([]byte, 0, binary.BigEndian.Uint32(data[16:]))
	for i := range n {
		e := data[44+20*i:]
		table, err := unpack(data, binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:]))
		if err != nil {
			return nil, fmt.Errorf("table %q: %w", e[:4], err)
		}
		out = append(append(out, e[:4]...), e[16:20]...)
		out = binary.BigEndian.AppendUint32(out, uint32(12+16*n+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(table)))
		body = append(body, pad(table)...)
	}
	return append(out, body...), nil
}

// unpack returns a table that lies at an offset, inflated to its size.
func unpack(data []byte, at, packed, size uint32) ([]byte, error) {
	if uint64(at)+uint64(packed) > uint64(len(data)) {
		return nil, errTable
	}
	table := data[at : at+packed]
	if packed == size {
		return table, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(table))
	if err != nil {
		return nil, err
	}
	table, err = io.ReadAll(io.LimitReader(z, int64(size)+1))
	if err == nil && len(table) != int(size) {
		err = errTable
	}
	return table, err
}

package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/export"
	"entente/export/graphviz"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/golden"
)

// write runs the writer of a format, or of one of its parts. Maps are laid out in this
// process, which is faster; TestWriteErrorsAreReported uses the child.
func write(t testing.TB, f export.Format, suffix string, v graph.View, o export.Options) []byte {
	t.Helper()
	fn := f.Write
	for _, p := range f.Parts {
		if p.Suffix == suffix {
			fn = p.Write
		}
	}
	o.Renderer = graphviz.Renderer{InProcess: true}
	var buf bytes.Buffer
	if err := fn(t.Context(), &buf, v, o); err != nil {
		t.Fatalf("%s%s: %v", f.Name, suffix, err)
	}
	return buf.Bytes()
}

func suffixes(f export.Format) []string {
	if len(f.Parts) == 0 {
		return []string{""}
	}
	var s []string
	for _, p := range f.Parts {
		s = append(s, p.Suffix)
	}
	return s
}

// Fonts are deflated, and other versions of Go may deflate to other bytes.
var embedded = regexp.MustCompile(`base64,[A-Za-z0-9+/=]*`)

// The rows of a script are those of package model, which has its own golden files.
var rows = regexp.MustCompile(`(?m)^  \{.*\}`)

func TestGolden(t *testing.T) {
	for _, f := range export.Formats() {
		if f.Binary || f.Name == "html" { // package explorer has golden files of its page's data
			continue
		}
		for _, fix := range fixtures {
			// The larger fixtures where their bytes say more than tiny's: all others are
			// parsed again in parse_test.go.
			if fix.name == "nasty" && !slices.Contains([]string{"dot", "csv", "mermaid"}, f.Name) ||
				fix.name == "pacts" && !slices.Contains([]string{"svg", "markdown"}, f.Name) {
				continue
			}
			for _, s := range suffixes(f) {
				got := write(t, f, s, fix.make(), export.Options{Title: "Tiny & <big>"})
				switch f.Name {
				case "svg":
					got = embedded.ReplaceAll(got, []byte("base64,"))
				case "cypher":
					got = rows.ReplaceAll(got, []byte("  {}"))
				}
				golden.Check(t, fix.name+s+f.Ext, got)
			}
		}
	}
}

func TestDeterminism(t *testing.T) {
	for _, f := range export.Formats() {
		for _, s := range suffixes(f) {
			a := write(t, f, s, graphtest.Random(40, 7), export.Options{})
			b := write(t, f, s, graphtest.Random(40, 7), export.Options{})
			if !bytes.Equal(a, b) {
				t.Errorf("%s%s: two runs differ", f.Name, s)
			}
		}
	}
}

// What every format owes its readers, whatever is in the graph.
func TestAllFormats(t *testing.T) {
	for _, f := range export.Formats() {
		for _, fix := range fixtures {
			for _, s := range suffixes(f) {
				got := write(t, f, s, fix.make(), export.Options{})
				// Nothing is what nothing is in a format of lines.
				if len(got) == 0 && (fix.name != "empty" || f.Name != "ftm" && f.Name != "sif") {
					t.Errorf("%s of %s is empty", f.Name, fix.name)
				}
				if !f.Binary && (!utf8.Valid(got) || bytes.IndexByte(got, 0) >= 0) {
					t.Errorf("%s of %s is no text", f.Name, fix.name)
				}
				if strings.Contains(f.MIME, "xml") {
					wellFormed(t, f.Name+" of "+fix.name, got)
				}
			}
		}
	}
}

func wellFormed(t *testing.T, what string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", what, err)
			return
		}
	}
}

func TestPNG(t *testing.T) {
	f, err := export.ByName("png")
	if err != nil {
		t.Fatal(err)
	}
	for _, fix := range fixtures {
		img, err := png.Decode(bytes.NewReader(write(t, f, "", fix.make(), export.Options{})))
		if err != nil {
			t.Fatalf("%s: %v", fix.name, err)
		}
		if b := img.Bounds(); b.Dx() < 1000 || b.Dy() < 100 {
			t.Errorf("%s: the picture is %v", fix.name, b)
		}
	}
}

func TestDescriptors(t *testing.T) {
	var names, endings []string
	for _, f := range export.Formats() {
		if f.Name == "" || !strings.HasPrefix(f.Ext, ".") || f.MIME == "" || f.Doc == "" || f.Keeps == "" || f.Loses == "" || f.Write == nil {
			t.Errorf("%s: the descriptor is not complete", f.Name)
		}
		if slices.Contains(names, f.Name) || slices.Contains(endings, f.Ext) {
			t.Errorf("%s: name or ending is taken", f.Name)
		}
		names, endings = append(names, f.Name), append(endings, f.Ext)
		if got, err := export.ByName(strings.ToUpper(f.Name)); err != nil || got.Name != f.Name {
			t.Errorf("ByName(%s) = %s, %v", f.Name, got.Name, err)
		}
		if got, err := export.ByPath("/some.where/g" + strings.ToUpper(f.Ext)); err != nil || got.Name != f.Name {
			t.Errorf("ByPath(g%s) = %s, %v", f.Ext, got.Name, err)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := export.ByName("pdf")
	if !errors.Is(err, export.ErrUnknownFormat) || !strings.Contains(err.Error(), "graphml") {
		t.Errorf("ByName(pdf) = %v, want ErrUnknownFormat and the names", err)
	}
	for _, path := range []string{"g.pdf", "g", "json", ""} {
		if _, err := export.ByPath(path); !errors.Is(err, export.ErrUnknownFormat) || !strings.Contains(err.Error(), ".graphml") {
			t.Errorf("ByPath(%q) = %v, want ErrUnknownFormat and the endings", path, err)
		}
	}
}

// brokenWriter fails after some bytes, as a disk does that gets full.
type brokenWriter struct{ left int }

var errFull = errors.New("no space left")

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteErrorsAreReported(t *testing.T) {
	g := graphtest.Tiny()
	for _, f := range export.Formats() {
		for _, left := range []int{0, 100} {
			if err := f.Write(t.Context(), &brokenWriter{left}, g, export.Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s to a full disk = %v, want %v", f.Name, err, errFull)
			}
		}
	}
}

package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/export/style"
	"entente/extract/text"
	"entente/extract/trace"
)

// Analyze shows what a plainReader sees: a chain for each name and a sentence for
// each block that is read. Its relations have evidence and no candidates, as those
// that rules find.
func (p *plainReader) Analyze(ctx context.Context, d text.Document) (trace.Analysis, error) {
	claims, err := p.Extract(ctx, d)
	a := trace.Analysis{Document: d, Claims: claims}
	for i, b := range d.Blocks {
		a.Blocks = append(a.Blocks, trace.Block{Block: b, Read: b.Label.Content()})
		if b.Label.Content() {
			a.Sentences = append(a.Sentences, trace.Sentence{Span: b.Span, Block: i})
		}
	}
	for i, e := range claims.Entities {
		a.Chains = append(a.Chains, trace.Chain{Type: e.Type, Entity: i})
		for s, sentence := range a.Sentences {
			for _, m := range e.Mentions {
				if sentence.Contains(m.Span) {
					a.Chains[i].Members = append(a.Chains[i].Members, len(a.Mentions))
					a.Mentions = append(a.Mentions, trace.Mention{Mention: m, Sentence: s, Chain: i})
				}
			}
		}
	}
	return a, err
}

// TestAnalyzeNeedsAnAnalyzer calls the verb with a reader that only extracts.
func TestAnalyzeNeedsAnAnalyzer(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("Acme works with Beta."), 0o666); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	c := newConsole(nil, io.Discard, &said)
	c.openReader = func(string) (reader, error) { return struct{ reader }{&plainReader{}}, nil }
	if code := c.run(t.Context(), []string{"analyze", file}); code != exitFailure || !strings.Contains(said.String(), "cannot say what it sees") {
		t.Errorf("exit code %d, %s", code, &said)
	}
}

func TestNearest256(t *testing.T) {
	for _, test := range []struct {
		colour style.Colour
		want   int
	}{
		{"#000000", 16}, {"#ffffff", 231}, {"#ff0000", 196}, {"#0087ff", 33},
		{"#585858", 240}, {"#4d545c", 240}, {"#080808", 232}, {"#eeeeee", 255}, {"#d55e00", 166},
	} {
		if got := nearest256(test.colour); got != test.want {
			t.Errorf("nearest256(%s) = %d, want %d", test.colour, got, test.want)
		}
	}
}

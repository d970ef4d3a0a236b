package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
	"entente/extract/text"
	"entente/internal/golden"
)

// article is invented; its last block is page noise by its label.
const article = `Norvik and Sunrise Steel sign ore supply contract

Oslo-based Norvik Mining signed a ten-year contract with Sunrise Steel of Japan to supply iron ore worth $1.2 billion on 3 March 2021. Norvik President Ingrid Dahl and Sunrise chairman Kenji Mori attended the ceremony in Tokyo.

The company also holds a 40 percent stake in Baltic Rail. The two sides signed the following documents:

• a memorandum of understanding on building a pellet plant in Narvik;
• a loan agreement between Norvik and the Nordic Development Bank.

Norvik has never signed a contract with Volga Metals.

Read also: Acme buys Zenith`

// document cuts s into blocks at blank lines and line breaks; the last is noise.
func document(s string) text.Document {
	d := text.Document{ID: "d1", Path: "article.txt", Date: "2021-03-04", Text: s}
	at := 0
	for line := range strings.Lines(s) {
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			b := text.Block{Span: text.Span{Start: at, End: at + len(trimmed)}}
			switch {
			case strings.HasPrefix(line, "•"):
				b.Label = text.ListItem
			case strings.HasPrefix(line, "Read also"):
				b.Label = text.Related
			}
			d.Blocks = append(d.Blocks, b)
		}
		at += len(line)
	}
	return d
}

func claimsOf(t *testing.T, o Options, d text.Document) []byte {
	t.Helper()
	x, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	c, err := x.Extract(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}

// TestExtractOnAllKernels holds the claims of an article to a golden file, which
// every kernel set must reach to the byte.
func TestExtractOnAllKernels(t *testing.T) {
	for _, k := range encoder.KernelSets() {
		golden.Check(t, "article.json", claimsOf(t, Options{Kernels: k}, document(article)))
	}
}

func TestExtractSpansLieInContent(t *testing.T) {
	d := document(article)
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := x.Extract(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Entities) == 0 || len(c.Relations) == 0 {
		t.Fatalf("%d entities, %d relations", len(c.Entities), len(c.Relations))
	}
	content := func(s text.Span) bool {
		for _, b := range d.Blocks {
			if b.Label.Content() && b.Contains(s) {
				return true
			}
		}
		return false
	}
	for _, e := range c.Entities {
		for _, m := range e.Mentions {
			if !content(m.Span) {
				t.Errorf("mention %q of %s lies in no content block", d.Text[m.Start:m.End], e.Name)
			}
		}
	}
	for _, r := range c.Relations {
		if r.From == r.To || len(r.Evidence) == 0 || r.Confidence <= 0 || r.Confidence > 1 {
			t.Errorf("relation %+v", r)
		}
	}
}

func TestExtractOddDocuments(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 5000)
	for name, s := range map[string]string{
		"empty":        "",
		"marks":        "... --- !!! ???",
		"one word":     "Gazprom",
		"a long word":  long,
		"no sentences": strings.Repeat("word ", 600),
		"other script": "Газпром подписал договор. 中国石油天然气集团公司",
		"nul and bidi": "Acme\x00 signed \u202ea deal\u202c with Beta.",
	} {
		if _, err := x.Extract(context.Background(), document(s)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestExtractRefusesBlocksOutsideTheText(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, blocks := range map[string][]text.Block{
		"past the end": {{Span: text.Span{Start: 0, End: 99}}},
		"backwards":    {{Span: text.Span{Start: 3, End: 1}}},
		"overlapping":  {{Span: text.Span{Start: 0, End: 3}}, {Span: text.Span{Start: 2, End: 4}}},
	} {
		if _, err := x.Extract(context.Background(), text.Document{Path: "p.txt", Text: "abcd", Blocks: blocks}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestExtractStopsWithItsContext(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Extract(ctx, document(article)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestNewRefusesForeignWeights(t *testing.T) {
	var empty bytes.Buffer
	if err := weights.Write(&empty, nil); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"no weights file": {[]byte("PK\x03\x04 something else altogether, but long enough"), weights.ErrFormat},
		"no tensors":      {empty.Bytes(), weights.ErrMissing},
		"half a file":     {encoder.Embedded()[:1<<20], weights.ErrFormat},
	} {
		if _, err := New(Options{Model: c.data}); err == nil {
			t.Errorf("%s: no error, want %v", name, c.want)
		}
	}
	if _, err := New(Options{Kernels: "abacus"}); !errors.Is(err, encoder.ErrKernels) {
		t.Errorf("unknown kernels: error %v, want %v", err, encoder.ErrKernels)
	}
}

func TestSectionEnd(t *testing.T) {
	s := &text.Segmented{Tokens: make([]text.Token, maxSection+10)}
	for i := range s.Tokens {
		s.Tokens[i].Block = i / 1000
	}
	if got := sectionEnd(s, 0); got != maxSection {
		t.Errorf("sectionEnd(0) = %d, want %d", got, maxSection)
	}
	if got := sectionEnd(s, maxSection); got != len(s.Tokens) {
		t.Errorf("sectionEnd(%d) = %d, want %d", maxSection, got, len(s.Tokens))
	}
	for i := range s.Tokens {
		s.Tokens[i].Block = 0
	}
	if got := sectionEnd(s, 0); got != maxSection {
		t.Errorf("sectionEnd of one block = %d, want %d", got, maxSection)
	}
}

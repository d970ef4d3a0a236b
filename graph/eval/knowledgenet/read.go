package knowledgenet

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract/text"
)

// Set is a number of passages, by their documents. It is immutable.
type Set struct{ documents []document }

type document struct {
	path, text string
	passages   []passage
}

// passage is a stretch of a document's text, in bytes.
type passage struct {
	text.Span
	annotated []string
	facts     []fact
}

// fact is a property with the bytes of its ends in the document's text.
type fact struct {
	property        string
	subject, object text.Span
}

// line is a passage as the file has it; spans are in characters of the text.
type line struct {
	Fold      int      `json:"fold"`
	Document  string   `json:"document"`
	Start     int      `json:"passage_start"`
	Text      string   `json:"text"`
	Annotated []string `json:"annotated_properties"`
	Facts     []struct {
		Property string `json:"property"`
		Subject  [2]int `json:"subject"`
		Object   [2]int `json:"object"`
	} `json:"facts"`
}

// maxLine is the longest line that is read.
const maxLine = 1 << 20

// Read reads the passages of a fold, of all if fold is 0. It fails on a line that is no
// passage, which it names, and where there is no passage of the fold.
func Read(r io.Reader, fold int) (*Set, error) {
	byDocument := map[string][]line{}
	var order []string
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, maxLine)
	n := 1
	for ; scan.Scan(); n++ {
		var l line
		if err := json.Unmarshal(scan.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("knowledgenet: line %d: not a passage: %w", n, err)
		}
		if err := l.check(); err != nil {
			return nil, fmt.Errorf("knowledgenet: line %d: %w", n, err)
		}
		if fold != 0 && l.Fold != fold {
			continue
		}
		if byDocument[l.Document] == nil {
			order = append(order, l.Document)
		}
		byDocument[l.Document] = append(byDocument[l.Document], l)
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("knowledgenet: line %d: %w", n, err)
	}
	switch {
	case len(order) == 0 && fold == 0:
		return nil, errors.New("knowledgenet: no passage")
	case len(order) == 0:
		return nil, fmt.Errorf("knowledgenet: no passage of fold %d", fold)
	}
	s := &Set{}
	for _, id := range order {
		s.documents = append(s.documents, join(id, byDocument[id]))
	}
	return s, nil
}

func (l *line) check() error {
	if l.Document == "" || l.Text == "" {
		return errors.New("a passage needs document and text")
	}
	n := utf8.RuneCountInString(l.Text)
	for _, f := range l.Facts {
		for _, s := range [][2]int{f.Subject, f.Object} {
			if s[0] < 0 || s[1] <= s[0] || s[1] > n {
				return fmt.Errorf("fact %s: characters %d-%d of a text of %d", f.Property, s[0], s[1], n)
			}
		}
	}
	return nil
}

// join makes one text of the passages of a document, in their order: in one paragraph
// where they follow each other, in paragraphs of their own where something is left out.
func join(id string, lines []line) document {
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	d := document{path: "knowledgenet/" + id}
	const near = 2 // characters between sentences of one paragraph
	for i, l := range lines {
		if i > 0 {
			last := lines[i-1]
			if l.Start-last.Start-utf8.RuneCountInString(last.Text) <= near {
				b.WriteString(" ")
			} else {
				b.WriteString("\n\n")
			}
		}
		d.passages = append(d.passages, l.at(b.Len()))
		b.WriteString(l.Text)
	}
	d.text = b.String()
	return d
}

// at places the passage at a byte of the document.
func (l *line) at(start int) passage {
	offsets := make([]int, 0, len(l.Text)+1) // character -> byte
	for i := range l.Text {
		offsets = append(offsets, start+i)
	}
	offsets = append(offsets, start+len(l.Text))
	span := func(s [2]int) text.Span { return text.Span{Start: offsets[s[0]], End: offsets[s[1]]} }
	p := passage{Span: text.Span{Start: start, End: start + len(l.Text)}, annotated: l.Annotated}
	for _, f := range l.Facts {
		p.facts = append(p.facts, fact{f.Property, span(f.Subject), span(f.Object)})
	}
	return p
}

// Texts returns the documents' paths and texts.
func (s *Set) Texts() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, d := range s.documents {
			if !yield(d.path, d.text) {
				return
			}
		}
	}
}

// Len returns the number of documents.
func (s *Set) Len() int { return len(s.documents) }

package text_test

import (
	"slices"
	"strings"
	"testing"

	"entente/extract/text"
)

// formOf returns the form of a mention whose words and marks are parted by blanks.
func formOf(mention string) text.Form {
	s := &text.Segmented{Document: &text.Document{Text: mention}}
	at := 0
	for _, w := range strings.Fields(mention) {
		start := at + strings.Index(mention[at:], w)
		at = start + len(w)
		shape := text.LowerCase
		if strings.ContainsAny(w, "'.-") {
			shape = text.Punctuation
		}
		s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: start, End: at}, Shape: shape})
	}
	return text.FormOf(s, 0, len(s.Tokens))
}

var formTests = []struct {
	mention string
	folded  string
	kind    text.Kind
	head    string
}{
	{"Gazprom", "gazprom", text.Name, "gazprom"},
	{"the Kremlin ' s", "kremlin", text.Name, "kremlin"},
	{"the company", "company", text.Definite, "company"},
	{"its parent", "parent", text.Definite, "parent"},
	{"a supplier", "supplier", text.Indefinite, "supplier"},
	{"officials", "officials", text.Bare, "officials"},
	{"both the sides", "sides", text.Definite, "sides"},
	{"the", "", text.Definite, ""},
	{"s", "s", text.Bare, "s"},
}

func TestFormOf(t *testing.T) {
	for _, tt := range formTests {
		f := formOf(tt.mention)
		if got := strings.Join(f.Folded, " "); got != tt.folded || f.Kind != tt.kind || f.Head() != tt.head {
			t.Errorf("form of %q: %q, kind %d, head %q; want %q, %d, %q", tt.mention, got, f.Kind, f.Head(), tt.folded, tt.kind, tt.head)
		}
	}
}

var agreeTests = []struct {
	a, b string
	want text.Agreement
}{
	{"Gazprom", "the Gazprom", text.Same},
	{"CNPC", "China National Petroleum Corporation", text.Acronym},
	{"BC", "Bank of China", text.Acronym},
	{"cnpc", "China National Petroleum Corporation", text.NoAgreement},
	{"Putin", "Vladimir Putin", text.Affix},
	{"Vladimir", "Vladimir Putin", text.Affix},
	{"Great Motor", "Great Wall Motor Company", text.Subset},
	{"the Russian bank", "the Chinese bank", text.SameHead},
	{"the payments agreement", "the agreement about the pipeline", text.SharedWord},
	{"gas", "oil", text.NoAgreement},
	{"the", "Gazprom", text.NoAgreement},
}

func TestAgree(t *testing.T) {
	for _, tt := range agreeTests {
		a, b := formOf(tt.a), formOf(tt.b)
		if got := text.Agree(a, b); got != tt.want {
			t.Errorf("Agree(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if ab, ba := text.Agree(a, b), text.Agree(b, a); ab != ba {
			t.Errorf("Agree(%q, %q) = %d, the other way round %d", tt.a, tt.b, ab, ba)
		}
	}
}

func TestLabels(t *testing.T) {
	names := map[string]bool{}
	for l := text.Body; l <= text.Boilerplate; l++ {
		names[l.String()] = true
		if content := l <= text.Caption; l.Content() != content {
			t.Errorf("%s: content %v, want %v", l, l.Content(), content)
		}
	}
	if len(names) != int(text.Boilerplate)+1 || names["unknown"] {
		t.Errorf("labels are called %v, want a name each", names)
	}
	if s := (text.Boilerplate + 1).String(); s != "unknown" {
		t.Errorf("a label that there is not is called %q", s)
	}
}

func TestSpan(t *testing.T) {
	s := text.Span{Start: 2, End: 5}
	for _, tt := range []struct {
		o                  text.Span
		contains, overlaps bool
	}{
		{text.Span{Start: 2, End: 5}, true, true},
		{text.Span{Start: 3, End: 4}, true, true},
		{text.Span{Start: 1, End: 3}, false, true},
		{text.Span{Start: 4, End: 9}, false, true},
		{text.Span{Start: 0, End: 2}, false, false},
		{text.Span{Start: 5, End: 6}, false, false},
	} {
		if s.Contains(tt.o) != tt.contains || s.Overlaps(tt.o) != tt.overlaps || tt.o.Overlaps(s) != tt.overlaps {
			t.Errorf("%v and %v: contains %v, overlaps %v", s, tt.o, s.Contains(tt.o), s.Overlaps(tt.o))
		}
	}
}

func TestSimilarity(t *testing.T) {
	a := []uint32{1, 2, 3, 4}
	for _, tt := range []struct {
		b    []uint32
		want float64
	}{
		{slices.Clone(a), 1}, {[]uint32{1, 2, 3, 9}, 0.75}, {[]uint32{4, 3, 2, 1}, 0}, {[]uint32{1, 2, 3}, 0}, {nil, 0},
	} {
		if got := text.Similarity(a, tt.b); got != tt.want {
			t.Errorf("Similarity(%v, %v) = %v, want %v", a, tt.b, got, tt.want)
		}
	}
	if got := text.Similarity(nil, nil); got != 0 {
		t.Errorf("two documents that are not signed are alike: %v", got)
	}
}

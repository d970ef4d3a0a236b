package relation

import (
	"testing"

	"entente/extract/segment"
	"entente/extract/text"
	"entente/graph/ontology"
)

// TestSignaturesAreThoseOfTheOntology holds what the head may say to what the graph
// may hold.
func TestSignaturesAreThoseOfTheOntology(t *testing.T) {
	o := ontology.Default()
	if len(signatures)*2 != Labels {
		t.Fatalf("%d signatures for %d labels", len(signatures), Labels)
	}
	types := anything
	for _, s := range signatures {
		for _, from := range types {
			for _, to := range types {
				k := indexOf(s.name) * 2
				if got, want := allowed(k, from, to), o.Allows(s.name, from, to) || s.symmetric && o.Allows(s.name, to, from); got != want {
					t.Errorf("%s from %s to %s: head %v, ontology %v", s.name, from, to, got, want)
				}
			}
		}
	}
}

func indexOf(name string) int {
	for i, s := range signatures {
		if s.name == name {
			return i
		}
	}
	return -1
}

// document makes blocks of the given texts, one a line, and cuts them.
func document(blocks ...text.Block) func(lines ...string) *text.Segmented {
	return func(lines ...string) *text.Segmented {
		d := &text.Document{}
		for i, l := range lines {
			start := len(d.Text)
			d.Text += l + "\n"
			d.Blocks = append(d.Blocks, text.Block{Span: text.Span{Start: start, End: start + len(l)}, Label: blocks[i].Label})
		}
		return segment.Split(d)
	}
}

// placed marks tokens [first, last) of s.
func placed(s *text.Segmented, typ string, first, last int) text.Placed {
	return text.Placed{
		Mention: text.Mention{Span: s.Cover(first, last), Type: typ},
		First:   first, Last: last, Sentence: s.Tokens[first].Sentence,
	}
}

func TestLeadIns(t *testing.T) {
	body, item := text.Block{Label: text.Body}, text.Block{Label: text.ListItem}
	s := document(body, item, item, body, item)(
		"Both sides met. They signed:", "a treaty. It is long", "a loan", "No list follows.", "an item")
	got := LeadIns(s)
	want := map[int]int{2: 1, 3: 1, 4: 1}
	if len(got) != len(want) {
		t.Fatalf("LeadIns = %v, want %v", got, want)
	}
	for item, lead := range want {
		if got[item] != lead {
			t.Errorf("sentence %d is led to by %d, want %d", item, got[item], lead)
		}
	}
}

// find returns the tokens of the first occurrence of words in s.
func find(t *testing.T, s *text.Segmented, typ string, words ...string) text.Placed {
	t.Helper()
search:
	for i := range s.Tokens {
		for k, w := range words {
			if i+k >= len(s.Tokens) || s.Word(i+k) != w {
				continue search
			}
		}
		return placed(s, typ, i, i+len(words))
	}
	t.Fatalf("%v not in %q", words, s.Document.Text)
	return text.Placed{}
}

func TestTitle(t *testing.T) {
	body := text.Block{Label: text.Body}
	for _, c := range []struct {
		sentence         string
		person, employer []string
		want             string
	}{
		{"MTS President Alexey Kornya spoke.", []string{"Alexey", "Kornya"}, []string{"MTS"}, "President"},
		{"Jane Roe, the chief executive of Acme, resigned.", []string{"Jane", "Roe"}, []string{"Acme"}, "chief executive"},
		{"Acme's founder and chairman, Jane Roe, resigned.", []string{"Jane", "Roe"}, []string{"Acme"}, "founder and chairman"},
		{"The President of Russia, Vladimir Putin, flew home.", []string{"Vladimir", "Putin"}, []string{"Russia"}, "President"},
		{"The Chinese President arrived.", []string{"The", "Chinese", "President"}, []string{"Chinese"}, "President"},
		{"Acme said troops leave Syria under President Jane Roe.", []string{"Jane", "Roe"}, []string{"Acme"}, "President"},
		{"Jane Roe, a senator who left, joined Acme.", []string{"Jane", "Roe"}, []string{"Acme"}, "senator"},
		{"Jane Roe joined Acme as head of sales.", []string{"Jane", "Roe"}, []string{"Acme"}, ""},
		{"Acme, whose sole director was Jane Roe, closed.", []string{"Jane", "Roe"}, []string{"Acme"}, "sole director"},
		{"Acme's director is Jane Roe.", []string{"Jane", "Roe"}, []string{"Acme"}, "director"},
		{"Acme sold it, and its general manager, Jane Roe, left.", []string{"Jane", "Roe"}, []string{"Acme"}, "general manager"},
		{"Jane Roe, at the time chief risk officer of Acme, knew.", []string{"Jane", "Roe"}, []string{"Acme"}, "chief risk officer"},
		{"Jane Roe, chief risk officer at the time of Acme, knew.", []string{"Jane", "Roe"}, []string{"Acme"}, "chief risk officer"},
		{"Acme's director is John Doe's former assistant Jane Roe.", []string{"Jane", "Roe"}, []string{"Acme"}, ""},
		{"Acme's director was a partner of Jane Roe.", []string{"Jane", "Roe"}, []string{"Acme"}, ""},
		{"Under Secretary of the Treasury Jane Roe spoke.", []string{"Jane", "Roe"}, []string{"Treasury"}, "Under Secretary"},
		{"Treasury Under Secretary Jane Roe spoke.", []string{"Jane", "Roe"}, []string{"Treasury"}, "Under Secretary"},
		{"Acme is fine, said finance chief Jane Roe.", []string{"Jane", "Roe"}, []string{"Acme"}, "finance chief"},
		{"Acme fell. Its chief executive, Jane Roe, spoke.", []string{"Jane", "Roe"}, []string{"Acme"}, "chief executive"},
		{"Acme fell. Its rival, Jane Roe's chairman, spoke.", []string{"Jane", "Roe"}, []string{"Acme"}, ""},
		{"Jane Roe met the board. Acme is firm.", []string{"Jane", "Roe"}, []string{"Acme"}, ""},
	} {
		s := document(body)(c.sentence)
		got := Title(s, find(t, s, "Person", c.person...), find(t, s, "Company", c.employer...))
		if got != c.want {
			t.Errorf("Title(%q) = %q, want %q", c.sentence, got, c.want)
		}
	}
}

// TestNear wants pairs of a line that never ends to stay within what the head has seen.
func TestNear(t *testing.T) {
	at := func(sentence, first int) text.Placed {
		return text.Placed{Sentence: sentence, First: first, Last: first + 1}
	}
	for _, c := range []struct {
		a, b text.Placed
		want bool
	}{
		{at(0, 3), at(0, 9), true},
		{at(0, 3), at(1, 9), true},
		{at(0, 3), at(2, 9), false},
		{at(0, 3), at(0, 4+maxTokensApart), true},
		{at(0, 3), at(0, 5+maxTokensApart), false},
	} {
		if got := near(c.a, c.b); got != c.want {
			t.Errorf("near(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

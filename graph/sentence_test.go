package graph_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/graphtest"
)

// sentenceTests mark the evidence with [ and ].
var sentenceTests = []struct{ text, want string }{
	{"One. [Two] is here. Three.", "Two is here."},
	{"One. Two is [here.] Three.", "Two is here."},
	{"One ends [here. Two] begins. Three.", "One ends here. Two begins."},
	{"No end [at] all", "No end at all"},
	{"[All.]", "All."},
	{"White\n  space  [is]\tfolded.", "White space is folded."},
	{"A heading\n\nThe [body] follows.\n\nNext", "The body follows."},
	{"A heading\r\n \r\nThe [body] follows", "The body follows"},
	// Full stops that end nothing.
	{"First. Mr. Smith of Norvik Inc. met Dr. [Lee] in St. Louis. Last.", "Mr. Smith of Norvik Inc. met Dr. Lee in St. Louis."},
	{"First. George W. Bush [spoke]. Last.", "George W. Bush spoke."},
	{"It grew by 3.5 [percent] in the U.S. market. Last.", "It grew by 3.5 percent in the U.S. market."},
	{"He came, e.g. with [friends], and left. Last.", "He came, e.g. with friends, and left."},
	// Quotes and other ends.
	{`"We sign." [He] said so! "Did he?" Yes.`, `He said so!`},
	{"Он [подписал] договор. Потом уехал.", "Он подписал договор."},
	{"中国签署了协议。[俄罗斯]也签署了。结束", "俄罗斯也签署了。"},
	{"Empty [] evidence. Next.", "Empty evidence."},
}

func TestSentence(t *testing.T) {
	for _, tt := range sentenceTests {
		start := strings.Index(tt.text, "[")
		end := strings.Index(tt.text, "]") - 1
		plain := strings.NewReplacer("[", "", "]", "").Replace(tt.text)
		want := tt.want
		if got := graph.Sentence(graph.Document{Text: plain}, start, end); got != want {
			t.Errorf("Sentence of %q = %q, want %q", tt.text, got, want)
		}
	}
}

func TestSentenceOfLongText(t *testing.T) {
	words := strings.Repeat("word ", 1000)
	got := graph.Sentence(graph.Document{Text: words}, 2500, 2504)
	if !strings.HasPrefix(got, "… word") || !strings.HasSuffix(got, "word …") || len(got) > 850 {
		t.Errorf("%d bytes: %.20s", len(got), got)
	}
	solid := strings.Repeat("字", 2000)
	if got := graph.Sentence(graph.Document{Text: solid}, 3001, 3002); !utf8.ValidString(got) || len(got) > 850 {
		t.Errorf("%d bytes, valid %v", len(got), utf8.ValidString(got))
	}
}

func TestSentenceOutside(t *testing.T) {
	for _, span := range [][2]int{{-1, 2}, {2, 1}, {0, 99}} {
		if got := graph.Sentence(graph.Document{Text: "Short."}, span[0], span[1]); got != "" {
			t.Errorf("span %v gives %q", span, got)
		}
	}
	if got := graph.Sentence(graph.Document{}, 0, 0); got != "" {
		t.Errorf("no text gives %q", got)
	}
}

func FuzzSentence(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add(tt.text, 3, 9)
	}
	f.Add(graphtest.Nasty().Documents()[0].Text, 100, 120)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		text = strings.ToValidUTF8(text, "?")
		got := graph.Sentence(graph.Document{Text: text}, start, end)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\n\t") {
			t.Errorf("Sentence = %q", got)
		}
		// The evidence is in it, if it was on rune boundaries.
		if start >= 0 && end >= start && end <= len(text) && utf8.ValidString(text[start:end]) {
			if in := strings.Join(strings.Fields(text[start:end]), " "); !strings.Contains(got, in) {
				t.Errorf("Sentence = %q lacks %q", got, in)
			}
		}
	})
}

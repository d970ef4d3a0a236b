package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"entente/extract/rule"
	"entente/internal/marked"
)

// BenchmarkFacts matches the built-in rules, and a thousand others of which none
// fits, on a text of a hundred paragraphs. Half of its sentences hold something.
func BenchmarkFacts(b *testing.B) {
	const paragraph = "[Company|Acme], a maker of [Product|trams], has agreed to buy the German rival [Company|Beta] from [Person|Jane Roe], chief " +
		"executive of [Company|Gamma]. The weather in [Place|Oslo] was fair, and nobody spoke of [Agreement|the treaty between [Place|Peru] and [Place|Chile]]. "
	s, mentions := marked.Parse(strings.Repeat(paragraph, 100))
	in := rule.Input{Segmented: s, Mentions: mentions, Chain: make([]int, len(mentions)), Values: func(int) []rule.Value { return nil }}
	for i := range in.Chain {
		in.Chain[i] = i
	}
	var many strings.Builder
	many.WriteString("rules:\n")
	for i := range 1000 {
		fmt.Fprintf(&many, "  - name: r%d\n    pattern: '{a: Company} <word%s> {b: Company}'\n    relations: a OWNS b\n    examples: [{text: x, gives: y}]\n",
			i, strings.Repeat("a", i%50)+strings.Repeat("b", i/50))
	}
	files := append(rule.Packs(), rule.File{Name: "many.yaml", Data: []byte(many.String())})
	for _, c := range []struct {
		name  string
		files []rule.File
	}{{"packs", rule.Packs()}, {"packs and 1000 more", files}} {
		set, err := rule.Load(nil, c.files...)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var found []rule.Match
			for b.Loop() {
				found = set.Facts(in)
			}
			if len(found) == 0 {
				b.Fatal("nothing found")
			}
			b.ReportMetric(float64(len(s.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

package trace_test

import (
	"fmt"
	"os"

	"entente/extract/text"
	"entente/extract/trace"
)

func ExampleWriteText() {
	const doc = "Norvik buys Orsa."
	norvik := text.Mention{Span: text.Span{Start: 0, End: 6}, Type: "Company", Named: true, Score: .98}
	orsa := text.Mention{Span: text.Span{Start: 12, End: 16}, Type: "Company", Named: true, Score: .95}
	a := trace.Analysis{
		Document:  text.Document{Path: "deal.txt", Text: doc},
		Blocks:    []trace.Block{{Block: text.Block{Span: text.Span{End: len(doc)}}, Read: true}},
		Sentences: []trace.Sentence{{Span: text.Span{End: len(doc)}}},
		Mentions:  []trace.Mention{{Mention: norvik, Chain: 0}, {Mention: orsa, Chain: 1}},
		Chains: []trace.Chain{
			{Type: "Company", Members: []int{0}, Entity: 0},
			{Type: "Company", Members: []int{1}, Entity: 1},
		},
		Candidates: []trace.Candidate{
			{Type: "OWNS", From: 0, To: 1, Score: .31, Threshold: .7, Relation: -1},
		},
		Claims: text.Claims{Entities: []text.Entity{
			{Type: "Company", Name: "Norvik", Confidence: .98}, {Type: "Company", Name: "Orsa", Confidence: .95},
		}},
	}
	if err := trace.WriteText(os.Stdout, a, trace.TextOptions{All: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// deal.txt
	// 1 block (0 not read), 1 sentence, 2 mentions, 2 chains (2 entities), 0 relations (1 weighed and not claimed)
	//
	// body 0-17
	//    1  [Norvik]#1 buys [Orsa]#2.
	//         (OWNS  Norvik #1 → Orsa #2  0.31, below 0.70)
	//
	// entities
	//   #1  Company  Norvik  0.98
	//         0-6 Norvik, named 0.98
	//   #2  Company  Orsa  0.95
	//         12-16 Orsa, named 0.95
}

package graph_test

import (
	"fmt"

	"entente/graph"
	"entente/graph/graphtest"
)

func ExampleFilter() {
	around := graph.Filter{Focus: []string{"Anna Berg"}, Depth: 1}
	part, err := around.Apply(graphtest.Tiny())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range part.Relations() {
		from, _ := part.Entity(r.From)
		to, _ := part.Entity(r.To)
		doc, _ := part.Document(r.Evidence[0].Document)
		fmt.Println(from.Name, r.Type, to.Name)
		fmt.Println("  ", graph.Sentence(doc, r.Evidence[0].Start, r.Evidence[0].End))
	}
	// Output:
	// Norvik Energy PARTY_TO supply contract
	//    Norvik Energy signed a supply contract with Baltic Rail on 3 March 2021 in Riga.
	// Anna Berg SIGNED supply contract
	//    Anna Berg, chief executive of Norvik Energy, signed for the company.
	// Anna Berg WORKS_FOR Norvik Energy
	//    Anna Berg, chief executive of Norvik Energy, signed for the company.
}

func ExampleFind() {
	for _, e := range graph.Find(graphtest.Tiny(), "baltic") {
		fmt.Println(e.Type, e.Name)
	}
	// Output: Company Baltic Rail
}

package eval_test

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/eval"
)

func ExampleScore() {
	text := "Žofia Krall met Ilse Brandt in Port Ellis."
	g, err := graph.New(
		[]graph.Document{{ID: "d", Path: "in/harbour.txt", Text: text}},
		[]graph.Entity{{ID: "k", Type: "Person", Name: "Žofia Krall", Mentions: []graph.Mention{{Document: "d", Start: 0, End: 12}}}},
		nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := eval.Score(context.Background(), g, "testdata/gold", "testdata/texts", eval.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	t := r.Entities.Total
	fmt.Printf("P %.2f R %.2f F1 %.2f\n", t.Precision(), t.Recall(), t.F1())
	// Output: P 1.00 R 0.14 F1 0.25
}

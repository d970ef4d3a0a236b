package analyze_test

import (
	"context"
	"fmt"

	"entente/graph/analyze"
	"entente/graph/graphtest"
)

func ExamplePath() {
	g := graphtest.Tiny()
	steps, err := analyze.Path(context.Background(), g, "place-riga", "person-berg", analyze.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range steps {
		fmt.Println(s.From, s.Relations[0].Type, s.To)
	}
	// Output:
	// place-riga LOCATED_IN project-harbor
	// project-harbor CONCERNS agreement-supply
	// agreement-supply SIGNED person-berg
}

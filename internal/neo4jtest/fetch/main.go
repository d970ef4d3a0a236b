// Fetch downloads the jars of the Neo4j server that tests run against, and prints
// their folder. Where Maven is missing it says so and succeeds, since the tests
// then skip, unless the environment has ENTENTE_REQUIRE_NEO4J.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"entente/internal/neo4jtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	dir, err := neo4jtest.Fetch(ctx)
	switch {
	case err == nil:
		fmt.Println(dir)
	case errors.Is(err, neo4jtest.ErrMissing) && os.Getenv("ENTENTE_REQUIRE_NEO4J") == "":
		fmt.Fprintln(os.Stderr, err)
	default:
		fmt.Fprintln(os.Stderr, "fetch:", err)
		os.Exit(1)
	}
}

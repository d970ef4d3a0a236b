// Fetch downloads the jars of the Neo4j server that tests run against, and prints
// their folder.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"entente/internal/neo4jtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	dir, err := neo4jtest.Fetch(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "fetch:", err)
		os.Exit(1)
	}
	fmt.Println(dir)
}

// Command entente turns documents into a knowledge graph, draws it and hands it
// to other tools.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"entente/export/graphviz"
)

func main() {
	if graphviz.IsChild() { // started by ourselves, to lay out a map
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// After the first signal the program winds up; a second one ends it at once.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

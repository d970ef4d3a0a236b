// Package graphviz lays out graphs with Graphviz, without its being installed:
// through github.com/goccy/go-graphviz, which is Graphviz compiled to WebAssembly.
//
// That library keeps one Graphviz for the whole process, which mixes up the graphs
// of two goroutines, grows with every graph, stops for no deadline and panics on
// some input. So a Renderer does the work in a child: the same program, started
// again. For this the program must begin with
//
//	func main() {
//		if graphviz.IsChild() {
//			os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
//		}
//		…
//	}
//
// and a test that draws, the same in TestMain. A program that cannot do so sets
// Renderer.InProcess.
//
// A child has a deadline and a limit of memory. It ends by itself when either is
// passed, so that nothing stays behind if its parent is killed.
//
// Importing this package costs a program 20 ms at its start, and 0.7 s the first
// time: go-graphviz loads its code before main. The package internal/cachedir keeps
// that code in a folder of the user's own.
package graphviz

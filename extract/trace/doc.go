// Package trace shows what the reader saw in a document: which blocks it took
// for noise, which mentions it found and how it linked them, which relations it
// weighed and which of them it claims. It is for people who write rules or wonder
// why something is or is not in the graph.
//
//	a, err := reader.Analyze(ctx, doc)
//	err = trace.WriteText(os.Stdout, a, trace.TextOptions{})
//
// WriteText is for a terminal, WriteHTML makes a page that needs nothing beside
// itself, WriteJSON is for programs. The first two show the document's text as it
// is, but for control characters: no document can steer a terminal or break out
// of a page.
package trace

// Package analyze answers questions about a graph: how two entities are
// connected, which hang together, which are central, which form communities or
// own each other in circles.
//
// Questions about everything run on arrays of the package's own; a question
// about the surroundings of two entities or about a few relation types is cut
// out of the graph first and goes to github.com/dominikbraun/graph, which copies
// what it is asked about. Relations that documents deny connect nothing. Choose
// with graph.Filter what else shall not count.
//
// Answers are the same, order included, on every run and machine.
package analyze

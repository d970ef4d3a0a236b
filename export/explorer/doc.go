// Package explorer shows a graph as a page to walk through in a browser: search,
// filters, neighbours, the sentence behind each relation, ways between two things.
//
// [Write] makes one file that needs nothing else: the graph, the places of its nodes,
// the program and its libraries are inside, and a policy in the page forbids it the
// network. [Handler] serves the same page, and the same data as JSON, over a graph that
// may change.
//
// The page is as large as the graph: some 230 kB for the program, and about 800 bytes for
// an entity with three relations and their sentences, each sentence once. It moves 5,000
// entities and 15,000 relations without stutter; of much larger graphs show a part (see
// graph.Filter).
//
// Names and texts come from documents that anybody may have written. They reach the
// page as JSON that no HTML parser takes for markup, and the screen as text only.
package explorer

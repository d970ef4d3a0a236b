package explorer

// Options say how a page begins. The zero value is the default; the reader of the page
// can change everything but the title.
type Options struct {
	// Title of the page; empty means "Graph".
	Title string
	// Dark begins light on dark, whatever the reader's system prefers.
	Dark bool
	// Denied begins with the facts that documents deny in sight. They are in the page
	// either way, if they are in the graph.
	Denied bool
}

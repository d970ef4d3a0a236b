package export

import "entente/export/picture"

// Options of an export. The zero value is the default. A format takes what concerns
// it and passes over the rest.
type Options struct {
	// Title stands above a map or report, and names the graph in the formats that
	// have a place for it.
	Title string
	// Dark draws maps light on dark.
	Dark bool
	// Layout is the layout of a map, one of Layouts; empty means the first.
	Layout string
	// MaxNodes is the most entities on a map; 0 means 60. The caption says what is
	// left out.
	MaxNodes int
	// Denied puts facts that documents deny into maps, diagrams, databases,
	// FollowTheMoney and SIF too, marked as denied. The other formats always have them.
	Denied bool
	// Clusters puts entities of a type into a box each in DOT.
	Clusters bool
	// Marks set entities and relations on a map apart, by their IDs.
	Marks map[string]picture.Mark
	// Question is what a map answers, if it answers one.
	Question picture.Question
	// Renderer lays out maps; nil means a child process of this program.
	Renderer picture.Renderer
}

// Layouts returns the names that Options.Layout may have, the default first.
func Layouts() []string { return picture.Layouts() }

func (o Options) picture() picture.Options {
	return picture.Options{Question: o.Question, Title: o.Title, Dark: o.Dark, Engine: o.Layout, MaxNodes: o.MaxNodes,
		Denied: o.Denied, Marks: o.Marks, Renderer: o.Renderer}
}

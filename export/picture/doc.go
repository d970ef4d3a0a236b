// Package picture draws maps of a graph, as SVG and PNG: each entity a shape and
// colour by its type, each pair's relations a line that says them in words, above
// them title and sources, below a legend. In an SVG the tooltip of a line has the
// sentences that it rests on, and a line that a page of the web speaks of leads there.
//
//	err := picture.SVG(ctx, w, g, picture.Options{Title: "Deals"})
//
// A Question says what a map is about: a focus, steps from one entity to another,
// frames by country or community, or a timeline in place of a map.
//
// Nodes are placed by forces and lines bent around them here, or both by Graphviz
// (package graphviz, in a child process) where layers or frames are wanted. Everything
// that is seen is drawn here, from one scene for both formats, so that texts have the
// sizes that they were placed with. No text leaves its shape or touches another; a map
// of more than Options.MaxNodes entities shows the best connected ones and says so.
//
// Elements of an SVG carry a class: "node", "edge", "edge-label", "cluster", or "moment"
// on a timeline; with the type as data-type and the ID of the entity, or those of the
// relations, as data-id.
package picture

// Package export writes a graph for people and for other programs: maps as SVG and
// PNG, tables, and the formats of graph tools and databases.
//
// Formats lists what there is; ByName and ByPath find one, and WriteFile writes a
// file that is either whole or not there:
//
//	f, err := export.ByPath("deals.svg")
//	err = export.WriteFile(ctx, "deals.svg", f, g, export.Options{Title: "Deals"})
//
// Every format gives the same bytes for the same graph, except that a PNG with
// letters beyond Latin, Greek and Cyrillic depends on the system's fonts. Formats
// differ in what they keep: see Format.Keeps and Format.Loses.
//
// Maps are laid out in a child process, for which the program must begin as package
// graphviz says.
package export

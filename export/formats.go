package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"entente/export/explorer"
	"entente/export/jsongraph"
	"entente/export/picture"
	"entente/graph"
)

// ErrUnknownFormat is wrapped in the errors of ByName and ByPath.
var ErrUnknownFormat = errors.New("unknown format")

// Format is a way to write a graph.
type Format struct {
	// Name is what a user calls it, Ext the ending of its files, with the dot.
	Name, Ext string
	// MIME is its media type.
	MIME string
	// Binary formats do not belong on a terminal.
	Binary bool
	// Doc says in a line what it is for, Keeps and Loses what is left of a graph.
	Doc, Keeps, Loses string
	// Write writes the graph to one stream.
	Write func(ctx context.Context, w io.Writer, v graph.View, o Options) error
	// Parts are the files that WriteFile writes instead of one, if the format
	// needs several.
	Parts []Part
	// Files returns the files of a format that is a folder, always of the same names;
	// Write writes them as one tar archive. It is nil for other formats.
	Files func(v graph.View, o Options) ([]File, error)
}

// Part is one file of a format that needs several.
type Part struct {
	// Suffix goes between the name and its ending: with "-nodes", g.csv becomes
	// g-nodes.csv.
	Suffix string
	Write  func(ctx context.Context, w io.Writer, v graph.View, o Options) error
}

// formats, in the order in which they are listed to users.
var formats = []Format{
	{Name: "json", Ext: ".json", MIME: "application/json", Doc: "the whole graph for programs; entente reads it back",
		Keeps: "everything, with every mention and the passage behind every relation", Loses: "the texts of the documents",
		Write: writeJSON},
	{Name: "svg", Ext: ".svg", MIME: "image/svg+xml", Doc: "a map for the browser, with the sentences as tooltips",
		Keeps: "the best connected entities, sentences and sources as tooltips", Loses: "entities beyond the limit of nodes, denied facts",
		Write: writeSVG},
	{Name: "png", Ext: ".png", MIME: "image/png", Binary: true, Doc: "the same map as a picture",
		Keeps: "the best connected entities", Loses: "entities beyond the limit of nodes, denied facts, sentences", Write: writePNG},
	{Name: "html", Ext: ".html", MIME: "text/html", Doc: "a page to explore in the browser, one file that needs no network",
		Keeps: "entities, relations, properties, every sentence with its source", Loses: "positions of mentions, the rest of the texts",
		Write: writeHTML},
	{Name: "dot", Ext: ".dot", MIME: "text/vnd.graphviz", Doc: "for Graphviz, to lay out and style by hand",
		Keeps: "entities and relations, one sentence each as tooltip", Loses: "mentions, other evidence, denied facts",
		Write: plain(writeDOT)},
	{Name: "csv", Ext: ".csv", MIME: "text/csv", Doc: "two tables, -nodes.csv and -edges.csv, for spreadsheets and Gephi; one stream has the edges alone",
		Keeps: "entities, relations, properties, sources, the best sentence", Loses: "positions, other evidence",
		Write: plain(writeEdges), Parts: []Part{{"-nodes", plain(writeNodes)}, {"-edges", plain(writeEdges)}}},
	{Name: "parquet", Ext: ".parquet", MIME: "application/vnd.apache.parquet", Binary: true,
		Doc:   "five tables, -nodes, -edges, -evidence, -mentions and -documents, for pandas, Polars, DuckDB, Spark; one stream has the edges alone",
		Keeps: "everything, with every mention and all evidence with its sentence", Loses: "the rest of the texts",
		Write: plain(writeParquetEdges), Parts: []Part{{"-nodes", plain(writeParquetNodes)}, {"-edges", plain(writeParquetEdges)},
			{"-evidence", plain(writeParquetEvidence)}, {"-mentions", plain(writeParquetMentions)}, {"-documents", plain(writeParquetDocuments)}}},
	{Name: "graphml", Ext: ".graphml", MIME: "application/graphml+xml", Doc: "for yEd, Gephi, Cytoscape, networkx",
		Keeps: "entities, relations, properties, sources, the best sentence; shape and colour for yEd", Loses: "positions, other evidence, control characters",
		Write: plain(writeGraphML)},
	{Name: "gexf", Ext: ".gexf", MIME: "application/gexf+xml", Doc: "for Gephi, with colours and widths",
		Keeps: "entities, relations, properties, sources, the best sentence", Loses: "positions, other evidence, control characters",
		Write: plain(writeGEXF)},
	{Name: "cypher", Ext: ".cypher", MIME: "application/x-cypher-query", Doc: "a script for cypher-shell; running it twice changes nothing",
		Keeps: "what entente push sends: entities, relations, documents, all evidence", Loses: "denied facts, the texts of the documents",
		Write: plain(writeCypher)},
	{Name: "neo4j-admin", Ext: ".neo4j", MIME: "application/x-tar", Binary: true,
		Doc:   "a folder of typed CSV files for neo4j-admin database import, the command with it; as one stream, a tar archive",
		Keeps: "what entente push sends: entities, relations, documents, all evidence", Loses: "denied facts, the texts of the documents",
		Write: plain(archive(adminFiles)), Files: adminFiles},
	{Name: "nodelink", Ext: ".nodelink.json", MIME: "application/json", Doc: "for networkx (node_link_graph) and D3",
		Keeps: "entities, relations, properties, sources, the best sentence", Loses: "positions, other evidence",
		Write: plain(writeNodeLink)},
	{Name: "turtle", Ext: ".ttl", MIME: "text/turtle", Doc: "RDF to read and to load, with classes of schema.org",
		Keeps: "entities, relations, properties, documents, all evidence with sentences and byte offsets", Loses: "positions of mentions, the rest of the texts",
		Write: plain(writeTurtle)},
	{Name: "ntriples", Ext: ".nt", MIME: "application/n-triples", Doc: "the same RDF, a triple a line, for triple stores and line tools",
		Keeps: "what turtle keeps", Loses: "positions of mentions, the rest of the texts",
		Write: plain(writeNTriples)},
	{Name: "jsonld", Ext: ".jsonld", MIME: "application/ld+json", Doc: "the same RDF as JSON-LD, an object for each thing",
		Keeps: "what turtle keeps", Loses: "positions of mentions, the rest of the texts",
		Write: plain(writeJSONLD)},
	{Name: "ftm", Ext: ".ftm.json", MIME: "application/jsonl", Doc: "FollowTheMoney entities, a JSON object a line, for Aleph and its tools",
		Keeps: "entities, aliases, properties, relations with the best sentence and sources; owners, posts, members and participants as links of their kind",
		Loses: "other kinds of relation but as role of an unknown link, kinds of product (assets) and place (addresses), confidence, positions, other evidence, denied facts",
		Write: plain(writeFTM)},
	{Name: "cx2", Ext: ".cx2", MIME: "application/json", Doc: "for Cytoscape and NDEx, with attributes, shapes and colours",
		Keeps: "entities, relations, properties, sources, the best sentence", Loses: "positions, other evidence",
		Write: plain(writeCX2)},
	{Name: "sif", Ext: ".sif", MIME: "text/tab-separated-values", Doc: "name, relation, name on a line, for Cytoscape and scripts",
		Keeps: "names and relations", Loses: "all else: properties, evidence, denied facts, line ends and control characters in names",
		Write: plain(writeSIF)},
	{Name: "mermaid", Ext: ".mmd", MIME: "text/vnd.mermaid", Doc: "a diagram for Markdown pages, on GitHub for instance",
		Keeps: "the best connected entities and their relations", Loses: "entities beyond the limit of nodes, properties, evidence, denied facts",
		Write: plain(writeMermaid)},
	{Name: "markdown", Ext: ".md", MIME: "text/markdown", Doc: "a report to read: agreements, entities, sentences, sources",
		Keeps: "entities, relations, every sentence with its source", Loses: "positions, confidence", Write: plain(writeMarkdown)},
}

// plain makes a Write of a function that is done in no time.
func plain(write func(io.Writer, graph.View, Options) error) func(context.Context, io.Writer, graph.View, Options) error {
	return func(ctx context.Context, w io.Writer, v graph.View, o Options) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return write(w, v, o)
	}
}

func writeJSON(ctx context.Context, w io.Writer, v graph.View, _ Options) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return jsongraph.Write(w, v)
}

func writeSVG(ctx context.Context, w io.Writer, v graph.View, o Options) error {
	return picture.SVG(ctx, w, v, o.picture())
}

func writePNG(ctx context.Context, w io.Writer, v graph.View, o Options) error {
	return picture.PNG(ctx, w, v, o.picture())
}

func writeHTML(ctx context.Context, w io.Writer, v graph.View, o Options) error {
	return explorer.Write(ctx, w, v, explorer.Options{Title: o.Title, Dark: o.Dark, Denied: o.Denied})
}

// Formats returns all formats, in the order in which to list them.
func Formats() []Format { return slices.Clone(formats) }

// ByName returns the format of that name. An error wraps ErrUnknownFormat and lists
// the names.
func ByName(name string) (Format, error) {
	for _, f := range formats {
		if strings.EqualFold(f.Name, name) {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("%w %q; there are %s", ErrUnknownFormat, name, names())
}

// ByPath returns the format that the path's ending stands for, the longest ending
// that fits. An error wraps ErrUnknownFormat and lists the endings.
func ByPath(path string) (Format, error) {
	base := strings.ToLower(filepath.Base(path))
	var best Format
	for _, f := range formats {
		if strings.HasSuffix(base, f.Ext) && len(f.Ext) > len(best.Ext) {
			best = f
		}
	}
	if best.Name == "" {
		return Format{}, fmt.Errorf("%w: %q; there are %s", ErrUnknownFormat, cmp.Or(filepath.Ext(base), base), endings())
	}
	return best, nil
}

func names() string {
	all := make([]string, len(formats))
	for i, f := range formats {
		all[i] = f.Name
	}
	return strings.Join(all, ", ")
}

func endings() string {
	all := make([]string, len(formats))
	for i, f := range formats {
		all[i] = f.Ext
	}
	return strings.Join(all, ", ")
}

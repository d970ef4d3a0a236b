package explorer

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// Version of the data that page and /api/graph carry.
const Version = 1

// view is the graph as the page and the API tell it. References between its lists are
// indices; docs/formats.md describes it.
type view struct {
	Format    string         `json:"format"`
	Version   int            `json:"version"`
	Title     string         `json:"title"`
	Denied    bool           `json:"denied"`
	Themes    themes         `json:"themes"`
	Types     []entityType   `json:"types"`
	Relations []relationType `json:"relations"`
	Documents []document     `json:"documents"`
	Sentences []string       `json:"sentences"`
	Nodes     []node         `json:"nodes"`
	Edges     []edge         `json:"edges"`
}

type themes struct {
	Light theme `json:"light"`
	Dark  theme `json:"dark"`
}

type theme struct {
	Page   style.Colour `json:"page"`
	Ink    style.Colour `json:"ink"`
	Line   style.Colour `json:"line"`
	Denied style.Colour `json:"denied"`
}

type entityType struct {
	Name  string       `json:"name"`
	Shape string       `json:"shape"`
	Light style.Colour `json:"light"`
	Dark  style.Colour `json:"dark"`
}

type relationType struct {
	Name string `json:"name"`
	// Words is how it reads between two names; Mutual ones read both ways.
	Words  string `json:"words"`
	Mutual bool   `json:"mutual,omitempty"`
}

type document struct {
	ID    string `json:"id"`
	Path  string `json:"path"`
	Title string `json:"title,omitempty"`
	Date  string `json:"date,omitempty"`
	// CopyOf is the ID of the document that this one repeats.
	CopyOf string `json:"copy_of,omitempty"`
}

type node struct {
	ID         string            `json:"id"`
	Type       int               `json:"type"`
	Name       string            `json:"name"`
	Aliases    []string          `json:"aliases,omitempty"`
	Properties map[string]string `json:"properties,omitempty"`
	Confidence float64           `json:"confidence"`
	Mentions   int               `json:"mentions"`
	Documents  []int             `json:"documents"`
	X          float64           `json:"x"`
	Y          float64           `json:"y"`
	Radius     float64           `json:"radius"`
}

type edge struct {
	ID         string            `json:"id"`
	Type       int               `json:"type"`
	From       int               `json:"from"`
	To         int               `json:"to"`
	Properties map[string]string `json:"properties,omitempty"`
	Confidence float64           `json:"confidence"`
	Status     string            `json:"status,omitempty"`
	Denied     bool              `json:"denied,omitempty"`
	Evidence   []evidence        `json:"evidence"`
}

type evidence struct {
	Document int `json:"document"`
	// Sentence is -1 where the graph carries no text.
	Sentence int     `json:"sentence"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Finder   string  `json:"finder,omitempty"`
	Score    float64 `json:"score"`
}

// newView gathers what the page needs. The error names what JSON cannot hold, or is
// ctx's.
func newView(ctx context.Context, g graph.View, o Options) (*view, error) {
	b := builder{g: g, documents: map[string]int{}, nodes: map[string]int{}, sentences: map[string]int{}}
	b.view = &view{
		Format: "entente-explorer", Version: Version, Denied: o.Denied,
		Title:  cmp.Or(typeset.Clean(o.Title), "Graph"),
		Themes: themes{themeOf(style.Light), themeOf(style.Dark)},
		// Empty lists, not null, where there is nothing.
		Types: []entityType{}, Relations: []relationType{}, Documents: []document{},
		Sentences: []string{}, Nodes: []node{}, Edges: []edge{},
	}
	b.addDocuments()
	b.addTypes()
	if err := cmp.Or(b.addNodes(), b.addEdges()); err != nil {
		return nil, fmt.Errorf("explorer: %w", err)
	}
	if err := place(ctx, g, b.view); err != nil {
		return nil, fmt.Errorf("explorer: %w", err)
	}
	return b.view, nil
}

func themeOf(t style.Theme) theme { return theme{t.Page, t.Ink, t.Line, t.DeniedLine} }

// builder fills a view.
type builder struct {
	g                graph.View
	view             *view
	types, relations map[string]int
	documents, nodes map[string]int // ID -> index
	sentences        map[string]int // sentence -> index
}

func (b *builder) addDocuments() {
	for i, d := range b.g.Documents() {
		b.documents[d.ID] = i
		b.view.Documents = append(b.view.Documents, document{d.ID, d.Path, d.Title, d.Date, d.CopyOf})
	}
}

func (b *builder) addTypes() {
	var types, relations []string
	for _, e := range b.g.Entities() {
		types = append(types, e.Type)
	}
	for _, r := range b.g.Relations() {
		relations = append(relations, r.Type)
	}
	types = style.Order(types)
	light, dark := style.Nodes(types, false), style.Nodes(types, true)
	b.types = index(types)
	for _, t := range types {
		b.view.Types = append(b.view.Types, entityType{t, shapeNames[light[t].Shape], light[t].Stroke, dark[t].Stroke})
	}
	slices.Sort(relations)
	relations = slices.Compact(relations)
	b.relations = index(relations)
	for _, r := range relations {
		b.view.Relations = append(b.view.Relations, relationType{r, style.Words(r), style.Mutual(r)})
	}
}

// shapeNames are what the page calls the shapes.
var shapeNames = map[style.Shape]string{
	style.Rounded: "rounded", style.Rectangle: "rectangle", style.Hexagon: "hexagon", style.Ellipse: "ellipse",
	style.Octagon: "octagon", style.Note: "note", style.Parallelogram: "parallelogram", style.Pill: "pill",
	style.Framed: "framed",
}

func index(names []string) map[string]int {
	at := make(map[string]int, len(names))
	for i, n := range names {
		at[n] = i
	}
	return at
}

func (b *builder) addNodes() error {
	for i, e := range b.g.Entities() {
		if !finite(e.Confidence) {
			return fmt.Errorf("entity %s: confidence %g is no number", e.ID, e.Confidence)
		}
		b.nodes[e.ID] = i
		b.view.Nodes = append(b.view.Nodes, node{
			ID: e.ID, Type: b.types[e.Type], Name: e.Name, Aliases: e.Aliases, Properties: e.Properties,
			Confidence: round(e.Confidence, 1000), Mentions: len(e.Mentions), Documents: b.mentioning(e),
		})
	}
	return nil
}

// mentioning lists the documents that mention an entity, in order.
func (b *builder) mentioning(e graph.Entity) []int {
	all := make([]int, 0, len(e.Mentions))
	for _, m := range e.Mentions {
		all = append(all, b.documents[m.Document])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (b *builder) addEdges() error {
	for _, r := range b.g.Relations() {
		x := edge{
			ID: r.ID, Type: b.relations[r.Type], From: b.nodes[r.From], To: b.nodes[r.To],
			Properties: r.Properties, Confidence: round(r.Confidence, 1000), Status: r.Status,
			Denied: r.Polarity == graph.Denied, Evidence: []evidence{},
		}
		if !finite(r.Confidence) {
			return fmt.Errorf("relation %s: confidence %g is no number", r.ID, r.Confidence)
		}
		for _, v := range r.Evidence {
			if !finite(v.Score) {
				return fmt.Errorf("relation %s: score %g is no number", r.ID, v.Score)
			}
			x.Evidence = append(x.Evidence, b.evidence(v))
		}
		b.view.Edges = append(b.view.Edges, x)
	}
	return nil
}

func (b *builder) evidence(v graph.Evidence) evidence {
	d := b.documents[v.Document]
	sentence := -1
	if s := graph.Sentence(b.g.Documents()[d], v.Start, v.End); s != "" {
		i, ok := b.sentences[s]
		if !ok {
			i = len(b.view.Sentences)
			b.sentences[s] = i
			b.view.Sentences = append(b.view.Sentences, s)
		}
		sentence = i
	}
	return evidence{d, sentence, v.Start, v.End, v.Finder, round(v.Score, 1000)}
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

func round(f, parts float64) float64 { return math.Round(f*parts) / parts }

package jsongraph

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"entente/graph"
)

// ErrFormat is returned for what is no graph of this format, ErrVersion for one
// of a version that is not known yet.
var (
	ErrFormat  = errors.New("not an entente graph")
	ErrVersion = errors.New("unknown version of the graph format")
)

// file is the whole format as one value.
type file struct {
	Format    string     `json:"format"`
	Version   int        `json:"version"`
	Documents []document `json:"documents"`
	Nodes     []struct {
		node
		Mentions []mention `json:"mentions"`
	} `json:"nodes"`
	Edges []struct {
		edge
		Evidence []evidence `json:"evidence"`
	} `json:"edges"`
}

// Read reads a graph. The documents have no texts. An error says the offset of
// the byte where the JSON is broken, or the ID of what is wrong with the graph;
// it wraps ErrFormat or ErrVersion where the file is of another kind.
func Read(r io.Reader) (*graph.Graph, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("jsongraph: read: %w", err)
	}
	var f file
	if err := decode(data, &f); err != nil {
		return nil, fmt.Errorf("jsongraph: %w", err)
	}
	if f.Format != "entente" {
		return nil, fmt.Errorf("jsongraph: format %q: %w", f.Format, ErrFormat)
	}
	if f.Version < 1 || f.Version > Version {
		return nil, fmt.Errorf("jsongraph: version %d: %w", f.Version, ErrVersion)
	}
	g, err := graph.New(f.documents(), f.entities(), f.relations())
	if err != nil {
		return nil, fmt.Errorf("jsongraph: %w", err)
	}
	return g, nil
}

// decode decodes the one value that data must hold, and says where it cannot.
func decode(data []byte, f *file) error {
	d := json.NewDecoder(bytes.NewReader(data))
	err := d.Decode(f)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind):
		return fmt.Errorf("byte %d: %w", kind.Offset, err)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("byte %d: the file ends too early", len(data))
	case err != nil:
		return fmt.Errorf("byte %d: %w", d.InputOffset(), err)
	}
	if rest := bytes.TrimSpace(data[d.InputOffset():]); len(rest) > 0 {
		return fmt.Errorf("byte %d: more after the end of the graph", d.InputOffset())
	}
	return nil
}

func (f *file) documents() []graph.Document {
	ds := make([]graph.Document, len(f.Documents))
	for i, d := range f.Documents {
		ds[i] = graph.Document{ID: d.ID, Path: d.Path, Title: d.Title, Date: d.Date, Language: d.Language, CopyOf: d.CopyOf}
	}
	return ds
}

func (f *file) entities() []graph.Entity {
	es := make([]graph.Entity, len(f.Nodes))
	for i, n := range f.Nodes {
		es[i] = graph.Entity{ID: n.ID, Type: n.Type, Name: n.Name, Aliases: n.Aliases,
			Properties: n.Properties, Confidence: n.Confidence}
		for _, m := range n.Mentions {
			es[i].Mentions = append(es[i].Mentions, graph.Mention(m))
		}
	}
	return es
}

func (f *file) relations() []graph.Relation {
	rs := make([]graph.Relation, len(f.Edges))
	for i, e := range f.Edges {
		rs[i] = graph.Relation{ID: e.ID, Type: e.Type, From: e.From, To: e.To, Properties: e.Properties,
			Confidence: e.Confidence, Polarity: cmp.Or(e.Polarity, graph.Affirmed), Status: e.Status}
		for _, v := range e.Evidence {
			rs[i].Evidence = append(rs[i].Evidence, graph.Evidence{Document: v.Document,
				Start: v.Start, End: v.End, Finder: v.Finder, Score: v.Score})
		}
	}
	return rs
}

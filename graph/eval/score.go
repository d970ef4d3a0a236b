package eval

import (
	"cmp"
	"context"

	"entente/graph"
	"entente/graph/ontology"
)

// Options tune Score. The zero value is the reference scoring.
type Options struct {
	// Denied counts relations that the documents deny like those that they state.
	Denied bool
	// Present leaves gold out whose document is not in the graph, instead of
	// counting all of it as missed.
	Present bool
	// Same compares values of properties, nil for a comparison of their words.
	Same Same
	// Ontology tells which relations are symmetric; nil means ontology.Default().
	Ontology *ontology.Ontology
}

func (o Options) symmetric(relation string) bool {
	t, _ := cmp.Or(o.Ontology, ontology.Default()).Relation(relation)
	return t.Symmetric
}

func (o Options) same() Same {
	if o.Same == nil {
		return sameText
	}
	return o.Same
}

// Score compares a graph with the gold files below goldDir, whose texts lie
// under the same names below textDir. It fails if there is no gold, or on a gold
// file that is broken or has no text; the error names the file.
func Score(ctx context.Context, v graph.View, goldDir, textDir string, o Options) (*Report, error) {
	names, err := goldNames(goldDir)
	if err != nil {
		return nil, err
	}
	x := newIndex(v, o)
	r := &Report{Entities: newSection(), Relations: newSection(), Mentions: newMentionReport(), Values: newValues()}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		ids := x.take(name)
		if len(ids) == 0 {
			r.GoldWithoutDocument = append(r.GoldWithoutDocument, name)
			if o.Present {
				continue
			}
		}
		f, err := loadGold(goldDir, textDir, name)
		if err != nil {
			return nil, err
		}
		r.add(scoreDocument(f, x.seen(ids, f.text), o))
	}
	r.DocumentsWithoutGold = x.left()
	r.calibrate()
	return r, nil
}

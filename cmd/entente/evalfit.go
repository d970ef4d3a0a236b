package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"entente/export"
	"entente/extract/confidence"
	"entente/extract/text"
	"entente/graph"
	"entente/graph/eval"
	"entente/graph/resolve"
)

// fitFolds is into how many parts the documents are dealt to see how honest a fit is:
// with 33 documents, each is spoken of by a model of 30 others.
const fitFolds = 11

// fitting fits confidences to documents whose claims the gold judges.
type fitting struct {
	gold, texts string
	options     eval.Options
	judged      []confidence.Judged
	// entities and relations are how many there are to be found.
	entities, relations int
}

// fit writes to file what makes confidences true on the gold, and says how true they
// would be on documents that were not looked at.
func (e *evaluation) fit(ctx context.Context, c *console, items []resolve.Item, gold, texts string) error {
	f := fitting{gold: gold, texts: texts, options: e.options}
	f.options.Present = true
	for _, item := range items {
		if err := f.judge(ctx, item); err != nil {
			return err
		}
	}
	model, err := confidence.Fit(f.judged)
	if err != nil {
		return withHint(err, "the more documents the gold has, the better")
	}
	entities, relations, err := confidence.CrossFit(f.judged, fitFolds)
	if err != nil {
		return err
	}
	made := fmt.Sprintf("entente eval %s --fit: %d documents, %d entities, %d relations",
		filepath.Base(gold), len(f.judged), len(entities), len(relations))
	write := func(_ context.Context, w io.Writer, _ graph.View, _ export.Options) error {
		return model.Write(w, made)
	}
	if err := export.WriteFile(ctx, e.fitFile, export.Format{Write: write}, nil, export.Options{}); err != nil {
		return err
	}
	c.note("wrote %s; confidences of documents that a fit has not seen:", e.fitFile)
	report := eval.Report{
		RelationConfidence: eval.Calibrate(judgements(relations), f.relations),
		EntityConfidence:   eval.Calibrate(judgements(entities), f.entities),
	}
	if e.asJSON {
		return c.json(map[string]eval.Calibration{"relations": report.RelationConfidence, "entities": report.EntityConfidence})
	}
	return report.WriteConfidence(c.out)
}

func judgements(list []confidence.Outcome) []eval.Judgement {
	out := make([]eval.Judgement, len(list))
	for i, o := range list {
		out[i] = eval.Judgement{Confidence: o.Confidence, Right: o.Right}
	}
	return out
}

// judge scores the graph of one document by itself, where each claim has but one
// witness, and carries the verdicts over to the claims.
func (f *fitting) judge(ctx context.Context, item resolve.Item) error {
	g, err := resolve.Resolve(ctx, []resolve.Item{item}, resolve.Options{Ontology: f.options.Ontology})
	if err != nil {
		return err
	}
	report, err := eval.Score(ctx, g, f.gold, f.texts, f.options)
	if err != nil || len(report.Documents) != 1 {
		return errors.Join(err, oneDocument(len(report.Documents), item.Document.Path))
	}
	f.entities += report.Entities.Total.Gold
	f.relations += report.Relations.Total.Gold
	f.judged = append(f.judged, verdicts(&item.Claims, g, &report.Documents[0]))
	return nil
}

func oneDocument(n int, path string) error {
	if n == 1 {
		return nil
	}
	return fmt.Errorf("%s: %d gold files are about it", path, n)
}

// verdicts carries what the gold says of nodes and edges over to the claims that they
// were made of.
func verdicts(c *text.Claims, g *graph.Graph, d *eval.Document) confidence.Judged {
	j := confidence.Judged{Claims: *c, Entities: make([]confidence.Verdict, len(c.Entities)), Relations: make([]confidence.Verdict, len(c.Relations))}
	nodes, edges := byID(d.Nodes), byID(d.Edges)
	ids := nodesOf(c, g)
	for i, id := range ids {
		j.Entities[i] = nodes[id]
	}
	edge := map[edgeKey]string{}
	for _, r := range g.Relations() {
		// The ends of a symmetric relation may have changed places.
		edge[edgeKey{r.Type, r.To, r.From, r.Polarity}] = r.ID
	}
	for _, r := range g.Relations() {
		edge[edgeKey{r.Type, r.From, r.To, r.Polarity}] = r.ID
	}
	for i, r := range c.Relations {
		j.Relations[i] = edges[edge[edgeKey{r.Type, ids[r.From], ids[r.To], string(r.Polarity)}]]
	}
	return j
}

type edgeKey struct{ typ, from, to, polarity string }

func byID(list []eval.Judgement) map[string]confidence.Verdict {
	out := map[string]confidence.Verdict{}
	for _, j := range list {
		out[j.ID] = confidence.Wrong
		if j.Right {
			out[j.ID] = confidence.Right
		}
	}
	return out
}

// nodesOf returns for each entity of the claims the ID of the node that its first
// mention went into, empty where it went into none.
func nodesOf(c *text.Claims, g *graph.Graph) []string {
	type place struct {
		start, end int
		typ        string
	}
	at, anyType := map[place]string{}, map[place]string{}
	for _, e := range g.Entities() {
		for _, m := range e.Mentions {
			at[place{m.Start, m.End, e.Type}] = e.ID
			anyType[place{m.Start, m.End, ""}] = e.ID
		}
	}
	ids := make([]string, len(c.Entities))
	for i, e := range c.Entities {
		first := e.Mentions[0]
		ids[i] = at[place{first.Start, first.End, e.Type}]
		if ids[i] == "" {
			ids[i] = anyType[place{first.Start, first.End, ""}]
		}
	}
	return ids
}

// checkFit reports what cannot go with --fit.
func (e *evaluation) checkFit(args []string) error {
	switch {
	case e.fitFile == "":
		return nil
	case len(args) == 2:
		return usage(errors.New("--fit reads texts, and " + args[0] + " is a graph that was read already"))
	case e.given != "" || len(e.by) > 0 || e.verbose:
		return usage(errors.New("--fit goes with none of " + strings.Join([]string{"--given", "--by", "--verbose"}, ", ")))
	}
	return nil
}

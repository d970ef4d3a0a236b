package model

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"entente/graph"
)

// maxText is how much of an evidence's text is kept, in bytes. Evidence is a
// sentence or two; what is longer is a list or a table, and the span leads to it.
const maxText = 2000

// addFact adds the relation of a fact, and a node for each place that says it.
func (b *builder) addFact(r *graph.Relation) error {
	if err := checkID(r.ID); err != nil {
		return err
	}
	for _, end := range []string{r.From, r.To} {
		if !b.entities[end] {
			return fmt.Errorf("entity %s: %w", end, graph.ErrNotFound)
		}
	}
	sentence, err := b.addEvidence(r)
	if err != nil {
		return err
	}
	documents := b.paths(r.Evidence)
	p := properties{"id": r.ID, "confidence": r.Confidence, "witnesses": b.witnesses.Count(r.Evidence...)}
	p.text("polarity", r.Polarity)
	p.text("status", r.Status)
	p.text("sentence", sentence)
	p.list("documents", documents)
	p.own(r.Properties, "polarity", "sentence", "documents")
	typ := RelationType(r.Type)
	b.facts[typ] = append(b.facts[typ], p.relation(typ, r.From, r.To))
	return nil
}

// addEvidence adds the nodes and returns the text of the best one.
func (b *builder) addEvidence(r *graph.Relation) (sentence string, err error) {
	best, seen := -1.0, map[string]bool{}
	for _, v := range r.Evidence {
		d, known := b.documents[v.Document]
		if !known {
			return "", fmt.Errorf("evidence in document %s: %w", v.Document, graph.ErrNotFound)
		}
		id := digest(Evidence, r.ID, v.Document, strconv.Itoa(v.Start), strconv.Itoa(v.End), v.Finder)
		if seen[id] {
			continue
		}
		seen[id] = true
		text := quotation(d, v.Start, v.End)
		if v.Score > best && text != "" {
			best, sentence = v.Score, text
		}
		b.addEvidenceNode(id, r, &v, text)
	}
	return sentence, nil
}

func (b *builder) addEvidenceNode(id string, r *graph.Relation, v *graph.Evidence, text string) {
	p := properties{"id": id, "fact": r.ID, "type": RelationType(r.Type), "start": v.Start, "end": v.End, "score": v.Score}
	p.text("text", text)
	p.text("finder", v.Finder)
	b.evidence = append(b.evidence, p.node(Evidence))
	b.link(Subject, id, r.From, properties{})
	b.link(Object, id, r.To, properties{})
	b.link(InDocument, id, v.Document, properties{})
}

// paths returns those of the documents that say something, sorted, each once.
func (b *builder) paths(evidence []graph.Evidence) []string {
	var paths []string
	for _, v := range evidence {
		paths = append(paths, b.documents[v.Document].Path)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// quotation returns the sentence that says something, shortened to maxText. It is
// empty where the text is not at hand.
func quotation(d graph.Document, start, end int) string {
	s := graph.Sentence(d, start, end)
	if len(s) <= maxText {
		return s
	}
	cut := maxText
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

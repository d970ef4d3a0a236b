package trace

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/extract/text"
)

// What these functions return is one line without control characters, whatever the
// document and the model say.

// surfaceLength is the most runes of a mention that a line about it repeats.
const surfaceLength = 60

// surface is the text of a span, short.
func (o *outline) surface(s text.Span) string {
	return short(o.Document.Text[s.Start:s.End], surfaceLength)
}

// number is what a chain is called everywhere: "#3". Chains count from 1.
func number(chain int) string {
	if chain < 0 {
		return ""
	}
	return fmt.Sprintf("#%d", chain+1)
}

// name is the mention as a line about it calls it: "the company #3".
func (o *outline) name(mention int) string {
	m := o.Mentions[mention]
	return strings.TrimSpace(o.surface(m.Span) + " " + number(m.Chain))
}

// entityName is the entity as a line about it calls it: "Norvik Mining #1".
func (o *outline) entityName(entity int) string {
	return short(o.Claims.Entities[entity].Name, surfaceLength) + " " + number(o.chains[entity])
}

// kind says how a mention refers: "named 0.98", "described 0.71".
func kind(m Mention) string {
	if m.Named {
		return fmt.Sprintf("named %.2f", m.Score)
	}
	return fmt.Sprintf("described %.2f", m.Score)
}

// retyped says that a mention's type is not its chain's.
func (o *outline) retyped(m Mention) string {
	if m.Chain < 0 || o.Chains[m.Chain].Type == m.Type {
		return ""
	}
	return "tagged as " + line(m.Type)
}

// verdict says what became of a candidate, after its score: nothing for one that
// was claimed as it stands.
func verdict(c Candidate) string {
	switch {
	case c.Score >= c.Threshold && c.Relation < 0:
		return "dropped for a surer one"
	case c.Score < c.Threshold && c.Relation >= 0:
		return fmt.Sprintf("below %.2f, claimed elsewhere", c.Threshold)
	case c.Score < c.Threshold:
		return fmt.Sprintf("below %.2f", c.Threshold)
	}
	return ""
}

// candidateDetails follow the score of a candidate.
func candidateDetails(c Candidate) string {
	return list(marks(c.Polarity, c.Status), verdict(c), foundBy(c.Finder))
}

// headFinder is the finder that need not be named: most relations are its own.
const headFinder = "relation-head"

func foundBy(finder string) string {
	if finder == "" || finder == headFinder {
		return ""
	}
	return "found by " + line(finder)
}

// relationDetails follow the confidence of a relation.
func relationDetails(r text.Relation) string {
	return list(marks(r.Polarity, r.Status), properties(r.Properties))
}

// marks are how a sentence puts a relation; nothing where it simply states it.
func marks(p text.Polarity, status string) string {
	if p == text.Denied {
		return list("denied", line(status))
	}
	return line(status)
}

func properties(m map[string]string) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		parts = append(parts, line(key+": "+m[key]))
	}
	return list(parts...)
}

// blockNote says why a block is not read, or how it was judged.
func blockNote(b Block) string {
	switch {
	case b.Read:
		return ""
	case b.Label.Content():
		return fmt.Sprintf("not read: the reader takes it for page noise (%.2f)", b.Noise)
	}
	return "not read: page noise by its place and words"
}

// valueNote says a value in one form: "money 1200000000 USD".
func valueNote(v Value) string {
	if v.Normal == "" {
		return line(v.Kind) + ", left open"
	}
	return line(v.Kind + " " + v.Normal)
}

// list joins what is not empty.
func list(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// count is a number with its noun.
func count(n int, singular, plural string) string {
	if n == 1 {
		return "1 " + singular
	}
	return fmt.Sprintf("%d %s", n, plural)
}

// summary counts what was seen.
func (o *outline) summary() string {
	noise := 0
	for _, b := range o.Blocks {
		if !b.Read {
			noise++
		}
	}
	return list(
		fmt.Sprintf("%s (%d not read)", count(len(o.Blocks), "block", "blocks"), noise),
		count(len(o.Sentences), "sentence", "sentences"),
		count(len(o.Mentions), "mention", "mentions"),
		fmt.Sprintf("%s (%s)", count(len(o.Chains), "chain", "chains"), count(len(o.Claims.Entities), "entity", "entities")),
		fmt.Sprintf("%s (%d weighed and not claimed)", count(len(o.Claims.Relations), "relation", "relations"), o.weak()),
	)
}

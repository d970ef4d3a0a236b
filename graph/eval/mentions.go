package eval

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"slices"

	"entente/extract/text"
	"entente/graph"
)

// TypedSpan is a mention: bytes of a document's text, and a node type.
type TypedSpan struct {
	text.Span
	Type string
}

// MentionReport is the score of single mentions, before they are joined.
type MentionReport struct {
	// Exact counts mentions with the very ends of the gold's, Overlap those that
	// share at least half of what both cover.
	Exact   Section `json:"exact"`
	Overlap Section `json:"overlap"`
}

// Mentions returns the mentions of a graph by the name that gold would have for
// their document, in text order, for ScoreMentions. A mention has the type of
// its entity.
func Mentions(v graph.View) map[string][]TypedSpan {
	name := map[string]string{}
	for _, d := range v.Documents() {
		name[d.ID] = goldName(d)
	}
	all := map[string][]TypedSpan{}
	for _, e := range v.Entities() {
		for _, m := range e.Mentions {
			n := name[m.Document]
			all[n] = append(all[n], TypedSpan{text.Span{Start: m.Start, End: m.End}, e.Type})
		}
	}
	for _, list := range all {
		slices.SortFunc(list, compareTyped)
	}
	return all
}

func compareTyped(a, b TypedSpan) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
}

// ScoreMentions compares found mentions, keyed by the base name of their gold
// file without .json, with every gold file below goldDir; the texts lie below
// textDir. Noise counts neither way, nor do optional mentions. Among a gold
// entity's mentions only the outermost count. It fails as Score does, and on a
// mention that is not whole characters of the text.
func ScoreMentions(ctx context.Context, found map[string][]TypedSpan, goldDir, textDir string) (*MentionReport, error) {
	names, err := goldNames(goldDir)
	if err != nil {
		return nil, err
	}
	r := newMentionReport()
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f, err := loadGold(goldDir, textDir, name)
		if err != nil {
			return nil, err
		}
		var own []mention
		for _, m := range found[path.Base(name)] {
			s, ok := f.text.chars(m.Start, m.End)
			if !ok {
				return nil, fmt.Errorf("eval: mention %d-%d outside the text of %s", m.Start, m.End, name)
			}
			own = append(own, mention{s, m.Type})
		}
		r.score(f, own)
	}
	return &r, nil
}

func newMentionReport() MentionReport {
	return MentionReport{Exact: newSection(), Overlap: newSection()}
}

func (r *MentionReport) add(o MentionReport) {
	r.Exact.add(o.Exact)
	r.Overlap.add(o.Overlap)
}

// score compares the mentions of one document with its gold.
func (r *MentionReport) score(f *goldFile, own []mention) {
	regions := noiseSpans(f.gold, f.text)
	own = slices.DeleteFunc(own, func(m mention) bool { return inside(m.span, regions) })
	gold := slices.DeleteFunc(goldMentions(f), func(m goldMention) bool { return inside(m.span, regions) })
	scoreMentions(&r.Exact, own, gold, 1)
	scoreMentions(&r.Overlap, own, gold, 0.5)
}

type mention struct {
	span
	typ string
}

type goldMention struct {
	span
	entity   int
	types    []string // the first is the one it counts under
	optional bool
}

// goldMentions returns one mention for each span of the gold, ordered by start,
// longer ones first. Where two entities share a span, the first that is not
// optional has it, and the other's type is as right.
func goldMentions(f *goldFile) []goldMention {
	spans, order := goldSpans(f.gold, f.text)
	at := map[span]goldMention{}
	for _, i := range order {
		e := &f.gold.Entities[i]
		for _, s := range spans[i] {
			m := goldMention{s, i, append([]string{e.Type}, e.AltTypes...), e.Optional}
			switch old, shared := at[s]; {
			case !shared:
				at[s] = m
			case old.optional && !m.optional:
				m.types = append(m.types, old.types[0])
				at[s] = m
			default:
				old.types = append(old.types, e.Type)
				at[s] = old
			}
		}
	}
	all := make([]goldMention, 0, len(at))
	for _, m := range at {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b goldMention) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return outermost(all)
}

// outermost leaves out what lies inside a longer mention of the same entity.
func outermost(all []goldMention) []goldMention {
	var keep []goldMention
	for _, m := range all {
		if !slices.ContainsFunc(all, func(o goldMention) bool {
			return o.entity == m.entity && o.contains(m.span) && o.len() > m.len()
		}) {
			keep = append(keep, m)
		}
	}
	return keep
}

// scoreMentions pairs found with gold mentions of their type whose IoU is at
// least enough, best first, and counts into sec.
func scoreMentions(sec *Section, found []mention, gold []goldMention, enough float64) {
	toGold, toFound := pairMentions(found, gold, enough)
	for i, g := range gold {
		if g.optional {
			continue
		}
		t := Tally{Gold: 1}
		if _, ok := toFound[i]; ok {
			t.Right = 1
		}
		sec.count(g.types[0], t)
	}
	for i, m := range found {
		if g, ok := toGold[i]; ok {
			if !gold[g].optional {
				sec.count(gold[g].types[0], Tally{System: 1})
			}
			continue
		}
		free := slices.ContainsFunc(gold, func(g goldMention) bool { return g.optional && m.iou(g.span) >= 0.5 })
		if !free {
			sec.count(m.typ, Tally{System: 1})
		}
	}
}

func pairMentions(found []mention, gold []goldMention, enough float64) (toGold, toFound map[int]int) {
	type candidate struct {
		iou         float64
		found, gold int
	}
	var all []candidate
	for i, m := range found {
		for k, g := range gold {
			if q := m.iou(g.span); q > 0 && q >= enough && slices.Contains(g.types, m.typ) {
				all = append(all, candidate{q, i, k})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.iou, a.iou), cmp.Compare(a.found, b.found), cmp.Compare(a.gold, b.gold))
	})
	toGold, toFound = map[int]int{}, map[int]int{}
	for _, c := range all {
		_, usedFound := toGold[c.found]
		_, usedGold := toFound[c.gold]
		if !usedFound && !usedGold {
			toGold[c.found], toFound[c.gold] = c.gold, c.found
		}
	}
	return toGold, toFound
}

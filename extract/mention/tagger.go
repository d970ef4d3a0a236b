package mention

import (
	"cmp"
	"fmt"
	"slices"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
	"entente/extract/text"
)

// Tagger finds mentions from the encoder's states. It is immutable and safe for
// concurrent use, with one encoder session a goroutine.
type Tagger struct {
	heads []head
	noise *encoder.Linear
}

type head struct {
	linear *encoder.Linear
	types  []string
	// bias is added to the score of O: above 0 for fewer mentions, below for more.
	bias float32
}

// Load reads the heads from a weights file.
func Load(m *encoder.Model, f *weights.File) (*Tagger, error) {
	t := &Tagger{heads: []head{{types: nameTypes}, {types: describedTypes}}}
	for i, name := range []string{"mention.names", "mention.described"} {
		l, err := encoder.NewLinear(m, f, name)
		if err != nil {
			return nil, err
		}
		if l.Out() != tagCount(t.heads[i].types) {
			return nil, fmt.Errorf("mention: %s has %d tags, not %d: %w", name, l.Out(), tagCount(t.heads[i].types), weights.ErrFormat)
		}
		t.heads[i].linear = l
	}
	var err error
	t.noise, err = encoder.NewLinear(m, f, "mention.noise")
	return t, err
}

// Tag finds the mentions of tokens [first, first+rows) of s, which must be whole
// blocks. states holds the encoder's state of each of these tokens, row-major. The
// mentions are in order of their start, longer ones first.
func (t *Tagger) Tag(e *encoder.Session, states []float32, s *text.Segmented, first, rows int) []text.Placed {
	var found []text.Placed
	for _, h := range t.heads {
		tags := tagCount(h.types)
		logProbs := make([]float32, rows*tags)
		e.Apply(h.linear, logProbs, states, rows)
		for i := range rows {
			encoder.LogSoftmax(logProbs[i*tags : (i+1)*tags])
		}
		for at := 0; at < rows; {
			end := cellEnd(s, first, rows, at)
			for _, sp := range decode(logProbs[at*tags:end*tags], len(h.types), h.bias) {
				sp.score = meanProbability(logProbs[at*tags:], tags, sp)
				if m := place(s, first+at, sp, h.types); !isDate(s, m) && !isForm(s, m) {
					found = append(found, m)
				}
			}
			at = end
		}
	}
	slices.SortStableFunc(found, func(a, b text.Placed) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	return withoutLeads(s, withWholeNames(s, found))
}

// cellEnd returns the end, as a row, of the block that row at lies in, or of its cell
// in a table: mentions are looked for in each by itself.
func cellEnd(s *text.Segmented, first, rows, at int) int {
	block := s.Tokens[first+at].Block
	end := at + 1
	for end < rows && s.Tokens[first+end].Block == block && !bordered(s, first+end) {
		end++
	}
	return end
}

// meanProbability of the tags of a span; logProbs starts at the span's cell.
func meanProbability(logProbs []float32, tags int, sp span) float32 {
	var sum float32
	for i := sp.first; i < sp.last; i++ {
		sum += encoder.Exp(logProbs[i*tags+positionTag(sp, i)])
	}
	return sum / float32(sp.last-sp.first)
}

func positionTag(sp span, i int) int {
	switch {
	case sp.last-sp.first == 1:
		return tag(sp.kind, unit)
	case i == sp.first:
		return tag(sp.kind, begin)
	case i == sp.last-1:
		return tag(sp.kind, last)
	}
	return tag(sp.kind, inside)
}

func place(s *text.Segmented, offset int, sp span, types []string) text.Placed {
	first, end := offset+sp.first, offset+sp.last
	first = trim(s, types[sp.kind], first, end)
	end, typ := toLegalForm(s, types[sp.kind], first, end)
	return text.Placed{
		Mention: text.Mention{Span: s.Cover(first, end), Type: typ, Named: text.FormOf(s, first, end).Kind == text.Name, Score: float64(sp.score)},
		First:   first, Last: end,
		Sentence: s.Tokens[first].Sentence,
	}
}

// Noise returns the probability, for each of the rows of states, that the token
// is page noise.
func (t *Tagger) Noise(e *encoder.Session, states []float32, rows int) []float32 {
	p := make([]float32, rows)
	e.Apply(t.noise, p, states, rows)
	for i, x := range p {
		p[i] = encoder.Sigmoid(x)
	}
	return p
}

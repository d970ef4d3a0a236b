package coref

import (
	"slices"

	"entente/extract/encoder"
	"entente/extract/encoder/pair"
	"entente/extract/encoder/weights"
	"entente/extract/text"
)

// How far back an antecedent may lie. The head was trained on windows of 200 word
// pieces and 40 mentions.
const (
	maxMentionsBack = 40
	maxTokensBack   = 200
)

// Linker links mentions. It is immutable and safe for concurrent use, with one
// encoder session a goroutine.
type Linker struct {
	head *pair.Head
}

// Load reads the link head from a weights file.
func Load(m *encoder.Model, f *weights.File) (*Linker, error) {
	head, err := pair.Load(m, f, "link", pair.TypePair, pair.Distance, pair.Sentence,
		pair.Feature{Name: "match", Size: 7}, pair.Feature{Name: "kinds", Size: 16})
	if err != nil {
		return nil, err
	}
	return &Linker{head}, nil
}

// Link returns the chains of the mentions, which must be in text order. vectors
// holds the mean state of each mention's tokens, row-major. Each mention is in
// exactly one chain. Types of mentions that contradict each other are corrected in
// place.
func (l *Linker) Link(e *encoder.Session, s *text.Segmented, mentions []text.Placed, vectors []float32) []Chain {
	retype(s, mentions)
	p := linkByRule(s, mentions)
	l.linkInOrder(e, s, mentions, vectors, p)
	return p.chains()
}

// linkByRule joins what the rules are sure of, without the head.
func linkByRule(s *text.Segmented, mentions []text.Placed) *partition {
	p := newPartition(mentions)
	found := make([]*named, len(mentions))
	for i := range mentions {
		if found[i] = asName(s, mentions, i); found[i] != nil {
			p.sets[i].names = []*named{found[i]}
		}
		p.sets[i].read(s, mentions, i)
	}
	readCapitals(s, mentions, found)
	linkNames(p, s, mentions, found)
	linkOffices(p, s, mentions, found)
	linkStateBodies(p, s, mentions)
	linkAppositions(p, s, mentions, found)
	linkPhrases(p, s, mentions)
	linkThis(p, s, mentions)
	return p
}

// read notes what mention i says of its thing, by which it is told from others.
func (x *set) read(s *text.Segmented, mentions []text.Placed, i int) {
	m := &mentions[i]
	if c := nationality(s, m); c != "" {
		x.countries = []string{c}
	}
	if isSpelledBody(s, m) {
		x.weight[bodyType] += always
	}
	if who := possessor(s, m); who != "" {
		x.possessors = []string{who}
	} else if who := calledAs(s, m); who != "" {
		x.called = []string{who}
	}
	x.marks = marksOf(s, m)
	x.dates = datesOf(s, mentions, i)
	x.kinds = kindsOf(s, m)
}

// linkInOrder lets each mention join the set of its most probable antecedents.
func (l *Linker) linkInOrder(e *encoder.Session, s *text.Segmented, mentions []text.Placed, vectors []float32, p *partition) {
	forms := make([]text.Form, len(mentions))
	for i, m := range mentions {
		forms[i] = text.FormOf(s, m.First, m.Last)
	}
	var b candidates
	for j := range mentions {
		first := firstAntecedent(mentions, j)
		if first == j {
			continue
		}
		scores := l.scores(e, &b, mentions, forms, vectors, first, j)
		a := bestAntecedent(p, scores, first, j)
		if a >= 0 && introduces(p, s, mentions, forms, a, j) {
			a = -1
		}
		if a < 0 && forms[j].Kind != text.Indefinite && Generic(mentions[j].Type, forms[j]) {
			a = latest(p, mentions, j)
		}
		if a >= 0 {
			p.union(a, j)
		}
	}
}

// maxLatest is how many mentions back "the deal" may point beyond the head's reach.
const maxLatest = 200

// latest returns the nearest mention before j of j's type, or -1: what "the deal"
// speaks of where the head sees no antecedent within its reach.
func latest(p *partition, mentions []text.Placed, j int) int {
	for i := j - 1; i >= max(0, j-maxLatest); i-- {
		if mentions[i].Type == mentions[j].Type && p.find(i) != p.find(j) && p.mayJoin(p.find(i), j) {
			return i
		}
	}
	return -1
}

func firstAntecedent(mentions []text.Placed, j int) int {
	first := max(0, j-maxMentionsBack)
	for first < j && mentions[j].First-mentions[first].Last > maxTokensBack {
		first++
	}
	return first
}

// candidates are the pairs of one mention with its possible antecedents, as the head
// reads them. Their memory serves one mention after the other.
type candidates struct {
	inputs, scores []float32
	features       []uint8
}

// scores returns the head's score of each of mentions first to j-1 as antecedent
// of j; having no antecedent scores 0. They are valid until b is used again.
func (l *Linker) scores(e *encoder.Session, b *candidates, mentions []text.Placed, forms []text.Form, vectors []float32, first, j int) []float32 {
	n, width := j-first, l.head.In()/3
	b.inputs, b.scores, b.features = b.inputs[:0], slices.Grow(b.scores[:0], n)[:n], b.features[:0]
	own := vectors[j*width : (j+1)*width]
	for i := first; i < j; i++ {
		a := vectors[i*width : (i+1)*width]
		b.inputs = append(append(append(b.inputs, a...), own...), own...)
		pair.Product(b.inputs[len(b.inputs)-width:], a, own)
		b.features = pair.AppendFeatures(b.features, mentions[i], mentions[j])
		b.features = append(b.features, uint8(text.Agree(forms[i], forms[j])), uint8(forms[i].Kind)*4+uint8(forms[j].Kind))
	}
	l.head.Score(e, b.scores, b.inputs, b.features, n)
	return b.scores
}

// bestAntecedent returns a mention of the set that most probably holds j's
// antecedent, or -1 where none is more probable than having none.
func bestAntecedent(p *partition, scores []float32, first, j int) int {
	const clip = 30 // exp stays finite
	mass := map[int]float32{}
	best, bestMass := -1, float32(1)
	for k, x := range scores {
		root := p.find(first + k)
		if root == p.find(j) || !p.mayJoin(root, j) {
			continue
		}
		mass[root] += encoder.Exp(min(x, clip))
		if mass[root] > bestMass {
			best, bestMass = root, mass[root]
		}
	}
	return best
}

// mayJoin reports whether nothing speaks against joining the sets of a and b.
func (p *partition) mayJoin(a, b int) bool {
	sa, sb := p.set(a), p.set(b)
	if !compatible(sa.weight.winner(), sb.weight.winner()) || foreign(sa.countries, sb.countries) ||
		foreign(sa.marks, sb.marks) || foreign(sa.dates, sb.dates) || foreign(sa.kinds, sb.kinds) || possesses(sa, sb) || possesses(sb, sa) {
		return false
	}
	for _, x := range sa.names {
		for _, y := range sb.names {
			if conflict(x, y) {
				return false
			}
		}
	}
	return true
}

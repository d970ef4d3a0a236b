package mention

// The types of each head, in the order of the trained tags.
var (
	nameTypes      = []string{"Person", "Company", "Organization", "Place", "Product"}
	describedTypes = []string{"Project", "Agreement", "Event"}
)

// A head's tags are O, then B, I, L, U of each of its types.
const (
	outside = 0
	begin   = 0
	inside  = 1
	last    = 2
	unit    = 3
	perType = 4
)

func tag(kind, position int) int { return 1 + perType*kind + position }

func tagCount(types []string) int { return 1 + perType*len(types) }

// span is a tagged run of rows [first, last) of one type.
type span struct {
	first, last, kind int
	score             float32 // mean probability of its tags
}

// decode returns the spans of the best legal path through rows of log-probabilities
// (row-major, one row a token, kinds types). bias is added to the score of O.
func decode(logProbs []float32, kinds int, bias float32) []span {
	path := bestPath(logProbs, kinds, bias)
	var spans []span
	first := 0
	for i, t := range path {
		if t == outside {
			continue
		}
		kind, position := (t-1)/perType, (t-1)%perType
		if position == begin || position == unit {
			first = i
		}
		if position == last || position == unit {
			spans = append(spans, span{first, i + 1, kind, 0})
		}
	}
	return spans
}

// bestPath is Viterbi's algorithm on the BILOU automaton: from O, L and U the path
// goes to O, B or U of any type; from B and I to I or L of the same type. That
// makes a step linear in the number of tags.
func bestPath(logProbs []float32, kinds int, bias float32) []int {
	tags := 1 + perType*kinds
	n := len(logProbs) / tags
	if n == 0 {
		return nil
	}
	score := make([]float32, tags)
	back := make([]uint8, n*tags)
	for t := range score {
		score[t] = impossible
	}
	free, freeTag := float32(0), outside // best score of a path that is in no mention
	for i := range n {
		row := logProbs[i*tags : (i+1)*tags]
		from := back[i*tags : (i+1)*tags]
		for k := range kinds {
			b, in, l, u := tag(k, begin), tag(k, inside), tag(k, last), tag(k, unit)
			open, openTag := score[b], b
			if score[in] > open {
				open, openTag = score[in], in
			}
			score[in], from[in] = open+row[in], uint8(openTag)
			score[l], from[l] = open+row[l], uint8(openTag)
			score[b], from[b] = free+row[b], uint8(freeTag)
			score[u], from[u] = free+row[u], uint8(freeTag)
		}
		score[outside], from[outside] = free+row[outside]+bias, uint8(freeTag)
		free, freeTag = bestFree(score, kinds)
	}
	return backtrack(back, tags, freeTag)
}

const impossible = -1e9

// bestFree returns the best of the tags after which no mention is open.
func bestFree(score []float32, kinds int) (float32, int) {
	best, bestTag := score[outside], outside
	for k := range kinds {
		for _, t := range [2]int{tag(k, last), tag(k, unit)} {
			if score[t] > best {
				best, bestTag = score[t], t
			}
		}
	}
	return best, bestTag
}

func backtrack(back []uint8, tags, at int) []int {
	n := len(back) / tags
	path := make([]int, n)
	for i := n - 1; i >= 0; i-- {
		path[i] = at
		at = int(back[i*tags+at])
	}
	return path
}

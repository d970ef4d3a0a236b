package coref

import (
	"regexp"
	"strings"

	"entente/extract/text"
)

// linkAppositions joins a description and the name beside it: "the Chinese insurer
// Sinosure", "Sinosure, a Chinese insurer".
func linkAppositions(p *partition, s *text.Segmented, mentions []text.Placed, found []*named) {
	for j := 1; j < len(mentions); j++ {
		for i := j - 1; i >= max(0, j-reachBack); i-- {
			if leadsTo(mentions, found, i, j) || setApart(s, mentions, found, i, j) {
				if p.mayJoin(i, j) {
					p.union(i, j)
				}
				break
			}
		}
	}
}

// reachBack is how many mentions back an apposition is looked for: what lies inside
// the first of the two comes between them.
const reachBack = 4

// leadsTo reports whether description i ends where name j begins.
func leadsTo(mentions []text.Placed, found []*named, i, j int) bool {
	a, b := &mentions[i], &mentions[j]
	return found[i] == nil && found[j] != nil && a.Last == b.First && a.Sentence == b.Sentence && compatible(a.Type, b.Type)
}

// What may stand on either side of the second of two that a comma sets apart, and what
// makes a list of them.
var (
	comma  = regexp.MustCompile(`^\s*(?:,|–|—|--)\s*$`)
	listed = regexp.MustCompile(`^,?\s*(?:and|or|as well as|&)\b`)
)

// setApart reports whether a comma stands between a name and a description of one
// kind, and no list goes on behind them: "Acme, a Dutch bank, said". Of two names or
// two descriptions, neither says what the other is.
func setApart(s *text.Segmented, mentions []text.Placed, found []*named, i, j int) bool {
	a, b := &mentions[i], &mentions[j]
	if (found[i] == nil) == (found[j] == nil) || a.End > b.Start || a.Sentence != b.Sentence || !compatible(a.Type, b.Type) {
		return false
	}
	source := s.Document.Text
	if !comma.MatchString(source[a.End:b.Start]) || listed.MatchString(source[b.End:min(len(source), b.End+bracketLen)]) {
		return false
	}
	if found[j] != nil {
		return true
	}
	switch strings.ToLower(s.Word(b.First)) {
	case "a", "an", "the":
		return true
	}
	return false
}

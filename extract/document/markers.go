package document

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed markers.txt
var markersFile string

// kind is a heading of markers.txt.
type kind uint8

const (
	kindNone kind = iota
	kindComments
	kindTalk
	kindComment
	kindRelated
	kindAdvert
	kindPromotion
	kindAppeal
	kindNavigation
	kindBoilerplate
	kindByline
	kindAuthor
	kindMenu
	kindCount
)

var kindNames = [kindCount]string{"", "comments", "talk", "comment", "related", "advert", "promotion", "appeal", "navigation", "boilerplate", "byline", "author", "menu"}

// phrase is one line of markers.txt.
type phrase struct {
	words      []string
	start, end bool // anchored at the block's start, end
	kind       kind
	// fixed counts the words that are neither "#" nor "*": how telling it is.
	// A number counts in "12 comments".
	fixed int
}

// lexicon finds phrases by their first word. It is read only after loading.
type lexicon struct {
	byFirst map[string][]phrase
	menu    map[string]bool
}

// markers returns the parsed markers.txt, which a test proves to be sound.
var markers = sync.OnceValue(func() *lexicon {
	lex, err := parseMarkers(markersFile)
	if err != nil {
		return &lexicon{}
	}
	return lex
})

func parseMarkers(file string) (*lexicon, error) {
	lex := &lexicon{byFirst: map[string][]phrase{}, menu: map[string]bool{}}
	cur := kindNone
	for n, l := range strings.Split(file, "\n") {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, ";"):
			continue
		case strings.HasPrefix(l, "["):
			if cur = kindOf(strings.Trim(l, "[]")); cur == kindNone {
				return nil, fmt.Errorf("document: markers line %d: unknown kind %s", n+1, l)
			}
			continue
		}
		if cur == kindMenu {
			lex.menu[strings.Join(fold(l, maxFold), " ")] = true
			continue
		}
		p, err := parsePhrase(l, cur)
		if err != nil {
			return nil, fmt.Errorf("document: markers line %d: %w", n+1, err)
		}
		lex.byFirst[p.words[0]] = append(lex.byFirst[p.words[0]], p)
	}
	return lex, nil
}

func kindOf(name string) kind {
	for k, n := range kindNames {
		if n == name && n != "" {
			return kind(k)
		}
	}
	return kindNone
}

func parsePhrase(l string, k kind) (phrase, error) {
	p := phrase{kind: k}
	l, p.start = strings.CutPrefix(l, "^")
	l, p.end = strings.CutSuffix(l, "$")
	p.words = strings.Fields(l)
	if len(p.words) == 0 || p.words[0] == "*" {
		return p, fmt.Errorf("phrase %q has no first word", l)
	}
	for _, w := range p.words {
		if w != "*" && (w != "#" || k == kindComments) {
			p.fixed++
		}
	}
	return p, nil
}

// match returns the index behind the phrase in words[at:], or -1.
func (p *phrase) match(words []string, opens []bool, at int) int {
	if p.start && !opens[at] {
		return -1
	}
	return matchWords(p.words, words, at, p.end)
}

func matchWords(pattern, words []string, at int, end bool) int {
	for i, w := range pattern {
		if w == "*" {
			for skip := 1; skip <= 3 && at+skip <= len(words); skip++ {
				if n := matchWords(pattern[i+1:], words, at+skip, end); n >= 0 {
					return n
				}
			}
			return -1
		}
		if at >= len(words) || words[at] != w {
			return -1
		}
		at++
	}
	if end && at != len(words) {
		return -1
	}
	return at
}

// hit is a phrase found in a block.
type hit struct {
	kind kind
	// fixed is that of the phrase, end the index of the word behind it.
	fixed, end int
	// start: at the start of the block. inner: anchored at a later clause.
	start, inner bool
}

// hits finds the phrases in words, in order; opens marks the words that begin
// a clause, where phrases with ^ may stand.
func (x *lexicon) hits(words []string, opens []bool) []hit {
	var hs []hit
	for at, w := range words {
		for i := range x.byFirst[w] {
			p := &x.byFirst[w][i]
			if n := p.match(words, opens, at); n >= 0 {
				hs = append(hs, hit{kind: p.kind, fixed: p.fixed, end: n, start: at == 0, inner: at > 0 && p.start})
			}
		}
	}
	return hs
}

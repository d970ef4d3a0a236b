package resolve

import (
	"math"
	"strings"
)

// Names are compared by soft TF-IDF (Cohen, Ravikumar, Fienberg, "A comparison
// of string distance metrics for name-matching tasks", 2003): rare words weigh
// more than common ones, and words that are spelled much alike match by their
// Jaro-Winkler likeness. Jaro-Winkler of whole names takes any two Chinese oil
// firms for one.

// weights of words by how few of the names have them.
type weights map[string]float64

// newWeights counts in how many names each word occurs.
func newWeights(names [][]string) weights {
	count := map[string]int{}
	for _, words := range names {
		seen := map[string]bool{}
		for _, w := range words {
			if !seen[w] {
				seen[w] = true
				count[w]++
			}
		}
	}
	ws := make(weights, len(count))
	for w, n := range count {
		// Rounded, so that no machine's last bit decides.
		ws[w] = math.Round(1000*math.Log(1+float64(len(names))/float64(n))) / 1000
	}
	return ws
}

// unit returns the weights of words scaled to length 1.
func (ws weights) unit(words []string) []float64 {
	v := make([]float64, len(words))
	sum := 0.0
	for i, w := range words {
		v[i] = ws[w]
		sum += float64(v[i] * v[i])
	}
	for i := range v {
		v[i] /= math.Sqrt(sum)
	}
	return v
}

// softTFIDF is the likeness of two names in [0,1]; match says how alike two
// words are, 0 for those that do not match.
func (ws weights) softTFIDF(a, b []string, match func(a, b string) float64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	ua, ub := ws.unit(a), ws.unit(b)
	sum := 0.0
	for i, x := range a {
		best, at := 0.0, -1
		for j, y := range b {
			if m := match(x, y); m > best {
				best, at = m, j
			}
		}
		if at >= 0 {
			sum += float64(float64(ua[i]*ub[at]) * best)
		}
	}
	return min(sum, 1)
}

// jaroWinkler is the likeness of two words in [0,1] (Winkler, 1990): letters in
// common within half a length, transpositions, and a bonus for equal beginnings.
func jaroWinkler(s, t string) float64 {
	a, b := []rune(s), []rune(t)
	m, halves := jaroMatches(a, b)
	if m == 0 {
		return 0
	}
	jaro := (m/float64(len(a)) + m/float64(len(b)) + (m-halves/2)/m) / 3
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return jaro + float64(float64(prefix)*0.1*(1-jaro))
}

// jaroMatches returns how many letters a and b have in common, and how many of
// them stand in another order.
func jaroMatches(a, b []rune) (matches, halves float64) {
	window := max(max(len(a), len(b))/2-1, 0)
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	for i := range a {
		for j := max(0, i-window); j < min(len(b), i+window+1); j++ {
			if !usedB[j] && a[i] == b[j] {
				usedA[i], usedB[j] = true, true
				matches++
				break
			}
		}
	}
	j := 0
	for i := range a {
		if !usedA[i] {
			continue
		}
		for !usedB[j] {
			j++
		}
		if a[i] != b[j] {
			halves++
		}
		j++
	}
	return matches, halves
}

// spellings are letters that writers of other alphabets and of British and
// American English put for each other.
var spellings = strings.NewReplacer(
	"iy", "i", "yi", "i", "ij", "i", "ey", "ei", "ay", "ai", "y", "i", "j", "i",
	"kh", "h", "ph", "f", "ks", "x", "ts", "c", "tz", "c", "ck", "k", "q", "k", "w", "v", "ou", "o", "ow", "ov",
	"isation", "ization", "ise", "ize", "tre", "ter", "nce", "nse", "gramme", "gram",
)

// spelling returns a form that variants of one word share: transliterations
// ("alexey", "aleksei") and British and American spellings.
func spelling(w string) string {
	w = spellings.Replace(w)
	var b strings.Builder
	last := rune(-1)
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

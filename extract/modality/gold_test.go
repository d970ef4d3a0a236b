package modality_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/extract/modality"
	"entente/extract/text"
)

type goldFile struct {
	Entities []struct {
		ID, Type, Name string
		Mentions       []string
		Props          map[string]string
	}
	Relations []struct {
		Type, From, To, Evidence string
		Optional                 bool
		Props                    map[string]string
	}
}

// loadGold calls use with each gold file of a part and its text.
func loadGold(t *testing.T, part string, use func(name string, g *goldFile, body string)) {
	t.Helper()
	home := os.Getenv("ENTENTE_GOLD")
	if home == "" {
		t.Skip("needs ENTENTE_GOLD, the folder with train, dev and their texts")
	}
	texts := map[string]string{"train": "texts-train", "dev": "texts"}[part]
	files, err := filepath.Glob(filepath.Join(home, part, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold in %s: %v", part, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var g goldFile
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		body, err := os.ReadFile(filepath.Join(home, texts, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		use(name, &g, string(body))
	}
}

var stop = regexp.MustCompile(`[.!?]["”’)]?\s+["“(]?\p{Lu}|\n\s*\n`)

// sentenceAround returns the stretch between the sentence ends around [i, j).
func sentenceAround(body string, i, j int) (start, end int) {
	lo, hi := max(0, i-1500), min(len(body), j+1500)
	start, end = lo, hi
	for _, m := range stop.FindAllStringIndex(body[lo:hi], -1) {
		if at := lo + m[0] + 1; at <= i {
			start = at
		} else if at >= j && at < end {
			end = at
		}
	}
	return start, end
}

// nearest returns the occurrence of a mention in s that is closest to [i, j).
func nearest(s string, names []string, i, j int) (text.Span, bool) {
	best, found, distance := text.Span{}, false, 0
	for _, n := range names {
		for from := 0; n != ""; {
			k := strings.Index(s[from:], n)
			if k < 0 {
				break
			}
			a := text.Span{Start: from + k, End: from + k + len(n)}
			from = a.End
			d := max(0, i-a.Start) + max(0, a.End-j)
			if !found || d < distance || d == distance && a.Len() > best.Len() {
				best, found, distance = a, true, d
			}
		}
	}
	return best, found
}

// TestGold measures the marks on the gold's own relations. All of them are
// stated, so each one marked denied is a true edge lost. With ENTENTE_VERBOSE it
// lists every status that differs from the gold's.
func TestGold(t *testing.T) {
	for _, part := range []string{"train", "dev"} {
		total, denied, deniedHard, skipped := 0, 0, 0, 0
		confusion := map[string]int{}
		loadGold(t, part, func(name string, g *goldFile, body string) {
			names := map[string][]string{}
			for _, e := range g.Entities {
				names[e.ID] = append([]string{e.Name}, e.Mentions...)
			}
			for _, r := range g.Relations {
				i := strings.Index(body, r.Evidence)
				if i < 0 {
					skipped++
					continue
				}
				start, end := sentenceAround(body, i, i+len(r.Evidence))
				s := body[start:end]
				from, ok1 := nearest(s, names[r.From], i-start, i-start+len(r.Evidence))
				to, ok2 := nearest(s, names[r.To], i-start, i-start+len(r.Evidence))
				if !ok1 || !ok2 {
					skipped++
					continue
				}
				m := modality.Analyze(s, from, to, r.Type)
				total++
				if m.Polarity == text.Denied {
					denied++
					if !r.Optional {
						deniedHard++
						t.Logf("%s denied by %q: %s %s -> %s: %s", name, m.Cue, r.Type, s[from.Start:from.End], s[to.Start:to.End], strings.Join(strings.Fields(s), " "))
					}
					continue
				}
				want := r.Props["status"]
				confusion[fmt.Sprintf("%-11s %s", or(want), or(m.Status))]++
				if os.Getenv("ENTENTE_VERBOSE") != "" && or(want) != or(m.Status) && or(m.Status) != "signed" {
					t.Logf("CONF %s|%s by %q: %s %s -> %s: %s", or(want), or(m.Status), m.Cue, r.Type, s[from.Start:from.End], s[to.Start:to.End], strings.Join(strings.Fields(s), " "))
				}
			}
		})
		right := 0
		for _, k := range slices.Sorted(maps.Keys(confusion)) {
			f := strings.Fields(k)
			if f[0] == f[1] || f[0] == "-" && f[1] == "signed" {
				right += confusion[k]
			}
			t.Logf("%s: gold, found: %s %d", part, k, confusion[k])
		}
		t.Logf("%s: %d relations in one sentence (%d not), %d denied (%d not optional), status right %.3f", part, total, skipped, denied, deniedHard, float64(right)/float64(total-denied))
		if share := float64(deniedHard) / float64(total); share >= 0.005 {
			t.Errorf("%s: %.4f of the stated relations are marked denied, want less than 0.005", part, share)
		}
	}
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

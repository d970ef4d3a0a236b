package extract

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/coref"
	"entente/extract/relation"
	"entente/extract/text"
	"entente/internal/marked"
)

// annotated reads a marked text; mentions of the same words are one chain.
func annotated(annotation string) (*collector, []text.Placed, []coref.Chain) {
	s, mentions := marked.Parse(annotation)
	var chains []coref.Chain
	byWords := map[string]int{}
	for i, m := range mentions {
		words := s.Document.Text[m.Start:m.End]
		k, ok := byWords[words]
		if !ok {
			k = len(chains)
			byWords[words] = k
			chains = append(chains, coref.Chain{Type: m.Type})
		}
		chains[k].Members = append(chains[k].Members, i)
	}
	return newCollector(s), mentions, chains
}

// stated lists the claims of c as "from TYPE to (properties) polarity status".
func stated(c *collector) []string {
	claims := c.claims()
	var out []string
	for _, r := range claims.Relations {
		line := fmt.Sprintf("%s %s %s", claims.Entities[r.From].Name, r.Type, claims.Entities[r.To].Name)
		for _, k := range slices.Sorted(maps.Keys(r.Properties)) {
			line += fmt.Sprintf(" %s=%s", k, r.Properties[k])
		}
		if r.Polarity == text.Denied {
			line += " denied"
		}
		if r.Status != "" {
			line += " " + r.Status
		}
		out = append(out, line)
	}
	return out
}

// score is a score of the relation head for mentions i and j.
func score(typ string, i, j int, p float32) relation.Score {
	return relation.Score{From: i, To: j, Type: typ, Probability: p, Finder: "test"}
}

func TestCollectorRelations(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		scores []relation.Score
		want   []string
	}{
		"below the threshold": {
			"[Company|Acme] met [Company|Beta].", []relation.Score{score("OWNS", 0, 1, 0.2)}, nil,
		},
		"pooled over mentions": {
			"[Company|Acme] holds [Company|Beta]. [Company|Acme] owns 30 percent of [Company|Beta].",
			[]relation.Score{score("OWNS", 0, 1, 0.9), score("OWNS", 2, 3, 0.8)},
			[]string{"Acme OWNS Beta stake=30 percent"},
		},
		"symmetric relations have one direction": {
			"[Company|Acme] and [Company|Beta] cooperate. [Company|Beta] thanked [Company|Acme].",
			[]relation.Score{score("PARTNERS_WITH", 0, 1, 0.9), score("PARTNERS_WITH", 2, 3, 0.9)},
			[]string{"Acme PARTNERS_WITH Beta"},
		},
		"a denial is a claim of its own": {
			"[Company|Acme] never owned [Company|Beta].", []relation.Score{score("OWNS", 0, 1, 0.9)},
			[]string{"Acme OWNS Beta denied"},
		},
		"a title, its employer's name left out": {
			"[Company|Acme] chairman [Person|Jane Roe] spoke.", []relation.Score{score("WORKS_FOR", 1, 0, 0.9)},
			[]string{"Jane Roe WORKS_FOR Acme title=chairman"},
		},
		"one country a person": {
			"[Person|Jane Roe] of [Place|Peru] flew to [Place|Chile].",
			[]relation.Score{score("WORKS_FOR", 0, 1, 0.9), score("WORKS_FOR", 0, 2, 0.8)},
			[]string{"Jane Roe WORKS_FOR Peru"},
		},
		"a guess gives way to a post": {
			"[Company|Acme] chairman [Person|Jane Roe] met [Company|Beta].",
			[]relation.Score{score("WORKS_FOR", 1, 0, 0.9), score("WORKS_FOR", 1, 2, 0.7)},
			[]string{"Jane Roe WORKS_FOR Acme title=chairman"},
		},
		"employers do not cross persons": {
			"[Company|Acme]'s [Person|Jane Roe] and [Company|Beta]'s [Person|John Doe].",
			[]relation.Score{score("WORKS_FOR", 1, 0, 0.9), score("WORKS_FOR", 3, 0, 0.9), score("WORKS_FOR", 3, 2, 0.9)},
			[]string{"Jane Roe WORKS_FOR Acme", "John Doe WORKS_FOR Beta"},
		},
	} {
		col, mentions, chains := annotated(c.marked)
		entity := col.addChains(mentions, chains)
		col.addScores(mentions, entity, c.scores)
		if diff := cmp.Diff(c.want, stated(col)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

func TestNationalities(t *testing.T) {
	for annotation, want := range map[string][]string{
		"The [Organization|Chinese Ministry of Commerce] of [Place|China].":        {"Chinese Ministry of Commerce LOCATED_IN China"},
		"the Russian oil company [Company|Yukos] left [Place|Russia].":             {"Yukos LOCATED_IN Russia"},
		"[Company|China Development Bank] of [Place|China].":                       nil,
		"The Chinese signed it, and [Company|Yukos] left [Place|China].":           nil,
		"the Russian oil company [Company|Yukos], where no mention is the country": nil,
	} {
		c, mentions, chains := annotated(annotation)
		c.addNationalities(mentions, c.addChains(mentions, chains))
		if diff := cmp.Diff(want, stated(c)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", annotation, diff)
		}
	}
}

func TestEntities(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		want   []string
	}{
		"terms of an agreement": {
			"On 5 June 2019 they signed [Agreement|a loan agreement worth $20 million].",
			[]string{"Agreement: loan agreement worth $20 million map[amount:$20 million date:5 June 2019 kind:loan status:signed]"},
		},
		"descriptions that name nothing": {
			"[Person|The Minister], [Company|the company] and [Agreement|the deal], [Event|the high-level meeting], [Project|a new steel plant near the port].",
			[]string{"Project: new steel plant near the port map[]"},
		},
	} {
		col, mentions, chains := annotated(c.marked)
		col.addChains(mentions, chains)
		var got []string
		for _, e := range col.entities {
			got = append(got, fmt.Sprintf("%s: %s %v", e.Type, e.Name, e.Properties))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

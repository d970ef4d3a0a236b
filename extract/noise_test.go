package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithoutValues(t *testing.T) {
	for annotation, want := range map[string][]string{
		"sold its stake to [Company|Acme] for [Company|BRL] 140 million":           {"Acme"},
		"[Company|Acme] paid 20 million [Company|SEK], or [Place|US]$ 2 million":   {"Acme"},
		"Date: [Place|Tue], 18 Apr 2023. [Person|April Lee] met [Person|Mr May].":  {"April Lee", "Mr May"},
		"[Company|Acme] pays 5 million [Place|Swiss] francs, [Place|Oslo] 7%":      {"Acme", "Oslo"},
		"a [Agreement|$20 million loan] and [Event|Easter 2019] in [Place|Brazil]": {"$20 million loan", "Easter 2019", "Brazil"},
		"[Company|SEK] lends 20 million euros":                                     {"SEK"},
	} {
		c, mentions, _ := annotated(annotation)
		var got []string
		for _, m := range withoutValues(c.values, mentions) {
			got = append(got, c.text(m.Span))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", annotation, diff)
		}
	}
}

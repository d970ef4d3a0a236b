package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWitness(t *testing.T) {
	for marked, want := range map[string][]string{
		"The [Agreement|pact] was signed by [Person|Jane Roe] in the presence of [Person|John Doe] and [Person|Ann Lee].": {"John Doe", "Ann Lee"},
		"[Person|Jane Roe] signed the [Agreement|pact], witnessed by President [Person|John Doe].":                        {"John Doe"},
		"In the presence of [Person|John Doe], [Person|Jane Roe] signed the [Agreement|pact].":                            {"John Doe"},
		"In the presence of [Person|John Doe] and [Person|Ann Lee] a [Agreement|pact] was signed by [Person|Jane Roe].":   {"John Doe", "Ann Lee"},
		"[Person|John Doe] watched [Person|Jane Roe] sign the [Agreement|pact].":                                          {"John Doe"},
		"Watched by [Person|John Doe], the [Agreement|pact] was signed by [Person|Jane Roe].":                             {"John Doe"},
		"The presence of troops worried [Person|Jane Roe], who signed the [Agreement|pact].":                              nil,
		"[Person|Jane Roe] and [Person|John Doe] signed the [Agreement|pact].":                                            nil,
	} {
		in := annotated(marked)
		var got []string
		for i, m := range in.Mentions {
			if m.Type == "Person" && in.onlyWatches(Score{From: i, To: i, Type: "SIGNED"}) {
				got = append(got, in.name(i))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", marked, diff)
		}
	}
}

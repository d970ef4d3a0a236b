package relation

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/marked"
)

// annotated reads a marked text; every mention is a chain of its own.
func annotated(text string) Input {
	var in Input
	in.Segmented, in.Mentions = marked.Parse(text)
	for i := range in.Mentions {
		in.Chain = append(in.Chain, i)
	}
	return in
}

func (in Input) name(i int) string {
	m := in.Mentions[i]
	return in.Segmented.Document.Text[m.Start:m.End]
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		marked string
		want   []string
	}{
		{"They signed a [Agreement|memorandum between [Company|Acme] and [Company|Beta] on research with [Company|Gamma]].",
			[]string{"Acme PARTY_TO memorandum between Acme and Beta on research with Gamma", "Beta PARTY_TO memorandum between Acme and Beta on research with Gamma"}},
		{"The [Agreement|[Place|Peru]-[Place|Chile] fishing treaty] holds.",
			[]string{"Peru PARTY_TO Peru-Chile fishing treaty", "Chile PARTY_TO Peru-Chile fishing treaty"}},
		{"A [Agreement|rule on the [Place|Peru]-[Place|Chile] forum] holds.", nil},
		{"An [Agreement|[Company|Acme], [Company|Beta] and [Company|Gamma] credit line for [Company|Delta]] was agreed.",
			[]string{"Acme PARTY_TO Acme, Beta and Gamma credit line for Delta", "Beta PARTY_TO Acme, Beta and Gamma credit line for Delta", "Gamma PARTY_TO Acme, Beta and Gamma credit line for Delta"}},
		{"[Agreement|Credit lines between [Place|Peru]'s [Company|Alpha]], its [Company|Beta] and [Place|Chile]'s [Company|Gamma]; [Company|Delta] won.",
			[]string{"Alpha PARTY_TO Credit lines between Peru's Alpha", "Beta PARTY_TO Credit lines between Peru's Alpha", "Gamma PARTY_TO Credit lines between Peru's Alpha"}},
		{"The [Agreement|merger between [Company|Acme] and the [Place|German] builder [Company|Beta]] failed.",
			[]string{"Acme PARTY_TO merger between Acme and the German builder Beta", "Beta PARTY_TO merger between Acme and the German builder Beta"}},
		{"A [Agreement|loan for a railway between [Place|Lima] and [Place|Cusco]] was granted.", nil},
		{"[Place|Peru]'s [Company|Acme] and [Company|Beta] [Agreement|$2 million credit line]; [Company|Gamma]'s [Agreement|contract]; [Company|Delta] and the [Agreement|pact].",
			[]string{"Beta PARTY_TO $2 million credit line", "Acme PARTY_TO $2 million credit line", "Gamma PARTY_TO contract"}},
		{"He lives in [Place|Stockholm], [Place|Sweden].", []string{"Stockholm LOCATED_IN Sweden"}},
		{"Its seat is [Place|Baar] ([Place|Switzerland]).", []string{"Baar LOCATED_IN Switzerland"}},
		{"They toured [Place|Paris], [Place|Sweden] and [Place|Peru].", nil},
		{"[Company|Acme]'s [Person|Jane Roe] agreed with [Company|Beta]'s chief executive [Person|John Doe].",
			[]string{"Jane Roe WORKS_FOR Acme", "John Doe WORKS_FOR Beta"}},
		{"The [Company|Acme] fell. Its chief executive, [Person|Jane Roe], spoke.", []string{"Jane Roe WORKS_FOR Acme"}},
		{"[Company|Acme]'s debt rose. Its chief executive, [Person|Jane Roe], spoke.", nil},
		{"In [Place|Peru] [Company|Acme] fell. Its chief executive, [Person|Jane Roe], spoke.", nil},
		{"[Company|Acme] fell. Its results shocked [Person|Jane Roe].", nil},
		{"[Person|Jane Roe] left. Its chairman, [Person|John Doe], stays.", nil},
		{"[Company|Acme]'s deal with [Person|Jane Roe] is off.", nil},
		{"The [Organization|Union] currently includes [Place|Peru], [Place|Chile] and [Place|Cuba].",
			[]string{"Peru MEMBER_OF Union", "Chile MEMBER_OF Union", "Cuba MEMBER_OF Union"}},
		{"The pact between [Place|Peru], the [Place|UK] and [Place|Cuba] ([Organization|PUC]) stands.",
			[]string{"Peru MEMBER_OF PUC", "UK MEMBER_OF PUC", "Cuba MEMBER_OF PUC"}},
		{"The [Organization|Union] met in [Place|Peru] and [Place|Chile].", nil},
	} {
		in := annotated(c.marked)
		var got []string
		for _, x := range Patterns(in) {
			got = append(got, fmt.Sprintf("%s %s %s", in.name(x.From), x.Type, in.name(x.To)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.marked, diff)
		}
	}
}

func TestCoordinate(t *testing.T) {
	in := annotated("[Company|Acme], [Company|Beta] and the [Company|Gamma] joined [Project|Apollo], unlike [Company|Delta].")
	scores := []Score{
		{From: 0, To: 3, Type: "PARTICIPATES_IN", Probability: 0.9},
		{From: 1, To: 3, Type: "PARTICIPATES_IN", Probability: 0.3},
		{From: 2, To: 3, Type: "PARTICIPATES_IN", Probability: 0.9},
		{From: 4, To: 3, Type: "PARTICIPATES_IN", Probability: 0.1},
		{From: 0, To: 1, Type: "PARTNERS_WITH", Probability: 0.2},
	}
	want := []float32{0.9, 0.7, 0.9, 0.1, 0.2}
	for i, x := range Coordinate(in, scores) {
		if d := x.Probability - want[i]; d > 1e-6 || d < -1e-6 {
			t.Errorf("%s %s %s = %.3f, want %.3f", in.name(x.From), x.Type, in.name(x.To), x.Probability, want[i])
		}
	}
}

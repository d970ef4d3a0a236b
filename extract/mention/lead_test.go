package mention

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/marked"
)

func TestWithoutLeads(t *testing.T) {
	for annotated, want := range map[string][]string{
		"[Company|Chinese insurance corporation] [Company|Sinosure] and [Company|a bank] lend.":     {"Sinosure", "a bank"},
		"[Company|the firm] [Person|Jane Roe] left.":                                                {"the firm", "Jane Roe"},
		"[Organization|Acme Institute] [Company|Beta] and [Company|the firm]. [Company|Gamma] led.": {"Acme Institute", "Beta", "the firm", "Gamma"},
	} {
		s, mentions := marked.Parse(annotated)
		var got []string
		for _, m := range withoutLeads(s, mentions) {
			got = append(got, s.Document.Text[m.Start:m.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", annotated, diff)
		}
	}
}

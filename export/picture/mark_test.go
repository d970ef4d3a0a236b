package picture_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"entente/export/graphviz"
	"entente/export/picture"
	"entente/graph/graphtest"
)

// Marked things differ from the others in colour, line and sign, and the legend says
// what the marks mean that are there.
func TestMarks(t *testing.T) {
	var svg bytes.Buffer
	err := picture.SVG(t.Context(), &svg, graphtest.Tiny(), picture.Options{
		Renderer: graphviz.Renderer{InProcess: true},
		Marks: map[string]picture.Mark{
			"place-riga": picture.Added, "company-baltic": picture.Removed,
			// One of the two relations between the firms.
			"owns-company-norvik-company-baltic": picture.Added,
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string][]string{
		"place-riga":     {`stroke="#00795a" stroke-width="2.4"/>`, ">+ Riga<"},
		"company-baltic": {`stroke="#c0392b" stroke-width="2.4" stroke-dasharray="7,4"`, ">− Baltic Rail<"},
		"person-berg":    {`stroke-width="1.4"/>`, ">Anna Berg<"},
		"owns-company-norvik-company-baltic supplies-company-norvik-company-baltic": {`stroke="#b07400"`, `stroke-dasharray="2,3"`, ": + owns 25%:", ": supplies:"},
	} {
		group := regexp.MustCompile(`<g class="\w+" data-id="` + id + `"[\s\S]*?</g>`).FindString(svg.String())
		for _, w := range want {
			if !strings.Contains(group, w) {
				t.Errorf("%s lacks %s: %s", id, w, group)
			}
		}
	}
	for _, legend := range []string{">+ added<", ">− removed<", ">± changed<"} {
		if !strings.Contains(svg.String(), legend) {
			t.Errorf("the legend lacks %s", legend)
		}
	}
}

package export_test

import (
	"os"
	"strings"
	"testing"

	"entente/export"
	"entente/internal/golden"
)

// The tables of formats in the manual come from the table of formats: -update writes
// them.
func TestManualListsFormats(t *testing.T) {
	short, long := "| format | ending | for |\n| --- | --- | --- |\n", "| format | ending | for | keeps | loses |\n| --- | --- | --- | --- | --- |\n"
	for _, f := range export.Formats() {
		row := "| " + f.Name + " | `" + f.Ext + "` | " + f.Doc + " |"
		short += row + "\n"
		long += row + " " + f.Keeps + " | " + f.Loses + " |\n"
	}
	for path, table := range map[string]string{"../README.md": short, "../docs/formats.md": long} {
		const begin, end = "<!-- formats -->\n", "<!-- /formats -->"
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, ok := strings.Cut(string(page), begin)
		got, after, ok2 := strings.Cut(rest, end)
		switch {
		case !ok || !ok2:
			t.Errorf("%s has no table of formats between %s and %s", path, begin, end)
		case got == table:
		case golden.Updating():
			if err := os.WriteFile(path, []byte(before+begin+table+end+after), 0o666); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s lists other formats than there are; run go test ./export -run Manual -update", path)
		}
	}
}

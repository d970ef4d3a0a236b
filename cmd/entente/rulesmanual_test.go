package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// manualFile is a file that docs/rules.md shows.
var manualFile = regexp.MustCompile("(?s)<!-- file (\\S+) -->\n```\\w+\n(.*?)```")

// TestRulesManual runs the worked example of docs/rules.md: its files, its calls, and
// what they print, where "…" stands for any figure.
func TestRulesManual(t *testing.T) {
	page, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("ENTENTE_DB", "")
	files := manualFile.FindAllStringSubmatch(string(page), -1)
	if len(files) != 3 {
		t.Fatalf("%d files in the example, want 3", len(files))
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Base(f[1]), []byte(f[2]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, rest, _ := strings.Cut(string(page), "```console\n$ entente rules test ships.yaml")
	console, _, _ := strings.Cut("$ entente rules test ships.yaml"+rest, "```")
	for call := range strings.SplitSeq(console, "$ entente ") {
		line, want, _ := strings.Cut(call, "\n")
		if line == "" {
			continue
		}
		var args []string
		for _, word := range exampleWord.FindAllString(line, -1) {
			args = append(args, strings.Trim(word, `"`))
		}
		var out, errs bytes.Buffer
		if code := run(t.Context(), args, nil, &out, &errs); code != exitOK {
			t.Fatalf("entente %s: exit code %d\n%s%s", line, code, &out, &errs)
		}
		if pattern := regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(want), "…", `\d\.\d\d`) + "$"); !pattern.Match(out.Bytes()) {
			t.Errorf("entente %s prints\n%swant\n%s", line, &out, want)
		}
	}
}

// TestRulesManualSchema shows that the manual's types are those that the schema of
// rules knows: the narrower type, and what relations it has.
func TestRulesManualSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "types.yaml")
	types := "nodes: [{name: Vessel, is: Product}]\nrelations: [{name: INSURES, from: [Company], to: [Vessel], properties: [amount]}]\n"
	if err := os.WriteFile(path, []byte(types), 0o600); err != nil {
		t.Fatal(err)
	}
	o := own{ontology: path}
	known, err := o.types(newConsole(nil, &bytes.Buffer{}, &bytes.Buffer{}))
	if err != nil {
		t.Fatal(err)
	}
	s := schema(known)
	if got := fmt.Sprintln(s.Base("Vessel"), s.Base("Company"), s.Symmetric("INSURES"), s.Symmetric("MET_WITH")); got != "Product Company false true\n" {
		t.Errorf("schema says %s", got)
	}
}

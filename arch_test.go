package entente_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rules of who may import whom, bottom to top. A package is bound by the
// first rule whose pattern it fits, and may import what one of that rule's
// patterns fits, beside the standard library and other modules. "a/..." stands
// for a and every package below it.
var rules = []rule{
	// Leaves: the types that pass between the stages, the ontology as data, and
	// what names of firms and countries have in common.
	{from: "extract/text", why: "is a leaf: every stage stands on it"},
	{from: "graph/ontology", may: []string{"internal/yamlfile"}, why: "is types as data, and knows nothing of the project"},
	{from: "internal/names", may: []string{"internal/wordset"}, why: "knows words, and nothing of the project"},
	{from: "internal/wordset", why: "is a leaf: words as data"},
	{from: "internal/yamlfile", why: "is a leaf: mistakes in files"},

	// Extraction: stages know each other only through text, and the encoder
	// where they are heads on it; extract puts them together.
	{from: "extract/document", may: []string{"extract/text", "internal/wordset"}, why: "turns bytes into a text.Document"},
	{from: "extract/encoder/...", may: []string{"extract/encoder/...", "extract/text"}, why: "knows words, not what they mean"},
	{from: "extract", may: []string{"extract/...", "internal/names", "internal/wordset"}, why: "puts the stages together"},
	{from: "extract/rule", may: []string{"extract/text", "internal/names", "internal/wordset", "internal/yamlfile"},
		tests: []string{"extract/segment", "graph/ontology"}, why: "is a stage, and reads files of its own"},
	{from: "extract/...", may: []string{"extract/text", "extract/encoder/...", "internal/names", "internal/wordset"},
		tests: []string{"extract/segment", "graph/ontology"}, why: "is a stage: it sees the others only through text"},

	// The graph: where documents meet. It takes claims, whoever made them.
	{from: "graph", may: []string{"graph/ontology", "internal/names"}, tests: []string{"graph/graphtest"}, why: "is the model"},
	{from: "graph/...", may: []string{"graph/...", "extract/text", "internal/names"}, why: "works on the model and on claims"},

	// Exports: from the graph to files and servers, whatever it was read from.
	{from: "export/...", may: []string{"export/...", "graph/..."}, why: "writes a graph and never sees how it was read"},

	// The program joins them all.
	{from: "cmd/...", may: []string{"..."}, why: "joins them all"},
	{from: "internal/...", may: []string{"..."}, why: "serves tests and tools, and is imported by nothing else"},
	{from: "seeds/...", why: "is data"},
	{from: "", may: []string{"..."}, why: "is the module's root"},
}

// Modules that only the named packages may import: what they cost (start-up,
// memory, a network) must not spread.
var confined = []struct{ module, to string }{
	{"github.com/spf13/cobra", "cmd/entente"},
	{"github.com/schollz/progressbar/v3", "cmd/entente"},
	{"github.com/goccy/go-graphviz", "export/graphviz"},
	{"github.com/neo4j/neo4j-go-driver/v5", "export/neo4j"},
	{"modernc.org/sqlite", "graph/store"},
	{"github.com/dominikbraun/graph", "graph/..."},
	{"github.com/rogpeppe/go-internal", "cmd/entente"},
}

const module = "entente"

type rule struct {
	from string
	may  []string
	// tests may import these besides, and all of internal.
	tests []string
	why   string
}

// pkg is a package and what its files and those of its tests import.
type pkg struct {
	ImportPath           string
	Imports, TestImports []string
}

func TestImportsRunDown(t *testing.T) {
	packages := list(t)
	for _, known := range []string{"extract/document", "graph", "export/graphviz", "cmd/entente"} {
		if !slices.ContainsFunc(packages, func(p pkg) bool { return p.ImportPath == module+"/"+known && len(p.Imports) > 0 }) {
			t.Fatalf("%s is not among the packages that were found", known)
		}
	}
	for _, problem := range check(packages) {
		t.Error(problem)
	}
}

// TestArchitectureNamesEveryPackage holds ARCHITECTURE.md to the packages there are,
// the tools under internal apart.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	data, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list(t) {
		path := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		if path == "" || fits("internal/...", path) {
			continue
		}
		if !strings.Contains(string(data), "**"+path+"**") {
			t.Errorf("ARCHITECTURE.md says nothing of %s: add **%[1]s** and what it is for", path)
		}
	}
}

var checkTests = []struct {
	from, imports string
	test          bool
	want          string // part of the problem, "" for none
}{
	{"entente/extract/text", "strings", false, ""},
	{"entente/extract/mention", "entente/extract/text", false, ""},
	{"entente/extract/mention", "entente/extract/encoder", false, ""},
	{"entente/extract", "entente/extract/mention", false, ""},
	{"entente/graph/store", "entente/graph", false, ""},
	{"entente/export", "entente/export/graphviz", false, ""},
	{"entente/export/graphviz", "entente/graph", false, ""},
	{"entente/cmd/entente", "entente/extract", false, ""},
	{"entente/extract/encoder", "entente/extract/encoder/weights", false, ""},
	{"entente/graph/analyze", "github.com/dominikbraun/graph", false, ""},
	{"entente/graph", "entente/graph/graphtest", true, ""},
	{"entente/graph", "entente/graph", true, ""},
	{"entente/extract/mention", "entente/extract/segment", true, ""},
	{"entente/graph/store", "entente/internal/golden", true, ""},
	{"entente/graph/store", "modernc.org/sqlite", false, ""},
	{"entente/graph/analyze", "github.com/rogpeppe/go-internal/testscript", true, ""},

	{"entente/extract/text", "entente/graph", false, "extract/text imports graph: it is a leaf"},
	{"entente/extract/mention", "entente/extract/relation", false, "extract/mention imports extract/relation"},
	{"entente/extract/mention", "entente/extract/relation", true, "extract/mention imports extract/relation (in a test)"},
	{"entente/extract/mention", "entente/extract/segment", false, "extract/mention imports extract/segment"},
	{"entente/extract/relation", "entente/extract", false, "extract/relation imports extract:"},
	{"entente/extract/encoder", "entente/extract/mention", false, "extract/encoder imports extract/mention"},
	{"entente/extract", "entente/graph", false, "extract imports graph"},
	{"entente/graph", "entente/graph/graphtest", false, "graph imports graph/graphtest"},
	{"entente/graph", "entente/extract/text", false, "graph imports extract/text"},
	{"entente/graph", "entente/graph/store", false, "graph imports graph/store"},
	{"entente/graph/store", "entente/extract", false, "graph/store imports extract:"},
	{"entente/graph/store", "entente/export", false, "graph/store imports export"},
	{"entente/export/neo4j", "entente/extract/text", false, "export/neo4j imports extract/text"},
	{"entente/graph/store", "entente/internal/golden", false, "graph/store imports internal/golden"},
	{"entente/extract", "entente/cmd/entente", false, "extract imports cmd/entente"},
	{"entente/newfolder", "entente/graph", false, "newfolder: no rule"},
	{"entente/export", "github.com/goccy/go-graphviz/cgraph", false, "only export/graphviz may"},
	{"entente/graph/store", "github.com/spf13/cobra", false, "only cmd/entente may"},
}

// TestCheck shows that the checker itself sees a wrong edge.
func TestCheck(t *testing.T) {
	for _, test := range checkTests {
		p := pkg{ImportPath: test.from, Imports: []string{test.imports}}
		if test.test {
			p.Imports, p.TestImports = nil, p.Imports
		}
		got := strings.Join(check([]pkg{p}), "\n")
		if (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%s importing %s: check = %q, want %q", test.from, test.imports, got, test.want)
		}
	}
}

// check returns one line for each import that a rule forbids, sorted.
func check(packages []pkg) []string {
	var problems []string
	for _, p := range packages {
		from := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		i := slices.IndexFunc(rules, func(r rule) bool { return fits(r.from, from) })
		if i < 0 {
			problems = append(problems, from+": no rule says what it may import; add one")
			continue
		}
		for _, imported := range p.Imports {
			problems = append(problems, edge(rules[i], from, imported, false)...)
		}
		for _, imported := range p.TestImports {
			problems = append(problems, edge(rules[i], from, imported, true)...)
		}
	}
	slices.Sort(problems)
	return slices.Compact(problems)
}

// edge returns what is wrong with one import, if anything is.
func edge(r rule, from, imported string, test bool) []string {
	note := ""
	if test {
		note = " (in a test)"
	}
	to, ours := strings.CutPrefix(imported, module+"/")
	if !ours {
		return confinement(from, imported, test)
	}
	allowed := r.may
	if test {
		allowed = slices.Concat(r.may, r.tests, []string{from, "internal/..."})
	}
	if slices.ContainsFunc(allowed, func(pattern string) bool { return fits(pattern, to) }) {
		return nil
	}
	return []string{fmt.Sprintf("%s imports %s%s: it %s", from, to, note, r.why)}
}

// confinement checks an import of another module. Tests may use what they like.
func confinement(from, imported string, test bool) []string {
	if test || fits("internal/...", from) {
		return nil
	}
	for _, c := range confined {
		if fits(c.module+"/...", imported) && !fits(c.to, from) {
			return []string{fmt.Sprintf("%s imports %s: only %s may", from, imported, c.to)}
		}
	}
	return nil
}

// fits reports whether a path is the pattern, or lies below one that ends in "/...".
func fits(pattern, path string) bool {
	if pattern == "..." {
		return true
	}
	root, below := strings.CutSuffix(pattern, "/...")
	return path == root || below && strings.HasPrefix(path, root+"/")
}

// list reads the imports of all packages of the module, from every file: also
// those that are built on other systems only.
func list(t *testing.T) []pkg {
	t.Helper()
	packages := map[string]*pkg{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			return skip(path, d.Name())
		case filepath.Ext(path) != ".go":
			return nil
		}
		at := strings.TrimSuffix(module+"/"+filepath.ToSlash(filepath.Dir(path)), "/.")
		if packages[at] == nil {
			packages[at] = &pkg{ImportPath: at}
		}
		return packages[at].read(path)
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for _, at := range slices.Sorted(maps.Keys(packages)) {
		all = append(all, *packages[at])
	}
	return all
}

// skip leaves out folders that the go command leaves out, and other modules.
func skip(path, name string) error {
	if path == "." {
		return nil
	}
	if name == "testdata" || name[0] == '.' || name[0] == '_' {
		return fs.SkipDir
	}
	if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

// read adds the imports of a file.
func (p *pkg) read(path string) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	imports := &p.Imports
	if strings.HasSuffix(path, "_test.go") {
		imports = &p.TestImports
	}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		*imports = append(*imports, imported)
	}
	return nil
}

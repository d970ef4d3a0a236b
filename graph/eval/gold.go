package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Gold is what one document should give.
type Gold struct {
	// Noise are verbatim stretches of the page that belong to no story.
	Noise     []string       `json:"noise"`
	Entities  []GoldEntity   `json:"entities"`
	Relations []GoldRelation `json:"relations"`
}

// GoldEntity is a node that the document should give.
type GoldEntity struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	// AltTypes are types that are as right as Type.
	AltTypes []string `json:"alt_types"`
	Name     string   `json:"name"`
	// Mentions are verbatim strings; they refer to the entity wherever they occur
	// as whole words.
	Mentions []string `json:"mentions"`
	// Optional entities cost nothing, found or not.
	Optional bool              `json:"optional"`
	Props    map[string]string `json:"props"`
}

// Is reports whether a node of type t may stand for e.
func (e *GoldEntity) Is(t string) bool { return t == e.Type || slices.Contains(e.AltTypes, t) }

// surfaces returns the distinct strings of e, its name first.
func (e *GoldEntity) surfaces() []string {
	all := []string{e.Name}
	for _, m := range e.Mentions {
		if !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// GoldRelation is an edge that the document should give.
type GoldRelation struct {
	Type string `json:"type"`
	// From and To are IDs of gold entities.
	From string `json:"from"`
	To   string `json:"to"`
	// Optional relations cost nothing, found or not.
	Optional bool              `json:"optional"`
	Props    map[string]string `json:"props"`
	// Evidence is the shortest verbatim stretch that shows the relation.
	Evidence string `json:"evidence"`
}

// ParseGold reads a gold file. All faults of the file are reported together.
func ParseGold(r io.Reader) (*Gold, error) {
	dec := json.NewDecoder(r)
	var g Gold
	if err := dec.Decode(&g); err != nil {
		return nil, fmt.Errorf("not a gold file: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("not a gold file: something follows the closing brace")
	}
	if err := g.check(); err != nil {
		return nil, err
	}
	return &g, nil
}

func (g *Gold) check() error {
	var faults []error
	fault := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	ids := map[string]bool{}
	for i := range g.Entities {
		e := &g.Entities[i]
		if ids[e.ID] {
			fault("entity %d: id %q occurs twice", i, e.ID)
		}
		ids[e.ID] = true
		if e.ID == "" || e.Type == "" || e.Name == "" {
			fault("entity %d %q: id, type and name are needed", i, e.ID)
		}
		if slices.Contains(e.Mentions, "") {
			fault("entity %d %q: a mention is empty", i, e.ID)
		}
	}
	for i, r := range g.Relations {
		if r.Type == "" {
			fault("relation %d: no type", i)
		}
		for _, end := range []string{r.From, r.To} {
			if !ids[end] {
				fault("relation %d %s: no entity %q", i, r.Type, end)
			}
		}
	}
	if slices.Contains(g.Noise, "") {
		fault("noise: a string is empty")
	}
	return errors.Join(faults...)
}

// goldFile is a gold file with the text that it speaks of.
type goldFile struct {
	name string // path below the gold folder, without .json, with slashes
	gold *Gold
	text *page
}

// goldNames lists the gold files below dir, sorted.
func goldNames(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".json") {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		names = append(names, strings.TrimSuffix(filepath.ToSlash(rel), ".json"))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("eval: list gold: %w", err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("eval: no gold file (NAME.json) in %s", dir)
	}
	slices.Sort(names)
	return names, nil
}

func loadGold(goldDir, textDir, name string) (*goldFile, error) {
	path := filepath.Join(goldDir, filepath.FromSlash(name)+".json")
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("eval: read gold: %w", err)
	}
	defer f.Close() // read only: nothing to lose
	g, err := ParseGold(f)
	if err != nil {
		return nil, fmt.Errorf("eval: gold %s: %w", path, err)
	}
	data, err := os.ReadFile(filepath.Join(textDir, filepath.FromSlash(name)+".txt"))
	if err != nil {
		return nil, fmt.Errorf("eval: text of gold %s: %w", path, err)
	}
	return &goldFile{name: name, gold: g, text: newPage(data)}, nil
}

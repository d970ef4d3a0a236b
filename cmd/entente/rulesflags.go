package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/extract/rule"
	"entente/graph/ontology"

	"github.com/spf13/cobra"
)

// own is what the user adds to what the reader finds.
type own struct {
	// rules are files of rules, or folders of them.
	rules []string
	// ontology is a file of node and relation types.
	ontology string
}

func (o *own) addFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&o.rules, "rules", nil, "find facts also by the rules in this `FILE`, or in the files of this folder; may be repeated")
	o.addOntologyFlag(cmd)
}

func (o *own) addOntologyFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.ontology, "ontology", "", "know also the node and relation types in this `FILE`")
}

// types returns the ontology with the user's own types, if there are any.
func (o *own) types(c *console) (*ontology.Ontology, error) {
	if o.ontology == "" {
		return ontology.Default(), nil
	}
	data, err := os.ReadFile(o.ontology)
	if err != nil {
		return nil, fmt.Errorf("read the ontology: %w", err)
	}
	t, err := ontology.Extend(o.ontology, data)
	return t, c.mistakes(err, "docs/rules.md describes ontology files")
}

// mistakes reports all mistakes of a file but the last, which it returns with a hint.
func (c *console) mistakes(err error, hint string) error {
	if err == nil {
		return nil
	}
	if list, ok := err.(interface{ Unwrap() []error }); ok {
		all := list.Unwrap()
		for _, e := range all[:len(all)-1] {
			c.report(e)
		}
		err = all[len(all)-1]
	}
	return withHint(err, "%s", hint)
}

// set returns the rules to read with, nil for the built-in ones alone.
func (o *own) set(c *console) (*rule.Set, error) {
	if len(o.rules) == 0 && o.ontology == "" {
		return nil, nil
	}
	t, err := o.types(c)
	if err != nil {
		return nil, err
	}
	files, err := ruleFiles(o.rules)
	if err != nil {
		return nil, err
	}
	return c.loadRules(t, files)
}

// loadRules returns the built-in rules and those of the files.
func (c *console) loadRules(t *ontology.Ontology, files []rule.File) (*rule.Set, error) {
	s, err := rule.Load(schema(t), slices.Concat(rule.Packs(), files)...)
	return s, c.mistakes(err, "docs/rules.md describes the language")
}

// schema tells the rules which types there are.
func schema(o *ontology.Ontology) *rule.Schema {
	s := &rule.Schema{}
	for _, n := range o.Nodes() {
		s.Nodes = append(s.Nodes, rule.NodeType{Name: n.Name, Is: n.Is, Properties: n.Properties})
	}
	for _, r := range o.Relations() {
		s.Relations = append(s.Relations, rule.RelationType{
			Name: r.Name, Properties: r.Properties, Symmetric: r.Symmetric,
			Allows: func(from, to string) bool { return o.Allows(r.Name, from, to) },
		})
	}
	return s
}

// ruleFiles reads files of rules, and those in folders in the order of their names.
func ruleFiles(paths []string) ([]rule.File, error) {
	var files []rule.File
	for _, path := range paths {
		found, err := ruleNames(path)
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		if len(found) == 0 {
			return nil, withHint(fmt.Errorf("%s: no rules in this folder", path), "files of rules end in .yaml or .yml")
		}
		for _, name := range found {
			data, err := os.ReadFile(name)
			if err != nil {
				return nil, fmt.Errorf("read rules: %w", err)
			}
			files = append(files, rule.File{Name: name, Data: data})
		}
	}
	return files, nil
}

// ruleNames lists the files that a path stands for.
func ruleNames(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, err
	}
	var names []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		ending := strings.ToLower(filepath.Ext(p))
		if err == nil && !d.IsDir() && (ending == ".yaml" || ending == ".yml") {
			names = append(names, p)
		}
		return err
	})
	return names, err
}

// packOf returns the name of a rule's pack, or of its file without the folder.
func packOf(r *rule.Rule) string {
	return cmp.Or(r.Pack, filepath.Base(r.File))
}

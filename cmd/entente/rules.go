package main

import (
	"fmt"
	"strings"

	"entente/extract"
	"entente/extract/rule"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
)

const rulesHelp = `Show and test the rules by which the reader finds facts beside its neural heads:
the built-in ones, and your own. Rules are YAML; docs/rules.md describes them. The
verbs that read documents take your own rules with --rules, and node and relation
types of your own with --ontology.`

const rulesExamples = `  entente rules list
  entente rules list my-rules/
  entente rules test my-rules/ --ontology my-types.yaml
  entente build reports/ --rules my-rules/ --ontology my-types.yaml`

func newRules(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "Show and test the rules that find facts",
		Long:    rulesHelp,
		Example: rulesExamples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageErrorf(cmd, "rules: list or test is missing")
			}
			return usageErrorf(cmd, "rules: there is no %q", args[0])
		},
	}
	cmd.AddCommand(newRulesList(c), newRulesTest(c))
	return cmd
}

func newRulesList(c *console) *cobra.Command {
	var o own
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [FILE…]",
		Short: "List the rules",
		Long: `List the built-in rules, and those in the files and folders named: where each
stands, how sure it is and what it finds.`,
		Example: `  entente rules list
  entente rules list my-rules/ --json | jq -r '.[] | select(.pack == "trade") | .patterns[]'`,
		RunE: func(_ *cobra.Command, args []string) error {
			s, err := o.all(c, args)
			if err != nil {
				return err
			}
			if asJSON {
				return c.json(ruleList(s))
			}
			return c.ruleTable(s)
		},
	}
	o.addOntologyFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, with the patterns")
	return cmd
}

func newRulesTest(c *console) *cobra.Command {
	var o own
	cmd := &cobra.Command{
		Use:   "test [FILE…]",
		Short: "Run every rule on its own examples",
		Long: `Run every rule, built-in or in the files and folders named, on its own examples:
it must find what they say, and nothing in its counter-examples. What fails is
printed with the line of the example, and the exit code is 1.`,
		Example: `  entente rules test
  entente rules test my-rules/ --ontology my-types.yaml`,
		RunE: func(_ *cobra.Command, args []string) error {
			s, err := o.all(c, args)
			if err != nil {
				return err
			}
			return c.testRules(s)
		},
	}
	o.addOntologyFlag(cmd)
	return cmd
}

// all returns the built-in rules and those of the paths.
func (o *own) all(c *console, paths []string) (*rule.Set, error) {
	t, err := o.types(c)
	if err != nil {
		return nil, err
	}
	files, err := ruleFiles(paths)
	if err != nil {
		return nil, err
	}
	return c.loadRules(t, files)
}

func (c *console) testRules(s *rule.Set) error {
	n, failed := extract.CheckRules(s)
	for _, f := range failed {
		c.print("%s", visible(f.String()))
	}
	c.note("%s of %s; %d failed", count(n, "example"), count(len(s.Rules()), "rule"), len(failed))
	if len(failed) > 0 {
		return errReported
	}
	return nil
}

// listedRule is a rule as --json prints it.
type listedRule struct {
	Name       string   `json:"name"`
	Pack       string   `json:"pack"`
	File       string   `json:"file"`
	Line       int      `json:"line"`
	Confidence float64  `json:"confidence"`
	Doc        string   `json:"doc"`
	Patterns   []string `json:"patterns"`
	Finds      []string `json:"finds"`
}

func ruleList(s *rule.Set) []listedRule {
	list := []listedRule{}
	for _, r := range s.Rules() {
		list = append(list, listedRule{r.Name, packOf(r), r.File, r.Line, r.Confidence, r.Doc, r.Patterns, r.Finds()})
	}
	return list
}

func (c *console) ruleTable(s *rule.Set) error {
	var rows []table.Row
	for _, r := range ruleList(s) {
		rows = append(rows, table.Row{
			visible(r.Name), visible(r.Pack), fmt.Sprintf("%.2f", r.Confidence), visible(strings.Join(r.Finds, ", ")), visible(r.Doc),
		})
	}
	return c.table(table.Row{"rule", "pack", "sure", "finds", "for example"}, rows)
}

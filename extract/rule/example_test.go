package rule_test

import (
	"fmt"

	"entente/extract/rule"
)

func ExampleLoad() {
	s, err := rule.Load(nil, rule.File{Name: "ships.yaml", Data: []byte(`
rules:
  - name: insures
    pattern: '{insurer: Company +} <insure> {ship: Product} (for {sum: money})?'
    relations:
      - relation: insurer INSURES ship
        with: {amount: sum}
    examples:
      - text: '[Company|Acme] and [Company|Beta] have insured the old ferry [Product|Alda] for $3.'
        gives: [Acme INSURES Alda, Beta INSURES Alda]
    counterexamples:
      - '[Company|Acme] insured the cargo of [Product|Alda].'
`)})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, failed := s.Test(prepare)
	for _, f := range failed {
		fmt.Println(f)
	}
	// Output:
	// ships.yaml:9: insures: in "Acme and Beta have insured the old ferry Alda for $3." it finds Acme INSURES Alda, amount $3; Beta INSURES Alda, amount $3, want Acme INSURES Alda; Beta INSURES Alda
}

func ExampleLoad_mistakes() {
	_, err := rule.Load(nil, rule.File{Name: "ships.yaml", Data: []byte(`
rules:
  - name: insures
    patern: '{insurer: Company} <insure> {ship: Product}'
`)})
	fmt.Println(err)
	// Output:
	// ships.yaml:4:5: rule: unknown key "patern", did you mean "pattern"?
}

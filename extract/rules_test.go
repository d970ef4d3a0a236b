package extract_test

import (
	"testing"

	"entente/extract"
	"entente/extract/rule"
)

func TestBuiltinRulesHoldTheirExamples(t *testing.T) {
	n, failed := extract.CheckRules(rule.Builtin())
	if n == 0 {
		t.Fatal("no examples")
	}
	for _, f := range failed {
		t.Error(f)
	}
}

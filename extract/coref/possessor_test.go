package coref

import (
	"testing"

	"entente/internal/marked"
)

func TestPossessorIsAnother(t *testing.T) {
	for annotation, want := range map[string]bool{
		"[Person|the senator's wife] left. [Person|the senator] stayed.":             false,
		"[Person|The senator] stayed when [Person|the senator’s old friend] left.":   false,
		"[Person|the senator's wife] left. [Person|the wife] came back.":             true,
		"[Person|the senator] left. [Person|the senator] came back.":                 true,
		"[Company|the senator's firm] left. [Company|the senator] is what it is.":    true,
		"[Person|Jane Roe's brother] left. [Person|the brother of Jane Roe] is ill.": true,
	} {
		s, m := marked.Parse(annotation)
		if got := linkByRule(s, m).mayJoin(0, 1); got != want {
			t.Errorf("%s: may be one: %v, want %v", annotation, got, want)
		}
	}
}

package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// identifier is what a label or a relation type must look like. Quoting would let
// any name through; a name that needs it is a mistake in the ontology that is
// better seen here than met in every query.
var identifier = regexp.MustCompile(`^[\pL_][\pL\pM\pN_]{0,99}$`)

// Quote returns name as an identifier of Cypher, in backticks.
func Quote(name string) string {
	return "`" + strings.ReplaceAll(name, "`", "``") + "`"
}

// checkID reports an id that is too long for an index, which takes 8 kB. Ids are
// short digests; those of a graph that came from elsewhere may be anything.
func checkID(id string) error {
	if len(id) > 4000 {
		return fmt.Errorf("an id of %d bytes is too long", len(id))
	}
	return nil
}

func checkLabel(name string) error {
	if !identifier.MatchString(name) {
		return fmt.Errorf("type %q cannot be a label: letters, digits and _ only", name)
	}
	if name == Entity || name == Document || name == Evidence {
		return fmt.Errorf("type %q is the label of the model's own nodes: give it another name", name)
	}
	return nil
}

func checkRelationType(name string) error {
	if !identifier.MatchString(name) {
		return fmt.Errorf("type %q cannot be a relation type: letters, digits and _ only", name)
	}
	if slices.Contains([]string{MentionedIn, CopyOf, Subject, Object, InDocument}, name) {
		return fmt.Errorf("type %q is one of the model's own: give it another name", name)
	}
	return nil
}

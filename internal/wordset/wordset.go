// Package wordset makes the word lists of the project's rules: sets that stand in
// the code as text. It is a leaf.
package wordset

import "strings"

// Of returns the set of the words in a list, which white space parts. Most sets are
// made as the program starts, so that they must stay small; a map that is asked for
// a word it lacks says false.
func Of(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

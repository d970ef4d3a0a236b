package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The limits that Neo4j sets are 16 kB for a name and 8 kB for an indexed value.
// Nothing that means well comes near these.
const (
	maxName = 200  // runes
	maxID   = 4000 // bytes
)

// Label returns the label of the entities of a type. A type of an ontology is an
// identifier and is its own label. Of a type that came from elsewhere all that is no
// letter, digit or underscore becomes an underscore: a label then needs no quoting,
// and cannot end the statement it stands in. The property "type" has the type itself.
func Label(typ string) string {
	return unlike(identifier(typ), Entity, Document, Evidence)
}

// RelationType returns the type that relations of a type have in the database; it
// is to Label what relations are to entities.
func RelationType(typ string) string {
	return unlike(identifier(typ), MentionedIn, CopyOf, Subject, Object, InDocument)
}

// identifier makes a name that Cypher reads as one without quotes.
func identifier(name string) string {
	s := strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, strings.ToValidUTF8(name, "_"))
	if first, _ := utf8.DecodeRuneInString(s); s == "" || unicode.IsDigit(first) {
		s = "_" + s
	}
	return shorten(s, maxName)
}

// unlike puts an underscore behind a name that the model uses itself.
func unlike(name string, own ...string) string {
	if slices.Contains(own, name) {
		return name + "_"
	}
	return name
}

// propertyName returns name as far as Neo4j allows it as the name of a property. As
// part of a parameter it is never read as Cypher.
func propertyName(name string) string {
	name = strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), "\x00", "_")
	if name == "" {
		return "_"
	}
	return shorten(name, maxName)
}

// shorten cuts s after n runes.
func shorten(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// Quote returns a name as an identifier of Cypher, in backticks. Neo4j resolves
// \u0060 before it looks for the closing backtick, so a backslash is written as such
// an escape itself.
func Quote(name string) string {
	return "`" + strings.NewReplacer("`", "``", `\`, `\u005C`).Replace(name) + "`"
}

// checkID reports an id that is too long for an index. Ids are short digests; those
// of a graph that came from elsewhere may be anything.
func checkID(id string) error {
	if len(id) > maxID {
		return fmt.Errorf("an id of %d bytes is too long", len(id))
	}
	return nil
}

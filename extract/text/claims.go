package text

// Claims is what the reader found in one document, by itself: entities that are
// chains of mentions, and relations between them. It holds no knowledge of any
// other document.
type Claims struct {
	// Document is the ID of the document that was read.
	Document string
	// Entities are in order of their first mention.
	Entities []Entity
	// Relations are ordered by ends, then type.
	Relations []Relation
}

// Entity is one thing of a document: a chain of mentions.
type Entity struct {
	// Type is a node type of the ontology, such as "Company".
	Type string
	// Name is the fullest name, or the clearest description of what has no name.
	Name string
	// Named reports whether Name is a proper name: entities without one are
	// joined across documents with more care.
	Named bool
	// Aliases are the other distinct surface forms, sorted.
	Aliases []string
	// Properties hold kind, amount, date and status of an agreement, and the like.
	Properties map[string]string
	// Confidence is in [0,1].
	Confidence float64
	// Mentions are in text order; there is at least one.
	Mentions []Mention
}

// Mention is a stretch of text that names or describes an entity.
type Mention struct {
	Span
	// Type is the type that the reader gave this very mention.
	Type string
	// Named is true for proper names, false for descriptions ("the company").
	Named bool
	// Score is the reader's probability, in [0,1].
	Score float64
}

// Polarity says whether a document states a relation or denies it.
type Polarity string

// The polarities.
const (
	Affirmed Polarity = "affirmed"
	Denied   Polarity = "denied"
)

// Relation is a typed, directed claim about two entities of the same document.
type Relation struct {
	// Type is a relation type of the ontology, such as "PARTY_TO".
	Type string
	// From and To are indices into Claims.Entities.
	From, To int
	// Properties hold title, stake, amount and date, as the text says them.
	Properties map[string]string
	// Confidence is in [0,1].
	Confidence float64
	Polarity   Polarity
	// Status is signed, agreed, negotiated, planned, former or abandoned; empty
	// where the document simply states the relation.
	Status string
	// Evidence is in text order; there is at least one.
	Evidence []Evidence
}

// Evidence is a stretch of text that says a relation.
type Evidence struct {
	Span
	// Finder names the head or rule that found it.
	Finder string
	// Score is the finder's probability, in [0,1].
	Score float64
}

package graph

// Document is a source text of the graph.
type Document struct {
	// ID is the content hash of Text.
	ID string
	// Path is where the text came from.
	Path string
	// Title, Date (YYYY-MM-DD) and Language (ISO 639-1) are empty where unknown.
	Title, Date, Language string
	// Text is what the offsets of mentions and evidence point into.
	Text string
	// CopyOf is the ID of the document whose text this one repeats, empty for an
	// original. Copies are no witnesses of their own.
	CopyOf string
}

// Mention is where a document names or describes an entity: bytes [Start, End)
// of the document's text.
type Mention struct {
	Document   string
	Start, End int
}

// Evidence is where a document says a relation: bytes [Start, End) of its text.
type Evidence struct {
	Document   string
	Start, End int
	// Finder names the head or rule that found it.
	Finder string
	// Score is the finder's probability, in [0,1].
	Score float64
}

// Entity is a node: a thing that documents speak of.
type Entity struct {
	// ID derives from the entity's content: type, name and, where two things
	// share both, what tells them apart.
	ID   string
	Type string
	Name string
	// Aliases are other forms of the name, sorted, without Name.
	Aliases []string
	// Properties such as kind, amount, date and status of an agreement.
	Properties map[string]string
	// Confidence is in [0,1].
	Confidence float64
	// Mentions are ordered by document and start.
	Mentions []Mention
}

// Polarity of a relation.
const (
	Affirmed = "affirmed"
	Denied   = "denied"
)

// Relation is a typed, directed edge with the evidence for it.
type Relation struct {
	// ID derives from the type and the ends.
	ID   string
	Type string
	// From and To are entity IDs.
	From, To string
	// Properties such as title, stake, amount and date.
	Properties map[string]string
	// Confidence is in [0,1], combined over independent documents.
	Confidence float64
	// Polarity is Affirmed or Denied.
	Polarity string
	// Status is signed, agreed, negotiated, planned, former, abandoned or empty.
	Status string
	// Evidence is ordered by document and start; there is at least one.
	Evidence []Evidence
}

// View is read access to a graph: what exporters and analyses need. Orders are
// stable: documents by path and ID, entities and relations by ID. Callers must
// not change what the slices hold.
type View interface {
	Documents() []Document
	Entities() []Entity
	Relations() []Relation
}

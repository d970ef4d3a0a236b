package text

// Document is one text to read, as a loader hands it over.
type Document struct {
	// ID is the hex SHA-256 of Text, cut to 16 digits. Equal texts have equal IDs.
	ID string
	// Path is where the document came from, as the user named it ("-" for stdin).
	Path string
	// Title is the document's headline, empty where it has none.
	Title string
	// Date is the day of publication as YYYY-MM-DD, empty where it is unknown.
	Date string
	// Language is an ISO 639-1 code, empty where it is unknown.
	Language string
	// Text is valid UTF-8. For plain text it is the file byte for byte, so that
	// offsets are offsets into the file; for other formats the extracted text.
	Text string
	// Blocks are ordered, do not overlap and lie within Text; what lies between
	// two blocks is white space.
	Blocks []Block
	// Signature is the MinHash of the body's word shingles: documents that copy
	// each other have nearly equal signatures whatever page surrounds them.
	// Nil where the body is too short to sign.
	Signature []uint32
}

// Block is a paragraph, a heading, a list item or another run of text that
// stands by itself on the page.
type Block struct {
	Span
	Label Label
}

// Label says what a block is on its page. Only content labels are read.
type Label uint8

// The labels. Body to Caption are content, the others are noise.
const (
	Body Label = iota
	Heading
	ListItem
	Table
	Caption
	Navigation  // menus, breadcrumbs, link lists, share buttons
	Related     // links to other articles
	Comment     // what readers wrote, and the form to write it
	Promotion   // adverts, subscription, donation and cookie notices
	Boilerplate // footers, author boxes, legal lines
)

var labelNames = [...]string{"body", "heading", "list", "table", "caption", "navigation", "related", "comment", "promotion", "boilerplate"}

// String returns the lower-case name of l.
func (l Label) String() string {
	if int(l) < len(labelNames) {
		return labelNames[l]
	}
	return "unknown"
}

// Content reports whether blocks of this label carry what the document says,
// and so are read.
func (l Label) Content() bool { return l <= Caption }

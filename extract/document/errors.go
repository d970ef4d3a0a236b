package document

import (
	"errors"
	"fmt"
)

// Errors that callers branch on. They come wrapped, with the file's name and
// what to do about it.
var (
	// ErrEmpty: there is no text, or only white space.
	ErrEmpty = errors.New("no text in it")
	// ErrBinary: the bytes are not text.
	ErrBinary = errors.New("not a text file")
	// ErrTooLarge: the input is larger than the limit; it was not read to its end.
	ErrTooLarge = errors.New("too large")
	// ErrFormat: no such format, or none for this file.
	ErrFormat = errors.New("unknown format")
)

// SkipError says why a file found inside a folder is left out. It is no
// failure: the user did not name that file.
type SkipError struct {
	// Path is the file or folder.
	Path string
	// Reason is a short phrase, such as "hidden".
	Reason string
}

// Error returns path and reason.
func (e *SkipError) Error() string { return fmt.Sprintf("document: skip %s: %s", e.Path, e.Reason) }

// Kind says what a Warning is about.
type Kind string

// The kinds of warnings.
const (
	// BrokenText: some bytes were no valid text; U+FFFD stands in their place.
	BrokenText Kind = "broken-text"
	// Recoded: the file was not UTF-8 and has been decoded, so that positions
	// are not positions in the file.
	Recoded Kind = "recoded"
	// NoContent: every block is page noise; there is nothing to read.
	NoContent Kind = "no-content"
	// Foreign: the text is surely in another language than English, which is what
	// the reader has learnt.
	Foreign Kind = "foreign"
	// Flattened: the HTML was too deep or too broken for a tree, and was read
	// as a stream of tags.
	Flattened Kind = "flattened"
)

// Warning is something the user should know of a document that was read
// nonetheless.
type Warning struct {
	Kind Kind
	// Detail is one sentence, without the path.
	Detail string
}

// String returns the detail.
func (w Warning) String() string { return w.Detail }

package document

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"entente/extract/text"
)

// Options are shared by Sources, Load and Parse. The zero value is the default.
type Options struct {
	// Format forces a format by name; empty means by file ending, then by content.
	Format string
	// MaxBytes limits the size of one input; 0 means the limit of its format
	// (64 MiB for text, 16 MiB for HTML).
	MaxBytes int64
}

func (o Options) limit(f Format) int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return f.MaxBytes
}

// Result is a document and what is to be said of it.
type Result struct {
	text.Document
	// Format is the name of the format it was read as.
	Format string
	// Warnings are in the order in which they came up; usually there are none.
	Warnings []Warning
}

// Parse reads one document from memory. path only serves to choose the format
// and to name the document. Errors wrap ErrEmpty, ErrBinary, ErrTooLarge or
// ErrFormat.
func Parse(path string, data []byte, o Options) (Result, error) {
	f, err := choose(path, data, o)
	if err != nil {
		return Result{}, err
	}
	if n := o.limit(f); int64(len(data)) > n {
		return Result{}, tooLarge(path, int64(len(data)), n)
	}
	r, err := f.parse(path, data)
	if err != nil {
		return Result{}, fmt.Errorf("document: read %s: %w", path, err)
	}
	r.Format = f.Name
	return r, nil
}

func choose(path string, data []byte, o Options) (Format, error) {
	if o.Format != "" {
		return formatNamed(o.Format)
	}
	if f, ok := formatByExt(path); ok {
		return f, nil
	}
	return sniff(data), nil
}

func tooLarge(path string, size, limit int64) error {
	if size < 0 {
		return fmt.Errorf("document: read %s: %w: more than the limit of %s; split it or raise the limit", path, ErrTooLarge, megabytes(limit))
	}
	return fmt.Errorf("document: read %s: %w: %s, and the limit is %s; split it or raise the limit", path, ErrTooLarge, megabytes(size), megabytes(limit))
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MiB", float64(n)/mebi) }

// finish labels the blocks and fills in what follows from text and blocks.
// Title and date given beforehand stay.
func finish(path, txt string, bs []block, title, date string) Result {
	page := label(txt, bs)
	d := text.Document{ID: contentID(txt), Path: path, Text: txt, Title: title, Date: date, Language: detectLanguage(txt, bs)}
	if d.Title == "" {
		d.Title = findTitle(txt, bs, page)
	}
	if d.Date == "" {
		d.Date = findDate(txt, bs, page)
	}
	d.Blocks = make([]text.Block, len(bs))
	content := false
	for i, b := range bs {
		d.Blocks[i] = text.Block{Span: b.Span, Label: b.label}
		content = content || b.label.Content()
	}
	d.Signature = sign(txt, d.Blocks)
	r := Result{Document: d}
	if d.Language != "" && d.Language != "en" {
		r.Warnings = append(r.Warnings, Warning{Foreign, "the text is in another language (" + d.Language + "), and only English is read"})
	}
	if !content {
		r.Warnings = append(r.Warnings, Warning{NoContent, "nothing but page noise: no paragraph of an article was found"})
	}
	return r
}

func contentID(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:16]
}

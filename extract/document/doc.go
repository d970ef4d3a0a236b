// Package document turns bytes into a text.Document: plain text, Markdown and
// HTML, from files, folders or standard input. It finds the blocks of a page,
// says of each whether it is content or page noise (menus, adverts, readers'
// comments), and finds title, date and language. Nothing is cut away: noise is
// labelled, and the reader passes over it.
//
// Walk first, load later, so that a million documents never lie in memory:
//
//	for src, err := range document.Sources(ctx, []string{"articles/"}, document.Options{}) {
//		if err != nil {
//			continue // a file that cannot be read, or a *SkipError
//		}
//		res, err := document.Load(ctx, src, document.Options{})
//		…
//	}
//
// Parse is the pure part: the same bytes give the same Document everywhere.
// All functions are safe for concurrent use.
//
// # Positions
//
// For plain text in UTF-8, Document.Text is the file byte for byte, so a span
// is a place in the file. Other character sets are decoded first, HTML and
// Markdown are reduced to their text, and spans point into that.
//
// # Limits
//
// Labels are found by rules: marker lines (markers.txt), position, shape of
// lines and, in HTML, the elements. The marker lines are English, with the
// commonest of six other European languages; a page in another script keeps
// more of its noise. A reader's comment without any marker before it is not
// told from the article.
package document

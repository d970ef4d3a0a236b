// Package eval scores a graph against gold files: what a careful reader would
// have put into the graph of each document.
//
// Use Score for a graph, ScoreMentions for the mentions that a reader found
// before they are joined. The figures are those of the reference scorer that
// the gold comes with, to the last count: entities and relations by precision,
// recall and F1, in total and by type; linked pairs (both ends right, whatever
// the type); noise hits (nodes that come from adverts, menus and comments).
//
//	r, err := eval.Score(ctx, g, "gold/dev", "gold/texts", eval.Options{})
//	if err != nil {
//		return err
//	}
//	return r.WriteTable(os.Stdout)
//
// A folder of gold holds NAME.json, the folder of texts NAME.txt. A document of
// the graph belongs to a gold file if the base name of its path, without .txt,
// .md, .htm or .html, is NAME. Mentions are byte offsets into NAME.txt: a graph
// that was built from other bytes of the same story (its HTML page) cannot be
// scored against it.
//
// Nothing here keeps state: all functions may be called at the same time.
package eval

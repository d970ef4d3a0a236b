// Package resolve makes one graph of what many documents claim: it decides
// which entities of different documents are the same thing, and joins the
// relations between them with their evidence.
//
//	g, err := resolve.Resolve(ctx, items, resolve.Options{})
//
// The result depends on the set of items alone, not on their order. The steps:
//
//	copies     near-duplicate documents are found; they count as one witness
//	names      every name gets a key: folded, without legal form, a country's name for its adjective
//	same name  entities with one key and type join, where the contexts agree
//	types      a name that documents type differently takes the type with most support
//	aliases    acronyms and short names join the full name that documents link them to
//	persons    last names and initials join the one full name that fits
//	spelling   names that differ by spelling or by word order join
//	described  agreements, events and projects without a name join on parties and date
//	merge      properties, status, polarity and confidence are combined over witnesses
//
// Every join is checked against what documents keep apart: two entities of the
// same document stay two unless they have one type and one canonical name.
// Explain returns each join with its reason.
package resolve

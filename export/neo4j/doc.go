// Package neo4j pushes a graph to a Neo4j server and asks it questions. It needs
// Neo4j 5 or newer, of any edition, and no plug-in.
//
// # The model
//
// Package model holds the tables that are pushed; this is what they look like in
// the database.
//
//	(:Entity:Company {id, type, name, aliases, confidence, mentions, …})
//	    -[:PARTY_TO {id, confidence, polarity, status, documents, witnesses, sentence, …}]->
//	(:Entity:Agreement {…, kind, amount, date, status})
//
//	(:Entity)-[:MENTIONED_IN {id, count, spans}]->(:Document {id, path, title, date, language})
//	(:Document)-[:COPY_OF {id}]->(:Document)
//
//	(:Entity)<-[:SUBJECT {id}]-(:Evidence {id, fact, type, start, end, text, finder, score})
//	                           (:Evidence)-[:OBJECT {id}]->(:Entity)
//	                           (:Evidence)-[:IN_DOCUMENT {id}]->(:Document)
//
// In words:
//
//   - An entity carries the label Entity and the label of its type. Its own
//     properties (kind, amount, title …) stand beside those above; one whose name
//     is taken is stored with an underscore behind it ("name_").
//   - A type that is no identifier ("legal case") is made one for its label or
//     relation type ("legal_case"), so that no query needs quotes.
//   - A fact is a relation of the fact's type between two entities, found again by
//     its id. Two facts between the same two entities are two relations.
//     documents are the paths of the documents that say it, witnesses the number
//     of them that are no copies of each other, sentence the best evidence's text.
//   - A relation cannot point to another relation in Neo4j, so an Evidence node
//     repeats the fact: SUBJECT and OBJECT lead to its two ends, type and fact name
//     it, IN_DOCUMENT leads to the document. Browser opens the sentence from
//     either end.
//   - Values are strings, floats, integers and lists of strings. What is unknown or
//     empty is absent. Positions are bytes into the document's text, spans are
//     written "start-end".
//   - Whatever entente wrote, node or relation, carries the property "entente": a
//     fingerprint of all that was written. It says whose the thing is and whether
//     it still is what the graph says. What lacks it is left alone, except a node of
//     the same label and id, which a push takes over.
//   - Denied facts are left out unless Options.Denied asks for them; polarity tells
//     them apart.
//
// # Pushing
//
// Push creates the constraints (id is unique for Entity, Document and Evidence),
// reads the ids and fingerprints of what an earlier push left, and sends the
// difference: new and changed things in batches, one statement per label and per
// relation type, then the deletion of what the graph no longer has. So a second
// push of the same graph writes nothing at all, and one that was cut off goes on
// where it stopped: every batch is a transaction of its own, every write a MERGE
// on an id. Comparing ids, rather than stamping each run into every node, is what
// keeps an unchanged thing unchanged.
//
// A stale entity, document or evidence to which someone else tied a relation stays,
// without its fingerprint, since deleting it would delete their relation too.
//
// One database holds one graph: pushing another one replaces the first. With
// Options.Keep nothing is deleted, and the database collects them all.
package neo4j

// Questions to a graph that "entente push" sent to Neo4j. In Browser, set the
// parameters first (:param name => 'Norra Gas'), or write the name in their place.
// Each query ends with a semicolon; "entente query" takes one at a time.

// Which companies share an agreement?
MATCH (a:Company)-[:PARTY_TO]->(deal:Agreement)<-[:PARTY_TO]-(b:Company)
WHERE a.name < b.name
WITH DISTINCT a.name AS company, b.name AS other, deal.name AS agreement
ORDER BY company, other, agreement
RETURN company, other, collect(agreement) AS agreements;

// Who signed what, and for whom do they work?
MATCH (who:Person)-[:SIGNED]->(deal:Agreement)
OPTIONAL MATCH (who)-[post:WORKS_FOR]->(firm)
WITH DISTINCT who.name AS person, deal.name AS agreement, post.title + ', ' + firm.name AS post
ORDER BY person, agreement, post
RETURN person, agreement, collect(post) AS posts;

// What is an agreement about, who is bound by it, and what is known of it?
MATCH (deal:Agreement)
RETURN deal.name AS agreement, deal.kind AS kind, deal.status AS status, deal.date AS date,
       COLLECT { MATCH (deal)<-[:PARTY_TO]-(party) RETURN DISTINCT party.name ORDER BY party.name } AS parties,
       COLLECT { MATCH (deal)-[:CONCERNS]->(it) RETURN DISTINCT it.name ORDER BY it.name } AS subjects
ORDER BY agreement;

// Which sentences stand behind the edges of one entity? (name)
MATCH (e:Entity {name: $name})-[fact]-(other:Entity)
MATCH (v:Evidence {fact: fact.id})-[:IN_DOCUMENT]->(d:Document)
RETURN type(fact) AS fact, other.name AS other, v.text AS sentence, d.path AS document, v.start AS start
ORDER BY fact, other, document, start;

// How are two entities connected? (name, other)
MATCH path = shortestPath((:Entity {name: $name})-[*..6]-(:Entity {name: $other}))
WHERE all(n IN nodes(path) WHERE n:Entity)
RETURN [n IN nodes(path) | n.name] AS entities, [r IN relationships(path) | type(r)] AS facts;

// Which documents speak of an entity, and how often? (name)
MATCH (:Entity {name: $name})-[m:MENTIONED_IN]->(d:Document)
RETURN d.path AS document, d.title AS title, d.date AS date, m.count AS mentions
ORDER BY mentions DESC, document;

// Which facts does only one document say, its copies not counted?
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE fact.witnesses = 1
RETURN a.name AS from, type(fact) AS fact, b.name AS to, fact.documents AS documents
ORDER BY from, fact, to, documents;

// What is called something like this? (text; Lucene's query language)
CALL db.index.fulltext.queryNodes('entente_names', $text) YIELD node, score
RETURN node.name AS name, node.type AS type, node.aliases AS aliases
ORDER BY score DESC, name
LIMIT 20;

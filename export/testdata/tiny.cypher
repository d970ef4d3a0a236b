// Run with: cypher-shell -u neo4j -f <this file>. Running it again changes nothing.
CREATE CONSTRAINT entente_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
UNWIND [
  {}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Agreement`;
UNWIND [
  {},
  {}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Company`;
UNWIND [
  {}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Person`;
UNWIND [
  {}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Place`;
UNWIND [
  {}
] AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Project`;
UNWIND [
  {},
  {},
  {}
] AS row MERGE (n:`Document` {id: row.id}) SET n = row, n:`Document`;
UNWIND [
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {}
] AS row MERGE (n:`Evidence` {id: row.id}) SET n = row, n:`Evidence`;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`CONCERNS` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`LOCATED_IN` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OWNS` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {},
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`PARTY_TO` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SIGNED` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUPPLIES` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`WORKS_FOR` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {}
] AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`MENTIONED_IN` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {}
] AS row MATCH (a:`Document` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`COPY_OF` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`SUBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Entity` {id: row.to})
MERGE (a)-[r:`OBJECT` {id: row.properties.id}]->(b) SET r = row.properties;
UNWIND [
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {}
] AS row MATCH (a:`Evidence` {id: row.from}) MATCH (b:`Document` {id: row.to})
MERGE (a)-[r:`IN_DOCUMENT` {id: row.properties.id}]->(b) SET r = row.properties;

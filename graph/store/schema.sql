-- The file is an SQLite database with application_id 0x656e7467 ("entg") and the
-- version of this schema as user_version; both are in the file's first 100
-- bytes. It is in WAL mode: while it is open there are a -wal and a -shm file
-- beside it, which belong to it.
--
-- What is put:
--   content   a text, once, whatever paths it has; key is the document's ID
--   source    a document as it lies at a path: its text, and what its reader
--             claims; blocks and claims are JSON, signature is little-endian
--             32-bit words
--
-- What follows from it, and may be deleted at any time:
--   state     one row: generation counts the changes of the sources; the graph
--             below belongs to the generation resolved, by the given resolver
--   document, entity, relation and what hangs on them: the resolved graph; where
--             order matters rows are in order of id

CREATE TABLE content (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);
CREATE TABLE source (
    path      TEXT PRIMARY KEY,
    content   INTEGER NOT NULL REFERENCES content (id),
    title     TEXT NOT NULL,
    date      TEXT NOT NULL,
    language  TEXT NOT NULL,
    blocks    TEXT NOT NULL,
    signature BLOB,
    reader    TEXT NOT NULL,
    claims    TEXT NOT NULL
);
CREATE INDEX source_content ON source (content);

CREATE TABLE state (
    generation INTEGER NOT NULL,
    resolved   INTEGER NOT NULL,
    resolver   TEXT NOT NULL
);
INSERT INTO state VALUES (0, -1, '');

CREATE TABLE document (
    content INTEGER PRIMARY KEY REFERENCES content (id) ON DELETE CASCADE,
    path    TEXT NOT NULL,
    copy_of TEXT NOT NULL
);
CREATE TABLE entity (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL,
    type       TEXT NOT NULL,
    name       TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE TABLE alias (
    id     INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL,
    name   TEXT NOT NULL
);
CREATE TABLE entity_property (
    id     INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL,
    key    TEXT NOT NULL,
    value  TEXT NOT NULL
);
CREATE TABLE mention (
    id       INTEGER PRIMARY KEY,
    entity   INTEGER NOT NULL,
    document TEXT NOT NULL,
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL
);
CREATE TABLE relation (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL,
    type       TEXT NOT NULL,
    from_key   TEXT NOT NULL,
    to_key     TEXT NOT NULL,
    confidence REAL NOT NULL,
    polarity   TEXT NOT NULL,
    status     TEXT NOT NULL
);
CREATE TABLE relation_property (
    id       INTEGER PRIMARY KEY,
    relation INTEGER NOT NULL,
    key      TEXT NOT NULL,
    value    TEXT NOT NULL
);
CREATE TABLE evidence (
    id       INTEGER PRIMARY KEY,
    relation INTEGER NOT NULL,
    document TEXT NOT NULL,
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    finder   TEXT NOT NULL,
    score    REAL NOT NULL
);

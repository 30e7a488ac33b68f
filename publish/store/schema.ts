/** Raise this when the tables change. */
export const SCHEMA_VERSION = 3

/**
 * Tables of the publishing store. `files` holds both what is live and what was live before: a row is part of publish
 * n when `since <= n` and `until` is absent or later; without a hash it was withdrawn. The campaign `*` holds what
 * all campaigns share. `withdrawn` names what must still be removed from the log: the publish that removed a person's
 * page has to name it until all destinations know.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS publishes (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    cause TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS changes (
    number INTEGER NOT NULL,
    campaign TEXT NOT NULL,
    path TEXT NOT NULL,
    change TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS changes_of ON changes (number);
  CREATE TABLE IF NOT EXISTS blobs (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    gzip BLOB,
    brotli BLOB
  ) STRICT;
  CREATE TABLE IF NOT EXISTS files (
    campaign TEXT NOT NULL,
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (campaign, path, since)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS files_until ON files (until);
  CREATE INDEX IF NOT EXISTS files_since ON files (since);
  CREATE INDEX IF NOT EXISTS files_hash ON files (hash);
  CREATE TABLE IF NOT EXISTS people (
    document TEXT NOT NULL,
    campaign TEXT NOT NULL,
    path TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (document, campaign, path, since)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS people_of ON people (campaign, path, since);
  CREATE TABLE IF NOT EXISTS failures (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    since TEXT NOT NULL,
    at TEXT NOT NULL,
    next_attempt TEXT,
    PRIMARY KEY (kind, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS withdrawn (
    campaign TEXT NOT NULL,
    document TEXT NOT NULL,
    path TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (campaign, document, path)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pages (
    campaign TEXT NOT NULL,
    path TEXT NOT NULL,
    made_from TEXT NOT NULL,
    PRIMARY KEY (campaign, path)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS derived (
    campaign TEXT NOT NULL,
    name TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (campaign, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS renditions (
    name TEXT PRIMARY KEY,
    recipe TEXT NOT NULL,
    unused_since TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

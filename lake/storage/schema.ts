import type {DatabaseSync} from 'node:sqlite'
import {httpError} from '../errors.ts'
import {checksum} from './checksum.ts'
import {DamagedError} from './faults.ts'

/** Documents as they are, transactions, and a row in `revisions` for every change. No code reads this any more. */
const VERSION_1 = `
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL
);
CREATE TABLE transactions (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  timestamp TEXT NOT NULL,
  identity TEXT NOT NULL,
  mutations TEXT NOT NULL
);
CREATE TABLE revisions (
  document TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES transactions,
  previous TEXT,
  apply TEXT NOT NULL,
  revert TEXT NOT NULL,
  PRIMARY KEY (document, sequence)
) WITHOUT ROWID;
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE INDEX revisions_by_sequence ON revisions (sequence);
`

/**
 * `transactions` is a log: a commit appends one row, which holds everything. The other tables are derived from it and
 * lag behind by a bounded number of transactions: `documents` as they were after transaction `position.sequence`,
 * `revisions` (which transactions changed a document) and `transaction_ids` up to there.
 *
 * A document at an earlier revision is the present one with the later `revert` patches applied, newest first; so
 * history can be cut off at any age without harm to what remains.
 */
const VERSION_2 = `
CREATE TABLE log (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  identity TEXT NOT NULL,
  mutations TEXT NOT NULL,
  revisions TEXT NOT NULL
);
INSERT INTO log SELECT sequence, id, timestamp, identity, mutations, (
  SELECT json_group_array(json_object(
    'document', document, 'previous', previous, 'apply', json(apply), 'revert', json(revert)
  )) FROM revisions WHERE revisions.sequence = transactions.sequence
) FROM transactions;
CREATE TABLE transaction_ids (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO transaction_ids SELECT id, sequence FROM transactions;
CREATE TABLE changed (
  document TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (document, sequence)
) WITHOUT ROWID;
INSERT INTO changed SELECT document, sequence FROM revisions;
CREATE TABLE position (sequence INTEGER NOT NULL);
INSERT INTO position SELECT coalesce(max(sequence), 0) FROM transactions;
DROP TABLE revisions;
DROP TABLE transactions;
ALTER TABLE log RENAME TO transactions;
ALTER TABLE changed RENAME TO revisions;
`

/** Every row has a checksum of its content, and `position` the sum of the documents' checksums. */
const VERSION_3 = `
ALTER TABLE documents ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE documents SET checksum = checksum(id, body);
ALTER TABLE transactions ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE transactions SET checksum = checksum(sequence, id, timestamp, identity, mutations, revisions);
ALTER TABLE settings ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE settings SET checksum = checksum(name, value);
ALTER TABLE position ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
UPDATE position SET documents = (SELECT coalesce(sum(checksum), 0) FROM documents);
ALTER TABLE position ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE position SET checksum = checksum(sequence, documents);
`

const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2, VERSION_3]

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/** @throws {LakeError} 500 when a later version of Hemvist wrote the database */
export function assertKnownVersion(database: DatabaseSync, file: string): void {
  const version = versionOf(database)
  if (version <= MIGRATIONS.length) return
  throw httpError(
    500,
    `The database ${file} was written by a later version of Hemvist (schema ${version}). Use that version.`,
  )
}

/** Migrates a database to the current schema atomically, even if the process ends or the disk fills up halfway. */
export function migrate(database: DatabaseSync): void {
  const version = versionOf(database)
  database.function('checksum', {deterministic: true, varargs: true}, checksum)
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue
    try {
      database.exec(`BEGIN; ${migration} PRAGMA user_version = ${index + 1}; COMMIT`)
    } catch (error) {
      if (!(error instanceof Error && error.message === 'malformed JSON')) throw error
      throw new DamagedError('its history cannot be read', {cause: error})
    }
  }
}

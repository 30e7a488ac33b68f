import type {DatabaseSync} from 'node:sqlite'
import {httpError} from '../errors.ts'

/**
 * A dataset's file: the documents as they are, and every transaction that made them so. A document at an
 * earlier revision is the present one with the later `revert` patches applied, newest first; so history can be cut
 * off at any age without harm to what remains.
 */
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

const MIGRATIONS: readonly string[] = [VERSION_1]

/** Brings a database to the present schema. @throws {LakeError} when a later Hemvist wrote it */
export function migrate(database: DatabaseSync, file: string): void {
  const row = database.prepare('PRAGMA user_version').get()
  const version = Number(row?.user_version ?? 0)
  if (version > MIGRATIONS.length) {
    throw httpError(
      500,
      `The database ${file} was written by a later version of Hemvist (schema ${version}). Use that version.`,
    )
  }
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.exec(`BEGIN; ${migration} PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

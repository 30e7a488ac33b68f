import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {openPrivateDatabase} from '../../files/index.ts'
import {AccountError} from '../errors.ts'
import {MIGRATIONS} from './schema.ts'

/** What the file holds, and how it is to be read. */
export const STORE = {migrations: MIGRATIONS, Failure: AccountError}

/**
 * Opens the accounts database. The server and commands may have it open at the same time.
 *
 * @throws {AccountError} when the file cannot be used or a newer version wrote it
 */
export function openDatabase(file: string): DatabaseSync {
  return openPrivateDatabase(file, {...STORE, title: `The accounts in ${file}`})
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** A prepared statement, cached per database. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  const known = statements.get(database) ?? new Map<string, StatementSync>()
  statements.set(database, known)
  const statement = known.get(sql) ?? database.prepare(sql)
  known.set(sql, statement)
  return statement
}

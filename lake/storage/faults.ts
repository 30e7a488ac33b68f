import {httpError, LakeError} from '../errors.ts'

/** The lake's SQL statements are fixed, so when one is rejected, the schema is damaged. */
const SQLITE_ERROR = 1
const CORRUPT = 11
const FULL = 13
const NOT_A_DATABASE = 26
const READONLY = 8
const CANNOT_OPEN = 14
const IO = 10
const BUSY = 5
const LOCKED = 6

/** The file is a database, but its content is not what this lake wrote. */
export class DamagedError extends Error {}

function damaged(file: string, reason: string): LakeError {
  return httpError(
    500,
    `The database ${file} is damaged (${reason}). Restore a backup; "npx hemvist doctor" says more.`,
  )
}

/** The error of node:sqlite for an integer out of range, which no lake has written. */
const isOutOfRange = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'

function sqliteCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null
  // The lower byte is the primary code: https://www.sqlite.org/rescode.html
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}

function explain(code: number, file: string, message: string): LakeError | null {
  switch (code) {
    case FULL:
      return httpError(
        507,
        `The disk is full: nothing more can be stored in ${file}. Free some space.`,
      )
    case SQLITE_ERROR:
    case CORRUPT:
    case NOT_A_DATABASE:
      return damaged(file, message)
    case READONLY:
    case CANNOT_OPEN:
      return httpError(
        503,
        `The database ${file} cannot be written. Check the folder's permissions.`,
      )
    case IO:
      return httpError(503, `The disk fails for ${file} (${message}).`)
    case BUSY:
    case LOCKED:
      return httpError(503, `The database ${file} is in use by another process.`)
    default:
      return null
  }
}

/** Converts an SQLite error to one written for whoever operates the server; other errors are returned unchanged. */
export function storageFault(error: unknown, file: string): unknown {
  if (error instanceof LakeError) return error
  if (error instanceof DamagedError) return damaged(file, error.message)
  if (isOutOfRange(error)) return damaged(file, 'a number in it is too large')
  const code = sqliteCode(error)
  const message = error instanceof Error ? error.message : String(error)
  const explained = code === null ? null : explain(code, file, message)
  return explained ?? error
}

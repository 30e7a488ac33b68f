import {crc32} from 'node:zlib'
import {DamagedError} from './faults.ts'
import type {Row} from './row.ts'

/** SQLite only notices a damaged page when its structure is broken; this checksum also detects damaged content. */
export const checksum = (...values: readonly unknown[]): number => crc32(values.join('\0'))

/** @throws {DamagedError} when a row's values differ from those that were written */
export function requireIntact(row: Row, what: string, ...columns: readonly string[]): void {
  if (row.checksum === checksum(...columns.map((column) => row[column]))) return
  throw new DamagedError(`${what} is not as it was stored`)
}

import {crc32} from 'node:zlib'
import {DamagedError} from './faults.ts'
import type {Row} from './row.ts'

/** SQLite notices a damaged page only where its own structure suffers; this notices it in what the page holds. */
export const checksum = (...values: readonly unknown[]): number => crc32(values.join('\0'))

/** @throws {DamagedError} when a row's values are not those that it was written with */
export function requireIntact(row: Row, what: string, ...columns: readonly string[]): void {
  if (row.checksum === checksum(...columns.map((column) => row[column]))) return
  throw new DamagedError(`${what} is not as it was stored`)
}

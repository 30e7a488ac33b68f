import type {SQLOutputValue} from 'node:sqlite'
import {DamagedError} from './faults.ts'

export type Row = Record<string, SQLOutputValue>

/** A column that the schema says is text. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value === 'string') return value
  throw new DamagedError(`column ${column} is not text`)
}

/** A column that the schema says is an integer. */
export function integer(row: Row, column: string): number {
  const value = row[column]
  if (typeof value === 'number') return value
  throw new DamagedError(`column ${column} is not a number`)
}

import {MOST_COLUMNS, MOST_ROWS, recordsIn, textOf} from '../../schemas/index.ts'
import {newKey} from '../workspace/random-ids.ts'

export interface Row {
  _type: 'tableRow'
  _key: string
  cells: readonly string[]
}

const rowWith = (cells: readonly string[]): Row => ({_type: 'tableRow', _key: newKey(), cells})

/** The rows of a table as they are stored; what is no text is empty. */
export const rowsOf = (value: unknown): Row[] =>
  recordsIn(value).map((row) => ({
    _type: 'tableRow',
    _key: textOf(row._key),
    cells: Array.isArray(row.cells) ? row.cells.map(textOf) : [],
  }))

/** As long as all others: a row of `length` cells. */
const padded = (cells: readonly string[], length: number): string[] =>
  Array.from({length}, (_, column) => cells[column] ?? '')

/** Texts written into a table from a cell on, which grows as far as tables may. */
export function filledFrom(
  rows: readonly Row[],
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): Row[] {
  const height = Math.min(MOST_ROWS, Math.max(rows.length, row + texts.length))
  return Array.from({length: height}, (_, index) => {
    const old = rows[index] ?? rowWith([])
    const added = texts[index - row]
    if (!added) return old
    const width = Math.min(MOST_COLUMNS, Math.max(old.cells.length, column + added.length))
    const cells = padded(old.cells, width).map((text, at) => added[at - column] ?? text)
    return {...old, cells}
  })
}

export const withRow = (rows: readonly Row[], columns: number): Row[] => [
  ...rows,
  rowWith(padded([], columns)),
]

export const withColumn = (rows: readonly Row[], columns: number): Row[] =>
  rows.map((row) => ({...row, cells: padded(row.cells, columns + 1)}))

export const withoutColumn = (rows: readonly Row[], columns: number): Row[] =>
  rows.map((row) => ({...row, cells: row.cells.slice(0, columns - 1)}))

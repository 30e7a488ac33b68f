import {type DeserializerRule, htmlToPortableText} from '@portabletext/html'
import type {Schema} from '@portabletext/schema'
import {newKey} from '../workspace/random-ids.ts'

/** Smaller ones are boxes that Word draws around something: their words are pasted as text. */
const LEAST_ROWS = 2
const LEAST_COLUMNS = 2

/** What a cell says, on one line. */
const wordsOf = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The cells of a table; what one spans besides its own place is empty, so that those after it keep their columns. */
function cellsOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [...table.rows].map(() => [])
  for (const [at, row] of [...table.rows].entries()) {
    const taken = grid[at] ?? []
    let column = 0
    for (const cell of row.cells) {
      while (taken[column] !== undefined) column++
      for (const below of grid.slice(at, at + (cell.rowSpan || grid.length))) {
        for (let right = 0; right < cell.colSpan; right++) below[column + right] = ''
      }
      taken[column] = wordsOf(cell)
      column += cell.colSpan
    }
  }
  return grid.map((cells) => Array.from(cells, (words) => words ?? ''))
}

const tableRule: DeserializerRule = {
  deserialize: (node, _next, createBlock) => {
    if (!(node instanceof HTMLTableElement)) return undefined
    const rows = cellsOf(node)
    const columns = Math.max(0, ...rows.map((cells) => cells.length))
    if (rows.length < LEAST_ROWS || columns < LEAST_COLUMNS) return undefined
    return createBlock({
      _type: 'tableBlock',
      _key: newKey(),
      ...(node.caption ? {caption: wordsOf(node.caption)} : {}),
      rows: rows.map((cells) => ({_type: 'tableRow', _key: newKey(), cells})),
      hasRowHeadings: true,
    })
  },
}

/** What is pasted, with its tables as tables; undefined without one: then the editor reads it by itself. */
export function withTables(html: string, schema: Schema) {
  if (!/<table[\s>]/i.test(html)) return undefined
  const blocks = htmlToPortableText(html, {
    schema,
    rules: [tableRule],
    keyGenerator: newKey,
  })
  return blocks.some(({_type}) => _type === 'tableBlock') ? blocks : undefined
}

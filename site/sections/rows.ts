/** Where an item stands among the others. */
export interface Place {
  /** How many share its row on a wide screen, itself included. */
  'data-wide': number
  /** Its number in that row, from 1. */
  'data-at': number
  /** How many share its row on a tablet. */
  'data-mid': number
}

/** Items to a row on a tablet: two, or three when there are many. */
const MID = 3

/**
 * Splits so many items into rows of at most `most`, as even as can be, the shorter rows first: seven by four are
 * three and four. No row is left with a lonely last item, and what few items there are stand large.
 */
export function rowSizes(count: number, most: number): number[] {
  const rows = Math.ceil(count / most)
  const least = Math.floor(count / Math.max(rows, 1))
  const longer = count - least * rows
  return Array.from({length: rows}, (_, index) => least + (index >= rows - longer ? 1 : 0))
}

const along = (sizes: readonly number[]) =>
  sizes.flatMap((size) => Array.from({length: size}, (_, at) => ({size, at: at + 1})))

/**
 * The place of each item in a composed list, as attributes of its element; see styles/compose.css. With `lead` the
 * first item has a row of its own.
 */
export function placesOf(count: number, most: number, lead = false): Place[] {
  const sizes = lead ? [1, ...rowSizes(count - 1, most)] : rowSizes(count, most)
  const mids = along(rowSizes(count, count > 4 ? MID : 2))
  return along(sizes).map(({size, at}, index) => ({
    'data-wide': size,
    'data-at': at,
    'data-mid': mids[index]?.size ?? 1,
  }))
}

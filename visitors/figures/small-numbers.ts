/** Numbers below this are not shown by themselves, so that no single visit stands out. */
export const SMALLEST = 5

/** A number as it is shown: null for one that is below five. */
export type ShownCount = number | null

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST

/** A number that stands alone. */
export const shown = (count: number): ShownCount => (isSmall(count) ? null : count)

/**
 * Which of the numbers of a sum are withheld: the small ones, and as many of the next larger ones as it takes so that
 * what is withheld adds up to five at least. Else it would follow from the sum.
 */
function withheld(
  counts: readonly number[],
  isRest: (index: number) => boolean = () => false,
): ReadonlySet<number> {
  const chosen = new Set<number>()
  let sum = 0
  const ascending = counts
    .map((count, index) => ({count, index, isRest: isRest(index)}))
    .sort((a, b) => Number(b.isRest) - Number(a.isRest) || a.count - b.count)
  for (const one of ascending) {
    if (one.count === 0) continue
    const isEnough = sum === 0 || sum >= SMALLEST
    if (!one.isRest && one.count >= SMALLEST && isEnough) break
    chosen.add(one.index)
    sum += one.count
  }
  return chosen
}

/** Numbers whose sum is shown as well; null for those that are withheld. */
export function withoutSmall(counts: readonly number[]): ShownCount[] {
  const hidden = withheld(counts)
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}

/**
 * Rows whose sum is shown as well, with the small ones, and those that are not told apart anyway, in one row that `rest`
 * makes of their sum; without them when even all of them together are below five.
 */
export function mergeSmall<Row>(
  rows: readonly Row[],
  countOf: (row: Row) => number,
  rest: (count: number, merged: readonly Row[]) => Row,
  isRest: (row: Row) => boolean = () => false,
): Row[] {
  const hidden = withheld(rows.map(countOf), (index) => rows.slice(index, index + 1).some(isRest))
  const merged = rows.filter((_, index) => hidden.has(index))
  const sum = merged.reduce((total, row) => total + countOf(row), 0)
  const large = rows.filter((row, index) => countOf(row) > 0 && !hidden.has(index))
  return sum >= SMALLEST ? [...large, rest(sum, merged)] : large
}

/** Rows whose sum is not shown, with the small ones in one row; without them where that is small, too. */
export function mergeSmallOnly<Row>(
  rows: readonly Row[],
  countOf: (row: Row) => number,
  rest: (count: number) => Row,
): Row[] {
  const large = rows.filter((row) => countOf(row) >= SMALLEST)
  const sum = rows.reduce((total, row) => total + (isSmall(countOf(row)) ? countOf(row) : 0), 0)
  return sum >= SMALLEST ? [...large, rest(sum)] : large
}

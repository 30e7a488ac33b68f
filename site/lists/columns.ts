/** Cards in a row at most, whatever a family has on its front page: here they are larger. */
const MOST = 5

/** How full a last row is, from 0 to 1. */
const fullness = (count: number, columns: number): number =>
  count % columns === 0 ? 1 : (count % columns) / columns

/**
 * How many columns a list of cards stands in on a wide screen: of what the theme family allows, what leaves the last
 * row fullest, the more the better. Eleven people by at most five are four, four and three instead of five, five and
 * one. `undefined` where the family has one column, or there is one row anyway.
 */
export function columnsOf(count: number, most: number): number | undefined {
  const widest = Math.min(most, MOST, count)
  if (widest < 2) return undefined
  const [first = widest, ...rest] = Array.from(
    {length: widest - 1},
    (_, index) => widest - index,
  ).filter((columns) => columns > widest / 2)
  return rest.reduce(
    (best, columns) => (fullness(count, columns) > fullness(count, best) ? columns : best),
    first,
  )
}

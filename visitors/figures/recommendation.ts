import type {DatabaseSync} from 'node:sqlite'
import type {FiguresQuery} from './query.ts'

/** The question whose answers are counted: from 0 to 10. */
export const RECOMMENDATION = 'recommendation'

/** Below this many answers nothing is shown. */
export const FEWEST_ANSWERS = 10
/** Standard deviations of a margin at 95 %. */
const Z = 1.96
/** From and up to which answer somebody counts as a promoter, or a detractor. */
const PROMOTER = 9
const DETRACTOR = 6

/** How likely people are to recommend a place. */
export interface Recommendation {
  /** Net Promoter Score: the share who answered 9 or 10 less the share who answered 0 to 6, in percent. */
  score: number
  /** Half the width of its confidence interval at 95 %, in percent. */
  margin: number
  /** How many answered. */
  n: number
  /** Days of the first and the last answer, ISO 8601. */
  first: string
  last: string
}

/**
 * The score of a campaign in a period; null below ten answers.
 *
 * The margin is that of the mean of answers that count 1, 0 or −1, by the central limit theorem.
 */
export function recommendationOf(
  database: DatabaseSync,
  {campaign, from, to}: FiguresQuery,
): Recommendation | null {
  const rows = database
    .prepare(
      `SELECT day, CAST(answer AS INTEGER) AS answer, count FROM answers
       WHERE campaign = ? AND question = ? AND day BETWEEN ? AND ? ORDER BY day`,
    )
    .all(campaign, RECOMMENDATION, from, to)
    .map(({day, answer, count}) => ({
      day: String(day),
      answer: Number(answer),
      count: Number(count),
    }))
  const countOf = (isCounted: (answer: number) => boolean): number =>
    rows.reduce((sum, {answer, count}) => sum + (isCounted(answer) ? count : 0), 0)
  const n = countOf(() => true)
  const [first] = rows
  const last = rows.at(-1)
  if (n < FEWEST_ANSWERS || !first || !last) return null
  const promoters = countOf((answer) => answer >= PROMOTER) / n
  const detractors = countOf((answer) => answer <= DETRACTOR) / n
  const net = promoters - detractors
  const variance = promoters + detractors - net ** 2
  return {
    score: Math.round(net * 100),
    margin: Math.round(Z * Math.sqrt(variance / n) * 100),
    n,
    first: first.day,
    last: last.day,
  }
}

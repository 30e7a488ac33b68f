import type {DatabaseSync} from 'node:sqlite'
import {
  FEWEST_ANSWERS,
  RECOMMENDATION,
  type Recommendation,
  recommendationOf,
} from './recommendation.ts'
import {reportOf} from './report.ts'
import {SMALLEST} from './small-numbers.ts'
import {formQuestion, type Survey, surveysOf} from './surveys.ts'

/** Before anything was counted. */
const EVER = '0000-01-01'
const MONTHS = 12

/** What everybody may see of what visitors of a campaign answered and did. */
export interface PublicFigures {
  /** Null below ten answers. */
  recommendation: Recommendation | null
  /** Those that at least ten have answered. */
  surveys: Survey[]
  /** How often visitors did something in whole months that are over, by its kind; `read`: entries. None below five. */
  acts: {from: string; to: string; counts: {act: string; count: number}[]}
}

/**
 * The day up to which the answers to a question are shown to everybody: the last one that is over and at which at least
 * five had answered since the one before. Else it would show, from one day to the next, what a single person answered.
 */
function shownUntil(database: DatabaseSync, campaign: string, question: string, today: string) {
  const days = database
    .prepare(
      `SELECT day, sum(count) AS count FROM answers
       WHERE campaign = ? AND question = ? AND day < ? GROUP BY day ORDER BY day`,
    )
    .all(campaign, question, today)
  let until: string | null = null
  let total = 0
  let unseen = 0
  for (const {day, count} of days) {
    total += Number(count)
    unseen += Number(count)
    if (total < FEWEST_ANSWERS || unseen < SMALLEST) continue
    until = String(day)
    unseen = 0
  }
  return until
}

/** The last twelve months that are over: its first and its last day. */
function wholeMonths(today: string): {from: string; to: string} {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  const to = new Date(first.getTime() - 1).toISOString().slice(0, 10)
  first.setUTCMonth(first.getUTCMonth() - MONTHS)
  return {from: first.toISOString().slice(0, 10), to}
}

/** @param today ISO 8601; answers of this day are not shown yet */
export function publicFiguresOf(
  database: DatabaseSync,
  campaign: string,
  today: string,
): PublicFigures {
  const until = (question: string) => shownUntil(database, campaign, question, today)
  const upTo = (to: string) => ({campaign, from: EVER, to})

  const asked = until(RECOMMENDATION)
  const surveys = surveysOf(database, upTo(today)).flatMap(({form}) => {
    const last = until(formQuestion(form))
    return last ? surveysOf(database, upTo(last)).filter((survey) => survey.form === form) : []
  })
  const months = wholeMonths(today)
  const {entries, conversions} = reportOf(database, {campaign, ...months})
  return {
    recommendation: asked ? recommendationOf(database, upTo(asked)) : null,
    surveys,
    acts: {
      ...months,
      counts: [
        ...(entries ? [{act: 'read', count: entries}] : []),
        ...conversions.map(({kind, count}) => ({act: kind, count})),
      ],
    },
  }
}

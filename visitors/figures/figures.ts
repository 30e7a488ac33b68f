import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {openPrivateDatabase, transaction} from '../../files/index.ts'
import {VisitorsError} from '../errors.ts'
import {dayOf} from './day.ts'
import {type PublicFigures, publicFiguresOf} from './public-figures.ts'
import type {FiguresQuery} from './query.ts'
import {RECOMMENDATION} from './recommendation.ts'
import {type CampaignFigures, reportOf} from './report.ts'
import {FIGURES_MIGRATIONS} from './schema.ts'
import {answersIn, type Choices} from './surveys.ts'
import {DONE, FILE_MS} from './tally.ts'
import {isSource, type PageView} from './visit.ts'

/** How many months the sums of a day are kept. */
const MONTHS = 25
/** How long the names of added files are remembered, in milliseconds: longer than any file is left behind. */
const REMEMBERED_MS = 400 * millisecondsInDay

/** Views to be added to a day. */
export interface DayView extends PageView {
  /** In Sweden, ISO 8601. */
  day: string
  count?: number
}

/** Reads a line of a file of counts; null for one that was cut off. */
function readLine(line: string): DayView | null {
  const [day = '', campaign = '', language = '', path = '', source] = line.split('\t')
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || campaign === '' || source === undefined) return null
  return {day, campaign, language, path: decodeURI(path), ...(isSource(source) ? {source} : {})}
}

/** Sums of what was served and what it led to, by day. */
export class Figures {
  readonly #database: DatabaseSync
  readonly #folder: string
  readonly #clock: () => number

  /**
   * @param file the database; created if missing
   * @param folder where the server that serves pages leaves its files of counts
   */
  constructor(file: string, folder: string, clock: () => number = Date.now) {
    this.#database = openPrivateDatabase(file, {
      migrations: FIGURES_MIGRATIONS,
      Failure: VisitorsError,
    })
    this.#folder = folder
    this.#clock = clock
  }

  /** Adds views, and what visitors did, to their days. */
  add(views: Iterable<DayView>): void {
    const view = this.#database.prepare(
      `INSERT INTO views VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    )
    const done = this.#database.prepare(
      `INSERT INTO conversions VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    )
    transaction(this.#database, () => {
      for (const {day, campaign, language, path, source = '', count = 1} of views) {
        if (language === DONE) done.run(day, campaign, path, count)
        else view.run(day, campaign, language, path, source, count)
      }
    })
  }

  /** Adds what a visitor did, today. */
  convert(campaign: string, kind: string): void {
    this.add([{day: dayOf(this.#clock()), campaign, language: DONE, path: kind}])
  }

  /**
   * Counts how likely somebody is to recommend a place, once for the form that they were handed. @param score 0–10
   * @returns whether it was the first time
   */
  recommend(campaign: string, score: number, ticket: string): boolean {
    return this.#answer(campaign, [[RECOMMENDATION, String(score)]], ticket)
  }

  /** Counts what somebody chose in a form, once for the form that they were handed. @returns whether it was the first time */
  survey(campaign: string, form: string, choices: Choices, ticket: string): boolean {
    return this.#answer(campaign, answersIn(form, choices), ticket)
  }

  #answer(
    campaign: string,
    answers: readonly [question: string, answer: string][],
    ticket: string,
  ): boolean {
    const day = dayOf(this.#clock())
    return this.once(`answer ${ticket}`, () => {
      const add = this.#database.prepare(
        `INSERT INTO answers VALUES (?, ?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET count = count + 1`,
      )
      for (const [question, answer] of answers) add.run(day, campaign, question, answer)
    })
  }

  /**
   * Runs `add` once for a name, whatever happens in between: the name is in the same transaction. @returns whether it was
   * the first time
   */
  once(name: string, add: () => void): boolean {
    return transaction(this.#database, () => {
      if (this.#database.prepare('SELECT 1 FROM added WHERE name = ?').get(name)) return false
      add()
      this.#database.prepare('INSERT INTO added VALUES (?, ?)').run(name, this.#clock())
      return true
    })
  }

  /** Adds up the files of counts that are complete, and deletes them; forgets days that are too old. */
  collect(): void {
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const [, period] = /^(\d+)-\d+\.log$/.exec(name) ?? []
      // One that may still be written to waits.
      if (period === undefined || (Number(period) + 2) * FILE_MS > this.#clock()) continue
      const file = join(this.#folder, name)
      this.once(name, () =>
        this.add(
          readFileSync(file, 'utf8')
            .split('\n')
            .flatMap((line) => readLine(line) ?? []),
        ),
      )
      rmSync(file, {force: true})
    }
    const oldest = new Date(this.#clock())
    oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS)
    const day = dayOf(oldest.getTime())
    this.#database.prepare('DELETE FROM views WHERE day < ?').run(day)
    this.#database.prepare('DELETE FROM conversions WHERE day < ?').run(day)
    this.#database.prepare('DELETE FROM answers WHERE day < ?').run(day)
    this.#database.prepare('DELETE FROM added WHERE at < ?').run(this.#clock() - REMEMBERED_MS)
  }

  /** Lets sums follow campaigns that were renamed. @param renames their new slugs by the former ones */
  rename(renames: ReadonlyMap<string, string>): void {
    this.collect()
    transaction(this.#database, () => {
      // By way of names that no campaign has, since two may have exchanged theirs.
      for (const [from] of renames) this.#move(from, ` ${from}`)
      for (const [from, to] of renames) this.#move(` ${from}`, to)
    })
  }

  #move(from: string, to: string): void {
    for (const [table, columns] of [
      ['views', 'language, path, source'],
      ['conversions', 'kind'],
      ['answers', 'question, answer'],
    ] as const) {
      this.#database
        .prepare(
          `INSERT INTO ${table} (day, campaign, ${columns}, count)
           SELECT day, ?, ${columns}, count FROM ${table} WHERE campaign = ?
           ON CONFLICT DO UPDATE SET count = count + excluded.count`,
        )
        .run(to, from)
      this.#database.prepare(`DELETE FROM ${table} WHERE campaign = ?`).run(from)
    }
  }

  /** What was read in a campaign, from where, and what it led to. */
  of(query: FiguresQuery): CampaignFigures {
    return reportOf(this.#database, query)
  }

  /** What everybody may see of what visitors of a campaign answered and did, as of the day before. @param campaign slug */
  publicOf(campaign: string): PublicFigures {
    return publicFiguresOf(this.#database, campaign, dayOf(this.#clock()))
  }

  close(): void {
    this.#database.close()
  }
}

import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {openPrivateDatabase, transaction} from '../../files/index.ts'
import {VisitorsError} from '../errors.ts'
import {FIGURES_MIGRATIONS} from './schema.ts'
import {FILE_MS} from './tally.ts'
import {type PageView, SOURCE_CLASSES, type SourceClass} from './visit.ts'

/** How many months the sums of a day are kept. */
const MONTHS = 25
/** Numbers below this are merged in what is shown, so that no single visit stands out. */
export const SMALLEST = 5
const REST = 'annan'
/** How long the names of added files are remembered, in milliseconds: longer than any file is left behind. */
const REMEMBERED_MS = 400 * millisecondsInDay

/** Views to be added to a day. */
export interface DayView extends PageView {
  /** ISO 8601. */
  day: string
  count?: number
}

export interface FiguresQuery {
  /** Slug. */
  campaign: string
  /** First and last day, ISO 8601. */
  from: string
  to: string
}

/** Figures of a campaign for a period. Numbers below five are merged under `annan`, or left out where that is fewer. */
export interface CampaignFigures {
  campaign: string
  from: string
  to: string
  /** Pages served to people. */
  views: number
  /** Visits: pages reached from elsewhere. Not persons; nobody is recognised. */
  entries: number
  days: {day: string; views: number; entries: number}[]
  pages: {path: string; language: string; views: number; entries: number}[]
  sources: {source: SourceClass | typeof REST; entries: number}[]
  languages: {language: string; views: number}[]
  /** What visitors did, and how often for each thousand entries. */
  conversions: {kind: string; count: number; perThousandEntries: number | null}[]
}

const isSource = (value: string): value is SourceClass =>
  SOURCE_CLASSES.some((source) => source === value)

/** Reads a line of a file of counts; null for one that was cut off. */
function readLine(line: string): DayView | null {
  const [day = '', campaign = '', language = '', path = '', source] = line.split('\t')
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || campaign === '' || source === undefined) return null
  return {day, campaign, language, path: decodeURI(path), ...(isSource(source) ? {source} : {})}
}

/** Merges rows with small counts: `rest` makes the row that stands for all of them. */
function merged<Row extends object>(
  rows: readonly Row[],
  countOf: (row: Row) => number,
  rest: (count: number) => Row,
): Row[] {
  const large = rows.filter((row) => countOf(row) >= SMALLEST)
  const small = rows.filter((row) => countOf(row) < SMALLEST)
  const sum = small.reduce((total, row) => total + countOf(row), 0)
  return sum >= SMALLEST ? [...large, rest(sum)] : large
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

  /** Adds views to their days. */
  add(views: Iterable<DayView>): void {
    const statement = this.#database.prepare(
      `INSERT INTO views VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    )
    transaction(this.#database, () => {
      for (const {day, campaign, language, path, source = '', count = 1} of views) {
        statement.run(day, campaign, language, path, source, count)
      }
    })
  }

  /** Adds what a visitor did, today. */
  convert(campaign: string, kind: string): void {
    const day = new Date(this.#clock()).toISOString().slice(0, 10)
    this.#database
      .prepare(
        `INSERT INTO conversions VALUES (?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET count = count + 1`,
      )
      .run(day, campaign, kind)
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
    const day = oldest.toISOString().slice(0, 10)
    this.#database.prepare('DELETE FROM views WHERE day < ?').run(day)
    this.#database.prepare('DELETE FROM conversions WHERE day < ?').run(day)
    this.#database.prepare('DELETE FROM added WHERE at < ?').run(this.#clock() - REMEMBERED_MS)
  }

  /** What was read in a campaign, from where, and what it led to. */
  of({campaign, from, to}: FiguresQuery): CampaignFigures {
    const rows = (sql: string) =>
      this.#database.prepare(sql).all({campaign, from, to}) as Record<string, unknown>[]
    const where = 'WHERE campaign = :campaign AND day BETWEEN :from AND :to'
    const sums = `sum(count) AS views, sum(count) FILTER (WHERE source <> '') AS entries`
    const number = (value: unknown) => Number(value ?? 0)
    const days = rows(`SELECT day, ${sums} FROM views ${where} GROUP BY day ORDER BY day`).map(
      (row) => ({day: String(row.day), views: number(row.views), entries: number(row.entries)}),
    )
    const views = days.reduce((sum, day) => sum + day.views, 0)
    const entries = days.reduce((sum, day) => sum + day.entries, 0)
    const pages = rows(
      `SELECT path, language, ${sums} FROM views ${where} GROUP BY path, language ORDER BY views DESC, path`,
    ).map((row) => ({
      path: String(row.path),
      language: String(row.language),
      views: number(row.views),
      entries: number(row.entries),
    }))
    const sources = rows(
      `SELECT source, sum(count) AS entries FROM views ${where} AND source <> '' GROUP BY source ORDER BY entries DESC`,
    ).flatMap(({source, entries: count}): CampaignFigures['sources'] =>
      isSource(String(source))
        ? [{source: String(source) as SourceClass, entries: number(count)}]
        : [],
    )
    const languages = rows(
      `SELECT language, sum(count) AS views FROM views ${where} GROUP BY language ORDER BY views DESC`,
    ).map((row) => ({language: String(row.language), views: number(row.views)}))
    const conversions = rows(
      `SELECT kind, sum(count) AS count FROM conversions ${where} GROUP BY kind ORDER BY kind`,
    ).map((row) => ({kind: String(row.kind), count: number(row.count)}))
    return {
      campaign,
      from,
      to,
      views,
      entries,
      days,
      pages: merged(
        pages,
        (page) => page.views,
        (count) => ({
          path: REST,
          language: '',
          views: count,
          entries: 0,
        }),
      ),
      sources: merged(
        sources,
        ({entries: count}) => count,
        (count) => ({
          source: REST,
          entries: count,
        }),
      ),
      languages: merged(
        languages,
        (language) => language.views,
        (count) => ({
          language: REST,
          views: count,
        }),
      ),
      conversions: conversions.map(({kind, count}) => ({
        kind,
        count,
        perThousandEntries: entries === 0 ? null : Math.round((count / entries) * 10_000) / 10,
      })),
    }
  }

  close(): void {
    this.#database.close()
  }
}

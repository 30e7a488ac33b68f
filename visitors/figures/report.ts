import type {DatabaseSync} from 'node:sqlite'
import type {FiguresQuery} from './query.ts'
import {type Recommendation, recommendationOf} from './recommendation.ts'
import {mergeSmall, mergeSmallOnly, type ShownCount, shown, withoutSmall} from './small-numbers.ts'
import {type Survey, surveysOf} from './surveys.ts'
import {isSource, linkOf, REST, type SourceClass} from './visit.ts'
import {weekOf} from './weeks.ts'

/** Pages served to people, and visits: pages reached from elsewhere. Not persons; nobody is recognised. */
interface Counts {
  views: ShownCount
  entries: ShownCount
}

/**
 * Figures of a campaign for a period. Numbers below five are merged under `annan`, or null where they cannot be merged;
 * together with as many others as it takes that they do not follow from the sum.
 */
export interface CampaignFigures extends Counts {
  campaign: string
  from: string
  to: string
  days: ({day: string} & Counts)[]
  /** By ISO week (`2026-W48`), with the Monday that it begins on. */
  weeks: ({week: string; monday: string} & Counts)[]
  pages: ({path: string; language: string; views: number} & Pick<Counts, 'entries'>)[]
  sources: {source: SourceClass | 'link' | typeof REST; entries: number}[]
  /** Campaign links by their word. */
  links: {word: string; entries: number}[]
  languages: ({language: string; views: number} & Pick<Counts, 'entries'>)[]
  /** What visitors did, and how often for each thousand entries. */
  conversions: {kind: string; count: number; perThousandEntries: number | null}[]
  /** Null below ten answers. */
  recommendation: Recommendation | null
  surveys: Survey[]
}

interface Sums {
  views: number
  entries: number
}

const sumOf = <Row>(rows: readonly Row[], countOf: (row: Row) => number): number =>
  rows.reduce((total, row) => total + countOf(row), 0)

/** Rows with both numbers withheld where they are small; null in place of a whole sum that is. */
function withShownSums<Row extends Sums>(rows: readonly Row[]): (Omit<Row, keyof Sums> & Counts)[] {
  const views = withoutSmall(rows.map((row) => row.views))
  const entries = withoutSmall(rows.map((row) => row.entries))
  return rows.map((row, index) => ({
    ...row,
    views: views[index] ?? null,
    entries: entries[index] ?? null,
  }))
}

/** Rows with their entries withheld where those are small. */
function withShownEntries<Row extends Sums>(
  rows: readonly Row[],
): (Omit<Row, 'entries'> & {views: number; entries: ShownCount})[] {
  const entries = withoutSmall(rows.map((row) => row.entries))
  return rows.map((row, index) => ({...row, entries: entries[index] ?? null}))
}

type Rows = (sql: string) => Record<string, unknown>[]

const WHERE = 'WHERE campaign = :campaign AND day BETWEEN :from AND :to'
const SUMS = `sum(count) AS views, sum(count) FILTER (WHERE source <> '') AS entries`

const numberOf = (value: unknown): number => Number(value ?? 0)
const sumsOf = (row: Record<string, unknown>): Sums => ({
  views: numberOf(row.views),
  entries: numberOf(row.entries),
})

/** Days and the weeks they make: a day is withheld if it followed from its week and the others. */
function timesOf(rows: Rows): Pick<CampaignFigures, 'days' | 'weeks'> {
  const found = rows(`SELECT day, ${SUMS} FROM views ${WHERE} GROUP BY day ORDER BY day`).map(
    (row) => ({day: String(row.day), ...sumsOf(row)}),
  )
  const byWeek = [...Map.groupBy(found, ({day}) => weekOf(day).week)]
  const weeks = withShownSums(
    byWeek.map(([week, days]) => ({
      week,
      monday: weekOf(days[0]?.day ?? '').monday,
      views: sumOf(days, ({views}) => views),
      entries: sumOf(days, ({entries}) => entries),
    })),
  )
  const days = byWeek.flatMap(([, all], index) => {
    const week = weeks[index]
    return withShownSums(all).map((day) => ({
      ...day,
      views: week?.views === null ? null : day.views,
      entries: week?.entries === null ? null : day.entries,
    }))
  })
  return {days, weeks}
}

/** Languages, and pages in each: what is merged in one list does not follow from the other. */
function pagesOf(rows: Rows): Pick<CampaignFigures, 'pages' | 'languages'> {
  const found = rows(
    `SELECT path, language, ${SUMS} FROM views ${WHERE} GROUP BY path, language ORDER BY views DESC, path`,
  ).map((row) => ({path: String(row.path), language: String(row.language), ...sumsOf(row)}))
  const sums = [...Map.groupBy(found, ({language}) => language)]
    .map(([language, pages]) => ({
      language,
      views: sumOf(pages, ({views}) => views),
      entries: sumOf(pages, ({entries}) => entries),
    }))
    .sort((a, b) => b.views - a.views)
  const entriesOf = (rows: readonly Sums[]) => sumOf(rows, ({entries}) => entries)
  const merged = mergeSmall(
    sums,
    ({views}) => views,
    (views, rest) => ({language: REST, views, entries: entriesOf(rest)}),
  )
  const kept = new Set(merged.map(({language}) => language))
  const pages = merged.flatMap(({language}) =>
    mergeSmall(
      found.filter((page) =>
        language === REST ? !kept.has(page.language) : page.language === language,
      ),
      ({views}) => views,
      (views, rest) => ({path: REST, language, views, entries: entriesOf(rest)}),
    ),
  )
  return {
    languages: withShownEntries(merged),
    pages: withShownEntries(
      pages.sort((a, b) => Number(a.path === REST) - Number(b.path === REST)),
    ),
  }
}

/** Classes of sources, and campaign links, which are one class together. */
function sourcesOf(rows: Rows): Pick<CampaignFigures, 'sources' | 'links'> {
  const found = rows(
    `SELECT source, sum(count) AS entries FROM views ${WHERE} AND source <> '' GROUP BY source ORDER BY entries DESC`,
  ).map((row) => ({source: String(row.source), entries: numberOf(row.entries)}))
  const words = found.flatMap(({source, entries}) => {
    const word = linkOf(source)
    return word === undefined ? [] : [{word, entries}]
  })
  const linked = sumOf(words, ({entries}) => entries)
  const classes = found.flatMap(({source, entries}): CampaignFigures['sources'] =>
    isSource(source) && linkOf(source) === undefined
      ? [{source: source as SourceClass | typeof REST, entries}]
      : [],
  )
  const all = [...classes, {source: 'link' as const, entries: linked}].sort(
    (a, b) => b.entries - a.entries,
  )
  return {
    sources: mergeSmall(
      all,
      ({entries}) => entries,
      (entries) => ({source: REST, entries}),
      ({source}) => source === REST,
    ),
    links: mergeSmall(
      words,
      ({entries}) => entries,
      (entries) => ({word: REST, entries}),
    ),
  }
}

/** What was read in a campaign, from where, and what it led to. */
export function reportOf(database: DatabaseSync, query: FiguresQuery): CampaignFigures {
  const {campaign, from, to} = query
  const rows: Rows = (sql) => database.prepare(sql).all({campaign, from, to})
  const [total = {}] = rows(`SELECT ${SUMS} FROM views ${WHERE}`)
  const {views, entries} = sumsOf(total)
  const conversions = rows(
    `SELECT kind, sum(count) AS count FROM conversions ${WHERE} GROUP BY kind ORDER BY kind`,
  ).map((row) => ({kind: String(row.kind), count: numberOf(row.count)}))
  return {
    campaign,
    from,
    to,
    views: shown(views),
    entries: shown(entries),
    ...timesOf(rows),
    ...pagesOf(rows),
    ...sourcesOf(rows),
    recommendation: recommendationOf(database, query),
    surveys: surveysOf(database, query),
    conversions: mergeSmallOnly(
      conversions,
      ({count}) => count,
      (count) => ({kind: REST, count}),
    ).map(({kind, count}) => ({
      kind,
      count,
      perThousandEntries: shown(entries) ? Math.round((count / entries) * 10_000) / 10 : null,
    })),
  }
}

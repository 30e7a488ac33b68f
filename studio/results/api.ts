import * as z from 'zod/mini'
import {askServer} from '../desk/index.ts'

/** What campaigns led to, as the server gives it; see server/visitors/results. Null: withheld, see `WITHHELD`. */

const count = z.nullable(z.number())

const conversion = z.object({
  kind: z.string(),
  count: z.number(),
  perThousandEntries: z.nullable(z.number()),
})

const summary = z.object({
  slug: z.string(),
  name: z.string(),
  views: count,
  entries: count,
  conversions: z.array(conversion),
})

const summaries = z.object({from: z.string(), to: z.string(), campaigns: z.array(summary)})

const results = z.object({
  slug: z.string(),
  name: z.string(),
  activity: z.object({
    stories: z.number(),
    ambassadors: z.number(),
    opportunities: z.number(),
    events: z.number(),
    articles: z.number(),
  }),
  figures: z.object({
    views: count,
    entries: count,
    weeks: z.array(z.object({week: z.string(), monday: z.string(), views: count, entries: count})),
    pages: z.array(
      z.object({path: z.string(), language: z.string(), views: z.number(), entries: count}),
    ),
    sources: z.array(z.object({source: z.string(), entries: z.number()})),
    languages: z.array(z.object({language: z.string(), views: z.number(), entries: count})),
    conversions: z.array(conversion),
    recommendation: z.nullable(
      z.object({
        score: z.number(),
        margin: z.number(),
        n: z.number(),
        first: z.string(),
        last: z.string(),
      }),
    ),
  }),
  engagement: z.array(
    z.object({name: z.string(), count, perThousandEntries: z.nullable(z.number())}),
  ),
  surveys: z.array(
    z.object({
      form: z.string(),
      title: z.string(),
      n: z.number(),
      first: z.string(),
      last: z.string(),
      questions: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          options: z.array(z.object({value: z.string(), label: z.string(), count})),
        }),
      ),
    }),
  ),
  links: z.array(
    z.object({name: z.string(), word: z.string(), address: z.string(), entries: count}),
  ),
})

export type Summaries = z.infer<typeof summaries>
export type Results = z.infer<typeof results>

const ROOT = '/studio/api/results'

/** First and last day, ISO 8601. */
export interface Period {
  from: string
  to: string
}

const query = ({from, to}: Period): string => `?${new URLSearchParams({from, to})}`

export const readSummaries = (period: Period, signal: AbortSignal): Promise<Summaries> =>
  askServer(summaries, `${ROOT}${query(period)}`, {signal})

export const readResults = (slug: string, period: Period, signal: AbortSignal): Promise<Results> =>
  askServer(results, `${ROOT}/${encodeURIComponent(slug)}${query(period)}`, {signal})

/** Address of one of a campaign's files: the table, the drawing, the page to print. */
export const fileAddress = (
  slug: string,
  file: 'results.csv' | 'weeks.svg' | 'report',
  period: Period,
): string => `${ROOT}/${encodeURIComponent(slug)}/${file}${query(period)}`

export const qrAddress = (slug: string, word: string): string =>
  `${ROOT}/${encodeURIComponent(slug)}/links/${encodeURIComponent(word)}.svg`

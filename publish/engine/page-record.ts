import {createHash} from 'node:crypto'
import {z} from 'zod'
import type {PublishError} from '../errors.ts'
import type {PlannedPage} from '../plan/plan.ts'
import {fileId} from '../store/live.ts'

/** What the engine knows of one page. */
export interface PageRecord {
  planned: PlannedPage
  /** Link keys it asked for, with the paths they led to. */
  links: readonly (readonly [key: string, path: string | null])[]
  /** Queries it ran, with the names of their results. */
  queries: readonly (readonly [key: string, hash: string])[]
  /** Names of the image files that its live version shows. */
  renditions: readonly string[]
  /** Why its latest version did not come out; the version before stays. */
  failure: PublishError | null
  /** What made it fail may have passed: it is rendered again with the next publish. */
  isPassing: boolean
}

/** Names a page among all pages of all campaigns: the file that holds it. */
export const pageId = ({job, file}: PlannedPage) => fileId(job.page.campaign.slug, file)

const stored = z.object({
  templates: z.string(),
  job: z.string(),
  queries: z.array(z.tuple([z.string(), z.string()])),
  links: z.array(z.tuple([z.string(), z.string().nullable()])),
  renditions: z.array(z.string()),
  failed: z.boolean(),
})

/** What a page was made from, as the store keeps it. */
export type PageInputs = z.infer<typeof stored>

function jobHash(planned: PlannedPage): string {
  return createHash('sha256').update(JSON.stringify(planned.job)).digest('base64url').slice(0, 22)
}

/** Writes down what a page was made from, with which templates. */
export function writePageInputs(record: PageRecord, templates: string): string {
  const {queries, links, renditions} = record
  const made: PageInputs = {
    templates,
    job: jobHash(record.planned),
    queries: queries.map(([key, hash]) => [key, hash]),
    links: links.map(([key, path]) => [key, path]),
    renditions: [...renditions],
    failed: record.failure !== null,
  }
  return JSON.stringify(made)
}

/** Reads it again; null when it was written by another version. */
export function readPageInputs(text: string): PageInputs | null {
  return stored.safeParse(JSON.parse(text)).data ?? null
}

/** Whether a page that was made so is still planned so: same template, same place, and it had come out. */
export function hasSameInputs(made: PageInputs, planned: PlannedPage, templates: string): boolean {
  return !made.failed && made.templates === templates && made.job === jobHash(planned)
}

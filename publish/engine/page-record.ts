import {createHash} from 'node:crypto'
import {z} from 'zod'
import {PublishError} from '../errors.ts'
import type {ContentProblem} from '../page.ts'
import type {PlannedPage} from '../plan/plan.ts'
import type {ContentSource, Misfit} from '../source.ts'
import {fileId} from '../store/live.ts'

/** What the engine knows of one page. */
export interface PageRecord {
  planned: PlannedPage
  /** Link keys it asked for, with the paths they led to. */
  links: readonly (readonly [key: string, path: string | null])[]
  /** Queries it ran, with the hashes of their results. */
  queries: readonly (readonly [key: string, hash: string])[]
  /** Names of the image files that its live version shows. */
  renditions: readonly string[]
  /** What its latest version left out of the content. */
  problems: readonly ContentProblem[]
  /** Why its latest version failed; the previous version stays. */
  failure: PublishError | null
  /** The failure may be temporary: the page is rendered again with the next publish. */
  isPassing: boolean
}

/** What keeps a page from being as it should be: its failure, and what it left out of the content. */
export const problemsOf = ({planned, problems, failure}: PageRecord): PublishError[] => [
  ...(failure ? [failure] : []),
  ...problems.map(({message, field, documentId = planned.documentId}) => {
    const location = {...(documentId ? {documentId} : {}), field}
    return new PublishError(message, location, {kind: 'unknownContent'})
  }),
]

/** What pages leave out of a document because it does not fit the schema. */
const problemOfMisfit = ({documentId, field}: Misfit): PublishError =>
  new PublishError(
    'The value is of another type than the schema says, so pages leave it out. Fill in the field again.',
    {documentId, field},
    {kind: 'unknownContent'},
  )

/** What keeps pages, and the documents on them, from being as they should be. */
export const allProblems = (
  pages: {values(): Iterable<PageRecord>},
  source: Pick<ContentSource, 'misfits'>,
): PublishError[] => [
  ...[...source.misfits()].map(problemOfMisfit),
  ...[...pages.values()].flatMap(problemsOf),
]

/** Identifies a page among all pages of all campaigns: the file that holds it. */
export const pageId = ({job, file}: PlannedPage) => fileId(job.page.campaign.slug, file)

const stored = z.object({
  templates: z.string(),
  job: z.string(),
  queries: z.array(z.tuple([z.string(), z.string()])),
  links: z.array(z.tuple([z.string(), z.string().nullable()])),
  renditions: z.array(z.string()),
  problems: z
    .array(
      z.object({message: z.string(), field: z.string(), documentId: z.string().exactOptional()}),
    )
    .default([]),
  failed: z.boolean(),
})

/** What a page was made from, as the store keeps it. */
export type PageInputs = z.infer<typeof stored>

function jobHash(planned: PlannedPage): string {
  return createHash('sha256').update(JSON.stringify(planned.job)).digest('base64url').slice(0, 22)
}

/** Serialises what a page was made from, and with which templates. */
export function writePageInputs(record: PageRecord, templates: string): string {
  const {queries, links, renditions, problems} = record
  const made: PageInputs = {
    templates,
    job: jobHash(record.planned),
    queries: queries.map(([key, hash]) => [key, hash]),
    links: links.map(([key, path]) => [key, path]),
    renditions: [...renditions],
    problems: [...problems],
    failed: record.failure !== null,
  }
  return JSON.stringify(made)
}

/** Parses it again; null when another version wrote it. */
export function readPageInputs(text: string): PageInputs | null {
  return stored.safeParse(JSON.parse(text)).data ?? null
}

/**
 * Whether a page made from these inputs is still planned the same way: same template, same place, and rendered
 * successfully.
 */
export function hasSameInputs(made: PageInputs, planned: PlannedPage, templates: string): boolean {
  return !made.failed && made.templates === templates && made.job === jobHash(planned)
}

import type {SanityClient} from 'studio-client'
import {
  type AccessibilityFinding,
  documentName,
  documentTypes,
  findingsIn,
  isOfCampaign,
  publishedId,
} from '../../schemas/index.ts'

/** Documents that are read at a time: the screen stays responsive, and the first findings show at once. */
const PAGE = 100

const page = `*[_type in $types && _id > $after] | order(_id asc)[0...${PAGE}]`

type Stored = Readonly<Record<string, unknown>> & {_id: string; _type: string}

/** A finding, and the document that it is in. */
export interface DocumentFinding extends AccessibilityFinding {
  /** Published id. */
  id: string
  type: string
  title: string
}

/** What was found in the documents that have been read since. */
interface FoundPage {
  /** How many documents were read. */
  documents: number
  findings: readonly DocumentFinding[]
}

const findingsOf = (document: Stored): DocumentFinding[] => {
  const its = {id: publishedId(document._id), type: document._type, title: documentName(document)}
  return findingsIn(document).map((finding) => ({...finding, ...its}))
}

/**
 * Reads every document that one may read, as it is edited, page by page.
 * @throws what the client throws; `AbortError` when the signal says so
 */
export async function* collectFindings(
  client: SanityClient,
  signal: AbortSignal,
): AsyncGenerator<FoundPage> {
  for (let after = ''; ; ) {
    const documents = await client.fetch<Stored[]>(
      page,
      {types: documentTypes, after},
      {perspective: 'drafts', signal},
    )
    yield {documents: documents.length, findings: documents.flatMap(findingsOf)}
    const last = documents.at(-1)
    if (!last || documents.length < PAGE) return
    after = publishedId(last._id)
  }
}

/** The published ids of what a campaign consists of. */
export async function idsOfCampaign(
  client: SanityClient,
  campaign: string,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const ids = await client.fetch<string[]>(
    `*[${isOfCampaign}]._id`,
    {campaign, previewed: null},
    {perspective: 'drafts', signal},
  )
  return new Set(ids.map(publishedId))
}

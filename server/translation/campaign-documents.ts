import {type Dataset, type LakeDocument, publishedId, type Requester} from '../../lake/index.ts'
import {isOfCampaign, isRecord} from '../../schemas/index.ts'

/** A document with its draft, if it has one. */
export interface Edited {
  /** Published id. */
  id: string
  /** The draft, else what is published. */
  document: LakeDocument
  isDraft: boolean
}

/** A document as its draft is, if the requester may read all of it; null otherwise. */
export function editedDocument(dataset: Dataset, requester: Requester, id: string): Edited | null {
  const draft = dataset.collection.get(`drafts.${id}`)
  const document = draft ?? dataset.collection.get(id)
  if (!document || !dataset.access.may(requester, 'read', document)) return null
  return {id, document, isDraft: draft !== undefined}
}

/** What a campaign consists of, as far as the requester may read it in full: the campaign first. */
export async function campaignDocuments(
  dataset: Dataset,
  requester: Requester,
  campaign: string,
): Promise<Edited[]> {
  const asked = {
    query: `*[${isOfCampaign}]._id`,
    params: {campaign, previewed: null},
    perspective: 'drafts' as const,
  }
  const {result} = await dataset.query(asked, requester)
  const ids = Array.isArray(result) ? result.filter((id) => typeof id === 'string') : []
  return [...new Set([campaign, ...ids.map(publishedId)])].flatMap(
    (id) => editedDocument(dataset, requester, id) ?? [],
  )
}

/** The languages that a campaign is translated to. */
export const translatedTo = ({languages}: LakeDocument): string[] =>
  Array.isArray(languages)
    ? languages.filter((language) => typeof language === 'string' && language !== 'sv')
    : []

/** The slug of a campaign, for names of files. */
export const slugOf = ({slug}: LakeDocument): string =>
  isRecord(slug) && typeof slug.current === 'string' ? slug.current : 'kampanj'

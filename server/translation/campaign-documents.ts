import {type Dataset, type LakeDocument, publishedId, type Requester} from '../../lake/index.ts'
import {chosenOfType, documentPages, isRecord, pagedDocumentTypes} from '../../schemas/index.ts'

const chosen = pagedDocumentTypes
  .filter((type) => documentPages[type].isSelectable)
  .map((type) => `(${chosenOfType(type)})`)
  .join(' || ')

/** GROQ with `$campaign`: the campaign, what belongs to it, whom it names as contacts, and what it has chosen. */
const idsQuery = `*[
  _id == $campaign || $campaign in belongsTo[]._ref || campaign._ref == $campaign ||
  _id in *[_type == "campaign" && _id == $campaign][0].contacts[]._ref || ${chosen}
]._id`

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
    query: idsQuery,
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

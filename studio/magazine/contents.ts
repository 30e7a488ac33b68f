import type {SanityClient} from 'studio-client'
import {hindranceInWords} from '../../schemas/index.ts'
import {hasWords} from '../desk/index.ts'
import {articlesOfCampaign, chosenOrBelonging} from '../workspace/campaign-filters.ts'

/** Something that an issue can hold, as it is stored. */
interface Stored {
  _id: string
  type: string
  title: string
  people: string[] | null
  picture: string | null
  consent: unknown
  /** Whether fields are seen that the public never reads: without them, a missing consent says nothing. */
  isReadInFull: boolean
}

export interface Content {
  /** Published id. */
  id: string
  type: string
  title: string
  /** Names, to search for. */
  people: readonly string[]
  /** Address of a picture, without its size. */
  picture: string | null
  state: 'published' | 'changed' | 'draft'
  /** Why it may not be shown in the campaign, in a few words; undefined when it may. */
  hindrance: string | undefined
}

/** How many are offered at most. */
const MOST = 500

const storedQuery = `*[_id in $ids || _id in $drafts]{
  _id, "type": _type, "title": coalesce(title.sv, "Utan rubrik"), "people": people[].name, consent,
  "picture": image.asset->url, "isReadInFull": defined(consent) || defined(belongsTo) || _id in $drafts
}`

const offeredQuery = `*[(${articlesOfCampaign}) || (${chosenOrBelonging('inflyttareStory')})] | order(_updatedAt desc)[0...${MOST}]._id`

/** Why a draft or published form may not be shown; an article that names nobody always may. */
function hindranceOf(
  {type, people, consent, isReadInFull}: Stored,
  campaign: string,
  now: Date,
): string | undefined {
  const isAboutNobody = type === 'article' && (people?.length ?? 0) === 0
  if (isAboutNobody || !isReadInFull) return undefined
  return hindranceInWords(consent, campaign, now)
}

interface View {
  /** Id of the campaign that the issue belongs to; '' for none yet. */
  campaign: string
  now: Date
  signal: AbortSignal
}

/**
 * What is known of articles and stories, by published id. A draft says what they are called; what is published of them
 * decides whether they may be shown now.
 */
export async function readContents(
  client: SanityClient,
  ids: readonly string[],
  {campaign, now, signal}: View,
): Promise<ReadonlyMap<string, Content>> {
  const params = {ids, drafts: ids.map((id) => `drafts.${id}`)}
  const found = await client.fetch<Stored[]>(storedQuery, params, {perspective: 'raw', signal})
  const byId = new Map(found.map((one) => [one._id, one]))
  const contents = ids.flatMap((id): Content[] => {
    const [published, draft] = [byId.get(id), byId.get(`drafts.${id}`)]
    const shown = draft ?? published
    if (!shown) return []
    const {type, title, people, picture} = shown
    const state = draft ? (published ? 'changed' : 'draft') : 'published'
    const hindrance = hindranceOf(published ?? shown, campaign, now)
    return [{id, type, title, people: people ?? [], picture, state, hindrance}]
  })
  return new Map(contents.map((content) => [content.id, content]))
}

/** Articles and stories of a campaign, the latest changed first. */
export async function offeredContents(client: SanityClient, view: View): Promise<Content[]> {
  const {campaign, signal} = view
  const options = {perspective: 'drafts', signal} as const
  const ids = await client.fetch<string[]>(offeredQuery, {campaign, previewed: null}, options)
  return [...(await readContents(client, ids, view)).values()]
}

/** Whether a content has each of some words in its title, or in a name of a person. */
export const isFound = ({title, people}: Content, words: string): boolean =>
  hasWords([title, ...people], words)

/** A reference to a content that becomes strong when both are published. */
export const referenceTo = ({id, type, state}: Content) => ({
  _type: 'reference' as const,
  _ref: id,
  ...(state === 'draft'
    ? {_weak: true, _strengthenOnPublish: {type, template: {id: type, params: {}}}}
    : {}),
})

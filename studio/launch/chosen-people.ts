import type {SanityClient} from 'studio-client'
import {chosenOfType, hindranceInWords} from '../../schemas/index.ts'

/** Somebody whom a campaign's choice includes. */
export interface ChosenPerson {
  id: string
  type: string
  title: string
  /** Address of a picture, without its size. */
  picture: string | null
  /** Why the campaign may not show them, in a few words; undefined when it may. */
  hindrance: string | undefined
}

const query = `*[(${chosenOfType('ambassador')}) || (${chosenOfType('inflyttareStory')})]{
  "id": _id, "type": _type, "title": coalesce(name, title.sv, "Utan namn"), consent,
  "picture": coalesce(portrait, image).asset->url
} | order(title asc)`

const othersQuery = `{
  "opportunity": count(*[${chosenOfType('opportunity')}]),
  "event": count(*[${chosenOfType('event')}]),
  "guide": count(*[${chosenOfType('guide')}]),
  "article": count(*[${chosenOfType('article')}])
}`

type Stored = Omit<ChosenPerson, 'hindrance'> & {consent: unknown}

const params = (campaign: string) => ({campaign, previewed: null})

/** Whom a campaign's stored draft chooses, by hand and by rule, and whether it may show them. */
export async function chosenPeople(
  client: SanityClient,
  campaign: string,
  now: Date,
  signal: AbortSignal,
): Promise<ChosenPerson[]> {
  const view = {perspective: 'drafts', signal} as const
  const found = await client.fetch<Stored[]>(query, params(campaign), view)
  return found.map(({consent, ...person}) => ({
    ...person,
    hindrance: hindranceInWords(consent, campaign, now),
  }))
}

type ChosenCounts = Readonly<Record<'opportunity' | 'event' | 'guide' | 'article', number>>

/** How much else it chooses. */
export const chosenCounts = (
  client: SanityClient,
  campaign: string,
  signal: AbortSignal,
): Promise<ChosenCounts> =>
  client.fetch<ChosenCounts>(othersQuery, params(campaign), {perspective: 'drafts', signal})

import type {RouteEntry} from '../../publish/index.ts'
import {isRecord} from '../text/json.ts'
import type {
  AmbassadorListEntriesResult,
  OpportunityListEntriesResult,
  StoryListEntriesResult,
} from '../types.generated.ts'
import type {Facets} from './facets.ts'
import {opportunityFacets, personFacets, storyFacets} from './items.ts'
import {choicesWorth, listEntries} from './pagination.ts'

const arePeople = (value: unknown): value is NonNullable<AmbassadorListEntriesResult> =>
  isRecord(value) && 'people' in value && Array.isArray(value.people)

const areStories = (value: unknown): value is NonNullable<StoryListEntriesResult> =>
  isRecord(value) && 'stories' in value && Array.isArray(value.stories)

const areOffers = (value: unknown): value is NonNullable<OpportunityListEntriesResult> =>
  isRecord(value) && 'opportunities' in value && Array.isArray(value.opportunities)

function listOf(found: unknown): {campaign: string; items: Facets[]} {
  if (arePeople(found)) return {campaign: found.campaign, items: found.people.map(personFacets)}
  if (areStories(found)) return {campaign: found.campaign, items: found.stories.map(storyFacets)}
  if (areOffers(found))
    return {campaign: found.campaign, items: found.opportunities.map(opportunityFacets)}
  return {campaign: '', items: []}
}

/** A list's pages; none when the list is empty. */
export function listPages(found: unknown): RouteEntry[] {
  const {campaign, items} = listOf(found)
  return listEntries(items, campaign)
}

/** One page, whatever is on offer: an empty list says so. */
export const offersPage = (found: unknown): RouteEntry[] =>
  areOffers(found) && found.exists ? [{params: {}, documentId: found.campaign}] : []

/** The pages of what is on offer. */
export function offerPages(found: unknown): RouteEntry[] {
  const pages = listPages(found)
  return pages.length > 0 ? pages : offersPage(found)
}

/** The file that a list's script filters by, where there is anything to choose. */
export function indexPage(found: unknown): RouteEntry[] {
  return choicesWorth(listOf(found).items).length > 0 ? [{params: {}}] : []
}

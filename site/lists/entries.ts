import type {RouteEntry} from '../../publish/index.ts'
import type {AmbassadorListEntriesResult, StoryListEntriesResult} from '../types.generated.ts'
import type {Facets} from './facets.ts'
import {personFacets, storyFacets} from './items.ts'
import {choicesWorth, listEntries} from './pagination.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const arePeople = (value: unknown): value is NonNullable<AmbassadorListEntriesResult> =>
  isObject(value) && 'people' in value && Array.isArray(value.people)

const areStories = (value: unknown): value is NonNullable<StoryListEntriesResult> =>
  isObject(value) && 'stories' in value && Array.isArray(value.stories)

function listOf(found: unknown): {campaign: string; items: Facets[]} {
  if (arePeople(found)) return {campaign: found.campaign, items: found.people.map(personFacets)}
  if (areStories(found)) return {campaign: found.campaign, items: found.stories.map(storyFacets)}
  return {campaign: '', items: []}
}

/** A list's pages; none when the list is empty. */
export function listPages(found: unknown): RouteEntry[] {
  const {campaign, items} = listOf(found)
  return listEntries(items, campaign)
}

/** The file that a list's script filters by, where there is anything to choose. */
export function indexPage(found: unknown): RouteEntry[] {
  return choicesWorth(listOf(found).items).length > 0 ? [{params: {}}] : []
}

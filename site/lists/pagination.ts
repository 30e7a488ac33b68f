import type {RouteEntry} from '../../publish/index.ts'
import {choices, type Facets, has} from './facets.ts'

/** Items on one page of a list. */
export const PART_SIZE = 24

/** A list with fewer items has no filters: they are seen at a glance. */
export const WORTH_FILTERING = 4

/** How many pages so many items fill. */
export const partsOf = (count: number): number => Math.max(1, Math.ceil(count / PART_SIZE))

/** A list's filters; none when it is short. */
export const choicesWorth = (items: readonly Facets[]): ReturnType<typeof choices> =>
  items.length < WORTH_FILTERING ? [] : choices(items)

/** Parameters of a list's page: the first part has no number. */
export const partParams = (
  params: Readonly<Record<string, string>>,
  part: number,
): Record<string, string> => ({...params, ...(part > 1 ? {part: String(part)} : {})})

/**
 * The pages of a list: all of it, and one filter at a time, each split into parts. Combinations of filters would be too
 * many pages; a script combines those that exist.
 */
export function listEntries(items: readonly Facets[], documentId: string): RouteEntry[] {
  if (items.length === 0) return []
  const inParts = (params: Record<string, string>, count: number): RouteEntry[] =>
    Array.from({length: partsOf(count)}, (_, index) => ({params: partParams(params, index + 1)}))
  const [whole, ...rest] = inParts({}, items.length)
  return [
    {...whole, params: {}, documentId},
    ...rest,
    ...choicesWorth(items).flatMap(({name, options}) =>
      options.flatMap(({value}) =>
        inParts({by: name, value}, items.filter((item) => has(item, name, value)).length),
      ),
    ),
  ]
}

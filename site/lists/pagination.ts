import type {RouteEntry} from '../../publish/index.ts'
import {choices, type Facets, has} from './facets.ts'

/** Items on one page of a list. */
export const PAGE_SIZE = 24

/** A list with fewer items has no filters: they are seen at a glance. */
export const WORTH_FILTERING = 6

/** How many pages so many items fill. */
export const pageCountOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE_SIZE))

/** A list's filters; none when it is short. */
export const choicesWorth = (items: readonly Facets[]): ReturnType<typeof choices> =>
  items.length < WORTH_FILTERING ? [] : choices(items)

/** Parameters of a list's page: the first one has no number. */
export const pageParams = (
  params: Readonly<Record<string, string>>,
  number: number,
): Record<string, string> => ({...params, ...(number > 1 ? {page: String(number)} : {})})

/**
 * The pages of a list: all of it, and one filter at a time, each split into pages. Combinations of filters would be too
 * many pages; a script combines those that exist.
 */
export function listEntries(items: readonly Facets[], documentId: string): RouteEntry[] {
  if (items.length === 0) return []
  const paginated = (params: Record<string, string>, count: number): RouteEntry[] =>
    Array.from({length: pageCountOf(count)}, (_, index) => ({
      params: pageParams(params, index + 1),
    }))
  const [whole, ...rest] = paginated({}, items.length)
  return [
    {...whole, params: {}, documentId},
    ...rest,
    ...choicesWorth(items).flatMap(({name, options}) =>
      options.flatMap(({value}) =>
        paginated({by: name, value}, items.filter((item) => has(item, name, value)).length),
      ),
    ),
  ]
}

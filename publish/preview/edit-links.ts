import {stegaEncodeSourceMap} from '@sanity/client/stega'
import type {ContentResult} from '../source.ts'

/** Where links to fields lead. */
const STUDIO = '/studio'

type IsProse = (path: readonly (string | number)[]) => boolean

/**
 * Adds to every readable text of a query's result, in characters that nobody sees, a link to the field that it comes
 * from. The script of previews takes them out of the page again.
 * @see https://www.sanity.io/docs/visual-editing/stega
 */
export function withEditLinks(content: ContentResult, isProse: IsProse): ContentResult {
  const {result, resultSourceMap} = content
  if (!resultSourceMap) return content
  const encoded = stegaEncodeSourceMap(result, resultSourceMap, {
    enabled: true,
    studioUrl: STUDIO,
    filter: ({sourcePath, filterDefault, ...value}) =>
      isProse(sourcePath.map((part) => (typeof part === 'object' ? '' : part))) &&
      filterDefault({sourcePath, filterDefault, ...value}),
  })
  return {...content, result: encoded}
}

import {Collection, type DependencyKey, type LakeDocument} from '../documents/index.ts'
import {typedError} from '../errors.ts'
import {runQuery} from '../query/index.ts'

export interface ListenerFilter {
  /** Whether a document by itself is among those the query is about. */
  matches: (document: LakeDocument, now: Date) => boolean
  /** Whether a change that touches these keys can matter. */
  mayAffect: (touched: ReadonlySet<DependencyKey>) => boolean
}

/** A document as a dataset of its own, made once for all the listeners that judge it. */
const alone = new WeakMap<LakeDocument, Collection>()

function collectionOf(document: LakeDocument): Collection {
  const known = alone.get(document)
  if (known) return known
  const collection = new Collection([document])
  alone.set(document, collection)
  return collection
}

/**
 * Reads a listener's query. Each document is evaluatedBytes by itself: references are not followed and other documents
 * not counted, as in Sanity's listeners.
 *
 * @throws {LakeError} 400 when the query does not parse, or does not select documents
 */
export function listenerFilter(
  dataset: Collection,
  query: string,
  params: Record<string, unknown>,
): ListenerFilter {
  const {result, dependencies} = runQuery(dataset, {query, params})
  if (result !== null && typeof result !== 'object') {
    throw typedError(400, 'queryParseError', 'a listener takes a query of the form *[filter]', {
      query,
      start: 0,
      end: query.length,
    })
  }
  const always = dependencies.has('*') || dependencies.has('now')
  return {
    matches: (document, now) => {
      const {result} = runQuery(collectionOf(document), {query, params, now})
      return Array.isArray(result) ? result.length > 0 : result !== null
    },
    mayAffect: (touched) => always || !dependencies.isDisjointFrom(touched),
  }
}

import {Collection, type DependencyKey, type LakeDocument} from '../documents/index.ts'
import {typedError} from '../errors.ts'
import {LISTENER_LIMITS, runQuery, WorkBudget} from '../query/index.ts'

export interface ListenerFilter {
  /** Whether a single document matches the query. */
  matches: (document: LakeDocument, now: Date) => boolean
  /** Whether a change that touches these keys can affect the listener. */
  mayAffect: (touched: ReadonlySet<DependencyKey>) => boolean
}

/** A document as a one-document collection, shared by all listeners that evaluate it. */
const alone = new WeakMap<LakeDocument, Collection>()

function collectionOf(document: LakeDocument): Collection {
  const known = alone.get(document)
  if (known) return known
  const collection = new Collection([document])
  alone.set(document, collection)
  return collection
}

const isMatch = (result: unknown): boolean =>
  Array.isArray(result) ? result.length > 0 : result !== null

/** Only keys that every change touches: field keys are only touched when a dataset happens to index the field. */
function withoutFields(keys: ReadonlySet<DependencyKey>): Set<DependencyKey> {
  return new Set(
    [...keys].map((key) => {
      const at = key.indexOf('|')
      return at < 0 ? key : key.slice(0, at) || '*'
    }),
  )
}

/**
 * Reads a listener's query. Each document is evaluated on its own: as in Sanity's listeners, references are not
 * followed and other documents not counted. The query is validated against an empty dataset, so stored content cannot
 * influence whether a listener is accepted.
 *
 * @throws {LakeError} 400 when the query does not parse, or does not select documents
 */
export function listenerFilter(query: string, params: Record<string, unknown>): ListenerFilter {
  const {result, dependencies} = runQuery(new Collection(), {
    query,
    params,
    budget: new WorkBudget(LISTENER_LIMITS),
  })
  if (result !== null && typeof result !== 'object') {
    throw typedError(400, 'queryParseError', 'a listener takes a query of the form *[filter]', {
      query,
      start: 0,
      end: query.length,
    })
  }
  const keys = withoutFields(dependencies)
  // For a document that touches none of the keys, the query gives the same result as on the empty dataset.
  const always = keys.has('*') || keys.has('now') || isMatch(result)
  return {
    matches: (document, now) =>
      isMatch(
        runQuery(collectionOf(document), {
          query,
          params,
          now,
          budget: new WorkBudget(LISTENER_LIMITS),
          mayIndexFields: false,
        }).result,
      ),
    mayAffect: (touched) => always || !keys.isDisjointFrom(touched),
  }
}

import {Collection, type DependencyKey, type LakeDocument} from '../documents/index.ts'
import {typedError} from '../errors.ts'
import {LISTENER_LIMITS, runQuery, WorkBudget} from '../query/index.ts'

export interface ListenerFilter {
  /** Whether a document by itself is among those the query is about. */
  matches: (document: LakeDocument, now: Date) => boolean
  /** Whether a change that touches these keys can matter. */
  mayAffect: (touched: ReadonlySet<DependencyKey>) => boolean
}

/** A document as a dataset of its own, made once for all the listeners that evaluate it. */
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

/** Keys that every change touches: those of fields are touched only where a dataset happens to index the field. */
function withoutFields(keys: ReadonlySet<DependencyKey>): Set<DependencyKey> {
  return new Set(
    [...keys].map((key) => {
      const at = key.indexOf('|')
      return at < 0 ? key : key.slice(0, at) || '*'
    }),
  )
}

/**
 * Reads a listener's query. Each document is evaluated by itself: references are not followed and other documents not
 * counted, as in Sanity's listeners. What is read off the query itself is read off an empty dataset: nothing that is
 * stored has a say in whether a listener is accepted.
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
  // A document that touches none of the keys leaves the query its result on the empty dataset.
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

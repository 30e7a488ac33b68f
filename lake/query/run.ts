import type {Collection, DependencyKey, LakeDocument} from '../documents/index.ts'
import {compile} from './evaluate/compile.ts'
import {originOf} from './evaluate/origin-of.ts'
import {errorAbout, TOO_DEEP} from './parse/parse.ts'
import {prepare} from './prepare.ts'
import {timeBudget} from './runtime/budget.ts'
import {Scope} from './runtime/scope.ts'
import {type ContentSourceMap, drawSourceMap} from './source-map/source-map.ts'
import {Trace} from './source-map/trace.ts'
import {toJson} from './values/value.ts'
import {type Perspective, perspectivePrefixes} from './view/perspective.ts'
import {View} from './view/view.ts'

export interface QueryRequest {
  query: string
  params?: Record<string, unknown>
  /** Default: `raw`. */
  perspective?: Perspective
  /** What `now()` says; default: this moment. */
  now?: Date
  /** What `identity()` says. */
  identity?: string
  /** What `sanity::dataset()` says; default: `production`. */
  dataset?: string
  /** What the one who asks may see of a document (filter and redaction); absent: everything. */
  visibility?: (document: LakeDocument) => LakeDocument | null
  resultSourceMap?: boolean
}

export interface QueryOutcome {
  /** JSON. Parts of it are the collection's own documents: not to be changed. */
  result: unknown
  /** Unless a change touches one of these, or `now` is among them, the result stays the same. */
  dependencies: ReadonlySet<DependencyKey>
  resultSourceMap?: ContentSourceMap
}

/**
 * Answers a GROQ query from a collection. Look-ups go through indexes; the language's meaning is
 * https://spec.groq.dev/GROQ-1.revision1/ with Sanity's extensions.
 * @throws LakeError for a query that does not parse, lacks a parameter, names no perspective or takes too long
 */
export function runQuery(collection: Collection, request: QueryRequest): QueryOutcome {
  const params = request.params ?? {}
  const prepared = prepare(request.query, params)
  const trace = request.resultSourceMap ? new Trace() : null
  const prefixes = perspectivePrefixes(request.perspective)
  const view = new View(collection, prefixes, request.visibility, trace)
  const run = {
    params,
    now: request.now ?? new Date(),
    identity: request.identity ?? 'me',
    dataset: request.dataset ?? 'production',
    view,
    trace,
    invariants: new Map(),
    tick: timeBudget(),
  }
  const scope = new Scope(run, null, null, false)
  let value: unknown
  try {
    value = prepared.evaluate(scope) ?? null
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw errorAbout(request.query, '', TOO_DEEP)
  }
  return {
    result: prepared.returnsNonJsonValues ? toJson(value) : value,
    dependencies: view.dependencies,
    ...(trace
      ? {resultSourceMap: drawSourceMap(value, trace, originOf(prepared.tree, scope, compile))}
      : {}),
  }
}

import type {Collection, DependencyKey, LakeDocument} from '../documents/index.ts'
import {WorkBudget} from './budget/work-budget.ts'
import {checkParams} from './check-params.ts'
import {compile} from './evaluate/compile.ts'
import {originOf} from './evaluate/origin-of.ts'
import {errorAbout, TOO_DEEP} from './parse/parse.ts'
import {prepare} from './prepare.ts'
import {Scope} from './runtime/scope.ts'
import {type ContentSourceMap, drawSourceMap} from './source-map/source-map.ts'
import {Trace} from './source-map/trace.ts'
import {checkJsonSize} from './values/json-size.ts'
import {toJson} from './values/value.ts'
import {type Perspective, perspectivePrefixes} from './view/perspective.ts'
import {View} from './view/view.ts'

export interface QueryRequest {
  query: string
  params?: Record<string, unknown>
  /** Default: `raw`. */
  perspective?: Perspective
  /** The value of `now()`; default: the current time. */
  now?: Date
  /** The value of `identity()`. */
  identity?: string
  /** The value of `sanity::dataset()`; default: `production`. */
  dataset?: string
  /** What the requester may see of a document (filter and redaction); absent: everything. */
  visibility?: (document: LakeDocument) => LakeDocument | null
  resultSourceMap?: boolean
  /** Whether the result will be sent as JSON; if so, a result that is too long is refused. */
  isSent?: boolean
  /** Whether the query may create (permanent) indexes for the fields it compares. Default: yes. */
  mayIndexFields?: boolean
  /** The budget, which may be shared with other work; default: that of the lake's own work. */
  budget?: WorkBudget
}

export interface QueryOutcome {
  /** JSON. Parts of it are the collection's own documents, so do not modify it. */
  result: unknown
  /** The result stays the same until a change touches one of these, unless `now` is among them. */
  dependencies: ReadonlySet<DependencyKey>
  resultSourceMap?: ContentSourceMap
}

/**
 * Runs a GROQ query over a collection, with indexed look-ups. Semantics: https://spec.groq.dev/GROQ-1.revision1/ with
 * Sanity's extensions.
 * @throws {LakeError} 400 for a query that does not parse, lacks a parameter, names an invalid perspective or costs too
 *   much
 */
export function runQuery(collection: Collection, request: QueryRequest): QueryOutcome {
  const {params = {}, budget = new WorkBudget()} = request
  checkParams(params, budget)
  const prepared = prepare(request.query, params, budget)
  const trace = request.resultSourceMap ? new Trace(budget) : null
  const prefixes = perspectivePrefixes(request.perspective)
  const view = new View({
    collection,
    prefixes,
    visibility: request.visibility,
    trace,
    budget,
    mayIndexFields: request.mayIndexFields ?? true,
  })
  const run = {
    params,
    now: request.now ?? new Date(),
    identity: request.identity ?? 'me',
    dataset: request.dataset ?? 'production',
    view,
    trace,
    invariants: new Map(),
    budget,
  }
  const scope = new Scope(run, null, null, false)
  try {
    const value = prepared.evaluate(scope) ?? null
    const result = prepared.returnsNonJsonValues ? toJson(value, budget) : value
    if (request.isSent) checkJsonSize(result, budget)
    const dependencies = view.dependencies
    if (!trace) return {result, dependencies}
    const root = originOf(prepared.tree, scope, compile)
    return {result, dependencies, resultSourceMap: drawSourceMap(value, trace, root, budget)}
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw errorAbout(request.query, '', TOO_DEEP)
  }
}

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
  /** What `now()` says; default: this moment. */
  now?: Date
  /** What `identity()` says. */
  identity?: string
  /** What `sanity::dataset()` says; default: `production`. */
  dataset?: string
  /** What the one who asks may see of a document (filter and redaction); absent: everything. */
  visibility?: (document: LakeDocument) => LakeDocument | null
  resultSourceMap?: boolean
  /** Whether the result is going to be sent as JSON: one that is too long for that is refused. */
  isSent?: boolean
  /** Whether it may have the collection index the fields that it compares; an index stays. Default: yes. */
  mayIndexFields?: boolean
  /** What it may cost, together with whatever else is paid for from it; default: what the lake's own work may. */
  budget?: WorkBudget
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
 * @throws {LakeError} 400 for a query that does not parse, lacks a parameter, names no perspective or costs too much
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

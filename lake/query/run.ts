import {evaluate, parse} from 'groq-js'
import type {Collection, DependencyKey, LakeDocument} from '../documents/index.ts'
import type {Perspective} from './perspective.ts'
import type {ContentSourceMap} from './source-map.ts'

export interface QueryRequest {
  query: string
  params?: Record<string, unknown>
  /** Default: `raw`. */
  perspective?: Perspective
  /** What `now()` says; default: this moment. */
  now?: Date
  /** What `identity()` says. */
  identity?: string
  /** What the one who asks may see of a document (filter and redaction); absent: everything. */
  see?: (document: LakeDocument) => LakeDocument | null
  resultSourceMap?: boolean
}

export interface QueryOutcome {
  result: unknown
  dependencies: ReadonlySet<DependencyKey>
  resultSourceMap?: ContentSourceMap
}

/** Answers a GROQ query from a collection. */
export async function runQuery(
  collection: Collection,
  request: QueryRequest,
): Promise<QueryOutcome> {
  const params = request.params ?? {}
  const see = request.see ?? ((document: LakeDocument) => document)
  const dataset = [...collection.values()]
    .map(see)
    .filter((document) => document !== null)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  const value = await evaluate(parse(request.query, {params}), {
    dataset,
    params,
    timestamp: request.now ?? new Date(),
    ...(request.identity === undefined ? {} : {identity: request.identity}),
  })
  return {result: await value.get(), dependencies: new Set(['*', 'now'])}
}

import {Collection, type LakeDocument} from '../../../lake/documents/index.ts'
import {type QueryRequest, runQuery} from '../../../lake/query/index.ts'

/** A stored document. */
export function stored(_id: string, fields: Record<string, unknown> = {}): LakeDocument {
  return {
    _type: 'story',
    _rev: 'r1',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...fields,
    _id,
  }
}

export function collectionOf(...documents: LakeDocument[]): Collection {
  return new Collection(documents)
}

/** The result of a query. */
export function ask(
  collection: Collection,
  query: string,
  request: Omit<QueryRequest, 'query'> = {},
): unknown {
  return runQuery(collection, {query, ...request}).result
}

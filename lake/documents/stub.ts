import type {LakeDocument} from './document.ts'

/** A document as it is sent: the system fields may be missing. */
export interface DocumentStub {
  _id?: string
  _type: string
  [field: string]: unknown
}

export const isTimestamp = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** A new document from what was sent: system fields filled in, times kept when given (as imports need). */
export function documentFrom(
  stub: DocumentStub,
  made: {id: string; revision: string; createdAt: string; updatedAt: string},
): LakeDocument {
  const {_id, _type, _rev, _createdAt, _updatedAt, ...fields} = stub
  const document: LakeDocument = {
    _createdAt: isTimestamp(_createdAt) ? _createdAt : made.createdAt,
    _id: made.id,
    _rev: made.revision,
    _type,
    _updatedAt: isTimestamp(_updatedAt) ? _updatedAt : made.updatedAt,
  }
  return Object.assign(document, fields)
}

export {Bucket} from './bucket.ts'
export {Collection, type DocumentIndex} from './collection.ts'
export type {DependencyKey, DocumentChange, LakeDocument} from './document.ts'
export {EVERY_ELEMENT, type FieldPath, fieldKey, fieldPathName, isScalar} from './fields.ts'
export {idPrefix, idUnder, isPublishedId, publishedId} from './ids.ts'
export type {
  InsertPosition,
  Mutation,
  Operation,
  PatchMutation,
  PatchOperations,
  Selection,
} from './mutation.ts'
export {PUBLISHED_AT, publishedIn, withPublicationTimes} from './publication.ts'
export {referencedIds} from './references.ts'
export {strengthenFields} from './strengthen.ts'
export {type DocumentStub, documentFrom, isTimestamp} from './stub.ts'
export {isSystemType} from './system-types.ts'
export type {Visibility} from './visibility.ts'

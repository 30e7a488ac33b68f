import {
  type Dataset,
  isSystemType,
  type LakeDocument,
  publishedId,
  type Requester,
} from '../../lake/index.ts'

export interface Draft {
  /** Published id. */
  id: string
  type: string
  /** ISO 8601, UTC. */
  editedAt: string
  /** Whether a published document exists. */
  isPublished: boolean
  /** Whether the requester has edited it. */
  isMine: boolean
}

/** Every draft that a requester may read, the latest first, and which of them they have worked on. */
export function draftsFor(
  {collection, store}: Dataset,
  {identity}: Requester,
  reads: (document: LakeDocument) => boolean,
): Draft[] {
  const drafts = collection
    .bucket('in:drafts')
    .filter((document) => !isSystemType(document._type) && reads(document))
  const ids = drafts.map(({_id}) => _id)
  const mine = store.transactions.changedBy(identity, ids)
  return drafts
    .map(({_id, _type, _updatedAt}) => {
      const id = publishedId(_id)
      return {
        id,
        type: _type,
        editedAt: _updatedAt,
        isPublished: collection.get(id) !== undefined,
        isMine: mine.has(_id),
      }
    })
    .sort((a, b) => (a.editedAt < b.editedAt ? 1 : -1))
}

import type {Dataset, Requester} from '../../lake/index.ts'

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

const PREFIX = 'drafts.'

/** Whether somebody has edited the draft since it was created. */
function hasEdited({store}: Dataset, draftId: string, identity: string): boolean {
  const own = store.transactions.list({
    documents: [draftId],
    identities: [identity],
    from: 0,
    to: Number.MAX_SAFE_INTEGER,
    fromTime: '',
    toTime: '\uffff',
    reverse: true,
    limit: 1,
  })
  return own.length > 0
}

/** Every draft that a requester may read, the latest first, and which of them they have worked on. */
export function draftsFor(
  dataset: Dataset,
  requester: Requester,
  reads: (id: string) => boolean,
): Draft[] {
  const {identity} = requester
  return [...dataset.collection.values()]
    .filter(({_id, _type}) => _id.startsWith(PREFIX) && !/^(?:sanity|system)\./.test(_type))
    .filter(({_id}) => reads(_id))
    .map(({_id, _type, _updatedAt}) => {
      const id = _id.slice(PREFIX.length)
      return {
        id,
        type: _type,
        editedAt: _updatedAt,
        isPublished: dataset.collection.get(id) !== undefined,
        isMine: identity !== undefined && hasEdited(dataset, _id, identity),
      }
    })
    .sort((a, b) => (a.editedAt < b.editedAt ? 1 : -1))
}

import {type Collection, isSystemType, type LakeDocument, publishedId} from '../documents/index.ts'
import {patched} from '../patches/index.ts'
import {type Deletion, revisionsOf, type Store} from '../storage/index.ts'

/** A document that was deleted in all its forms, as it last was. */
export interface DeletedDocument {
  /** Its id without a prefix. */
  id: string
  /** ISO 8601, UTC. */
  deletedAt: string
  /** Who deleted it. */
  deletedBy: string
  /** The draft, if it had one; otherwise the published document. */
  document: LakeDocument
}

interface Past {
  store: Store
  collection: Collection
}

/** Releases, assets and what else is not written by editors. */
const isSystem = ({_id, _type}: LakeDocument): boolean =>
  _id.startsWith('_.') || isSystemType(_type)

/** Reads documents as they were before their deletions. Each transaction is read once when they come in its order. */
function deletedStates({store}: Past): (deletion: Deletion) => LakeDocument | null {
  let latest = {sequence: -1, states: new Map<string, () => LakeDocument | null>()}
  return ({document, sequence}) => {
    if (latest.sequence !== sequence) {
      const transaction = store.transactions.at(sequence)
      const states = (transaction ? revisionsOf(transaction) : []).map(
        ({document: id, revert, previous}) => [id, () => patched(null, revert, previous)] as const,
      )
      latest = {sequence, states: new Map(states)}
    }
    return latest.states.get(document)?.() ?? null
  }
}

function* fromDeletions(past: Past, deletions: readonly Deletion[]): Generator<DeletedDocument> {
  const stateBefore = deletedStates(past)
  const gone = deletions.filter(
    ({document}) => past.collection.versions(publishedId(document)).length === 0,
  )
  for (const [id, forms] of Map.groupBy(gone, ({document}) => publishedId(document))) {
    const last = forms.filter(({sequence}) => sequence === forms[0]?.sequence)
    const form = last.find(({document}) => document !== id) ?? last[0]
    const document = form && stateBefore(form)
    if (!form || !document || isSystem(document)) continue
    yield {id, deletedAt: form.timestamp, deletedBy: form.identity, document}
  }
}

/**
 * Documents deleted since a time (ISO 8601, UTC) of which nothing is left: no published document, draft or version. The
 * latest first. History that has been cut off, or erased together with a person, brings nothing back.
 *
 * @param mayRead whether the requester may read the document as it last was
 */
export function deletedDocuments(
  past: Past,
  since: string,
  mayRead: (document: LakeDocument) => boolean,
): DeletedDocument[] {
  const deletions = past.store.transactions.deletedSince(since)
  return [...fromDeletions(past, deletions).filter(({document}) => mayRead(document))]
}

/** The one of {@link deletedDocuments} with an id (without a prefix); null when it is none of them. */
export function deletedDocument(
  past: Past,
  id: string,
  since: string,
  mayRead: (document: LakeDocument) => boolean,
): DeletedDocument | null {
  const deletions = past.store.transactions.deletedSince(since, id)
  const found = fromDeletions(past, deletions).find((deleted) => deleted.id === id)
  return found && mayRead(found.document) ? found : null
}

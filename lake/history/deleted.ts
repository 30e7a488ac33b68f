import {type Collection, type LakeDocument, publishedId} from '../documents/index.ts'
import type {Store} from '../storage/index.ts'
import {documentAt} from './at.ts'

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

/** Releases, assets and what else is not written by editors. */
const isSystem = ({_id, _type}: LakeDocument): boolean =>
  _id.startsWith('_.') || /^(?:sanity|system)\./.test(_type)

/**
 * Documents deleted since a time (ISO 8601, UTC) of which nothing is left: no published document, draft or version. The
 * latest first. History that has been cut off, or erased together with a person, brings nothing back.
 *
 * @param mayRead whether the requester may read the document as it last was
 */
export function deletedDocuments(
  {store, collection}: {store: Store; collection: Collection},
  since: string,
  mayRead: (document: LakeDocument) => boolean,
): DeletedDocument[] {
  const gone = store.transactions
    .deletedSince(since)
    .filter(({document}) => collection.versions(publishedId(document)).length === 0)
  const groups = Map.groupBy(gone, ({document}) => publishedId(document))
  return [...groups].flatMap(([id, forms]) => {
    const last = forms.filter(({sequence}) => sequence === forms[0]?.sequence)
    const form = last.find(({document}) => document !== id) ?? last[0]
    const document = form && documentAt({store, collection}, form.document, form.sequence - 1)
    if (!form || !document || isSystem(document) || !mayRead(document)) return []
    return {id, deletedAt: form.timestamp, deletedBy: form.identity, document}
  })
}

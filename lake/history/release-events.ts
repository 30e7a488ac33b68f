import {type Collection, type LakeDocument, publishedId} from '../documents/index.ts'
import {leavesNothing, patched, type RawPatch} from '../patches/index.ts'
import {readRelease, releaseDocumentId} from '../releases/index.ts'
import type {Store, StoredRevision} from '../storage/index.ts'
import {type ShownHistory, WHOLE_HISTORY} from './shown.ts'

/** An event in the history of a release, in the terms of the Studio's activity panel. */
export interface ReleaseEvent {
  type:
    | 'createRelease'
    | 'scheduleRelease'
    | 'unscheduleRelease'
    | 'publishRelease'
    | 'archiveRelease'
    | 'unarchiveRelease'
    | 'addDocumentToRelease'
    | 'discardDocumentFromRelease'
  releaseName: string
  timestamp: string
  author: string
  [detail: string]: unknown
}

type Detail = Pick<ReleaseEvent, 'type'> & Record<string, unknown>

const PAGE = 500

/** The events that a change of a release document represents; edits such as a new title give none. */
function releaseEvent(before: LakeDocument | null, after: LakeDocument | null): Detail[] {
  const from = before && readRelease(before)
  const to = after && readRelease(after)
  if (!to) return []
  if (!from) return [{type: 'createRelease'}]
  if (from.state === to.state) return []
  switch (to.state) {
    case 'scheduled':
      return [{type: 'scheduleRelease', publishAt: to.publishAt}]
    case 'published':
      return [{type: 'publishRelease'}]
    case 'archived':
      return [{type: 'archiveRelease'}]
    case 'active':
      return [{type: from.state === 'archived' ? 'unarchiveRelease' : 'unscheduleRelease'}]
  }
}

/** The complete document that a patch sets: a version's first or last state. */
function wholeDocument([, value]: RawPatch): {_type?: unknown} | null {
  return typeof value === 'object' ? value : null
}

function versionEvent(revision: StoredRevision, transactionId: string): Detail[] {
  const {document: versionId, previous, apply, revert} = revision
  const documentId = publishedId(versionId)
  if (previous === null) {
    const documentType = wholeDocument(apply)?._type
    const revisionId = transactionId
    const type = 'addDocumentToRelease'
    return [{type, documentId, documentType, versionId, revisionId, versionRevisionId: revisionId}]
  }
  if (!leavesNothing(apply)) return []
  const documentType = wholeDocument(revert)?._type
  const type = 'discardDocumentFromRelease'
  return [{type, documentId, documentType, versionId, versionRevisionId: previous}]
}

/** The events of a release, newest first. Pass an earlier `nextCursor` as `cursor` to continue; see `documentEvents`. */
export function releaseEvents(
  {store, collection}: {store: Store; collection: Collection},
  releaseName: string,
  {limit, cursor}: {limit: number; cursor: string | null},
  shown: ShownHistory = WHOLE_HISTORY,
): {events: ReleaseEvent[]; nextCursor: string} {
  const releaseId = releaseDocumentId(releaseName)
  const events: ReleaseEvent[] = []
  let isAfterCursor = cursor === null
  let state: LakeDocument | null = collection.get(releaseId) ?? null
  let at = Number.MAX_SAFE_INTEGER
  for (;;) {
    const page = store.transactions.ofRelease(releaseId, `versions.${releaseName}`, at, PAGE)
    const steps = Map.groupBy(page, ({sequence}) => sequence)
    const sequences = [...steps.keys()]
    const full = page.length === PAGE
    // The last transaction of a full page may continue on the next one.
    for (const sequence of full && sequences.length > 1 ? sequences.slice(0, -1) : sequences) {
      at = sequence
      const revisions = steps.get(sequence) ?? []
      const transaction = store.transactions.at(sequence)
      const release = revisions.find(({document}) => document === releaseId)
      const after: LakeDocument | null = state
      if (release) state = patched(after, release.revert, release.previous)
      const changes = release ? releaseEvent(state, after) : []
      // A release's versions appear and disappear with the release itself; that counts as one event.
      const versions =
        transaction && changes.length === 0
          ? revisions.flatMap((revision) =>
              revision === release || !shown.isShown(revision.document, sequence)
                ? []
                : versionEvent(revision, transaction.id),
            )
          : []
      const details = [...changes, ...versions]
      if (!transaction || details.length === 0) continue
      const {id, timestamp, identity: author} = transaction
      if (isAfterCursor) {
        events.push(...details.map((detail) => ({...detail, releaseName, timestamp, author})))
      }
      if (events.length >= limit) return {events, nextCursor: id}
      isAfterCursor ||= id === cursor
    }
    if (!full) return {events, nextCursor: ''}
  }
}

import {type Collection, idPrefix, isPublishedId, publishedId} from '../documents/index.ts'
import {leavesNothing} from '../patches/index.ts'
import type {Store, StoredRevision, StoredTransaction} from '../storage/index.ts'
import {type ShownHistory, WHOLE_HISTORY} from './shown.ts'

/**
 * An event in the history of a document and its versions, in the terms of the Studio's history panel. Events are
 * derived from transactions: a version that disappears while the published document appears is a publication, and so
 * on.
 */
export interface GroupEvent {
  type:
    | 'createDocumentVersion'
    | 'deleteDocumentVersion'
    | 'publishDocumentVersion'
    | 'unpublishDocument'
    | 'deleteDocumentGroup'
    | 'createLiveDocument'
    | 'updateLiveDocument'
  documentId: string
  timestamp: string
  author: string
  [detail: string]: unknown
}

const VERSION_PREFIX = 'versions.'
/** Revisions read at a time; a busy document has long runs of edits between two events. */
const PAGE = 500

interface Step {
  id: string
  before: string | null
  exists: boolean
}

const asStep = ({document, previous, apply}: StoredRevision): Step => ({
  id: document,
  before: previous,
  exists: !leavesNothing(apply),
})

function releaseOf(id: string): {releaseId?: string} {
  const prefix = idPrefix(id)
  return prefix.startsWith(VERSION_PREFIX) ? {releaseId: prefix.slice(VERSION_PREFIX.length)} : {}
}

/** An event derived from a transaction; `about` is the document whose history it belongs to. */
interface Detail {
  type: GroupEvent['type']
  about: string
  [detail: string]: unknown
}

/** What a transaction did to the published document. */
function publishedEvent(
  step: Step,
  versions: Step[],
  transaction: string,
  empty: boolean,
): Detail[] {
  const about = step.id
  const gone = versions.find(({before, exists}) => before !== null && !exists)
  const come = versions.find(({before, exists}) => before === null && exists)
  if (step.exists && gone) return []
  if (step.exists) {
    const type = step.before === null ? 'createLiveDocument' : 'updateLiveDocument'
    return [{type, about, revisionId: transaction}]
  }
  if (empty) return [{type: 'deleteDocumentGroup', about}]
  return [
    {
      type: 'unpublishDocument',
      about,
      versionId: come?.id ?? `drafts.${step.id}`,
      versionRevisionId: transaction,
    },
  ]
}

/** What a transaction did to a draft or a version. */
function versionEvents(
  step: Step,
  published: Step | undefined,
  transaction: string,
  empty: boolean,
): Detail[] {
  const about = step.id
  const version = {about, versionId: step.id, ...releaseOf(step.id)}
  if (step.before === null) {
    return [{type: 'createDocumentVersion', ...version, versionRevisionId: transaction}]
  }
  if (step.exists) return []
  if (published?.exists) {
    const cause = releaseOf(step.id).releaseId ? 'release.publish' : 'document.publish'
    const event: Detail = {
      type: 'publishDocumentVersion',
      ...version,
      revisionId: transaction,
      versionRevisionId: step.before,
      publishCause: cause,
    }
    return [event, {...event, about: published.id}]
  }
  if (empty) {
    const group = published ? [] : [publishedId(step.id)]
    return [about, ...group].map((id) => ({type: 'deleteDocumentGroup', about: id}))
  }
  return [{type: 'deleteDocumentVersion', ...version, versionRevisionId: step.before}]
}

function eventsOf(steps: Step[], transaction: StoredTransaction, present: ReadonlySet<string>) {
  const published = steps.find(({id}) => isPublishedId(id))
  const versions = steps.filter((step) => step !== published)
  const empty = present.size === 0
  return [
    ...(published ? publishedEvent(published, versions, transaction.id, empty) : []),
    ...versions.flatMap((step) => versionEvents(step, published, transaction.id, empty)),
  ]
}

function* bySequence(store: Store, published: string, before: number): Generator<[number, Step[]]> {
  let cursor = before
  for (;;) {
    const page = store.transactions.ofGroup(published, cursor, PAGE)
    const steps = new Map<number, Step[]>()
    for (const revision of page) {
      steps.set(revision.sequence, [...(steps.get(revision.sequence) ?? []), asStep(revision)])
    }
    const full = page.length === PAGE
    const sequences = [...steps.keys()]
    // The last transaction of a full page may continue on the next one.
    const whole = full && sequences.length > 1 ? sequences.slice(0, -1) : sequences
    for (const sequence of whole) {
      const list = steps.get(sequence)
      if (list) yield [sequence, list]
      cursor = sequence
    }
    if (!full) return
  }
}

/**
 * The events of a document, newest first: for a published document those of its whole group, for a draft or version
 * only its own. Pass an earlier `nextCursor` as `cursor` to continue: it is the id of the last transaction that was shown,
 * since a number would count those that are not.
 */
export function documentEvents(
  {store, collection}: {store: Store; collection: Collection},
  id: string,
  {limit, cursor}: {limit: number; cursor: string | null},
  shown: ShownHistory = WHOLE_HISTORY,
): {events: GroupEvent[]; nextCursor: string} {
  const group = publishedId(id)
  const events: GroupEvent[] = []
  let isAfterCursor = cursor === null
  const present = new Set(
    collection
      .versions(group)
      .filter((version) => shown.state(version._id, Number.MAX_SAFE_INTEGER, version))
      .map(({_id}) => _id),
  )
  for (const [sequence, all] of bySequence(store, group, Number.MAX_SAFE_INTEGER)) {
    const steps = all.filter((step) => shown.isShown(step.id, sequence))
    const transaction = store.transactions.at(sequence)
    if (transaction && steps.length > 0 && isAfterCursor) {
      const {timestamp, identity: author} = transaction
      for (const {about, type, ...detail} of eventsOf(steps, transaction, present)) {
        if (about !== id) continue
        events.push({type, documentId: group, ...detail, timestamp, author})
      }
    }
    for (const step of steps) {
      if (step.before === null) present.delete(step.id)
      else present.add(step.id)
    }
    if (transaction && events.length >= limit) return {events, nextCursor: transaction.id}
    isAfterCursor ||= steps.length > 0 && transaction?.id === cursor
  }
  return {events, nextCursor: ''}
}

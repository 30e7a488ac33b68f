import {isDeepStrictEqual} from 'node:util'
import type {Requester} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {DatasetEvent} from '../dataset-event.ts'
import type {LakeDocument, Visibility} from '../documents/index.ts'
import type {Commit} from '../mutations/index.ts'
import {documentEffects} from '../patches/index.ts'
import {mutationsByDocument} from '../storage/index.ts'
import {Feed, type Reader} from './feed.ts'
import {type ListenerFilter, listenerFilter} from './filter.ts'
import {
  type DocumentEvent,
  type ListenOptions,
  type Message,
  mutationMessages,
  type TransactionEvent,
} from './mutation-event.ts'

/** Listeners with the same query and visibility: each change is evaluated and serialized once for all of them. */
export interface Group {
  options: ListenOptions
  /** Equal for equal options. */
  optionsKey: string
  filter: ListenerFilter
  visibility: Visibility | undefined
  /** Requesters with the same key see the same. */
  visibilityKey: string
  /** Guests may not know who made a change. */
  isGuests: boolean
  feed: Feed
  members: Set<Reader>
}

const content = (document: LakeDocument | null) =>
  document && {...document, _rev: '', _updatedAt: ''}

/** A document before and after a change as someone sees it. */
export interface SeenDocument {
  before: LakeDocument | null
  after: LakeDocument | null
}

const UNSEEN: SeenDocument = {before: null, after: null}

const seenDocument = ({before, after}: SeenDocument, visibility: Visibility): SeenDocument => ({
  before: before && visibility(before),
  after: after && visibility(after),
})

/** `null` when nothing that is seen has changed: the change may be in a field that is hidden. */
const visibleChange = (seen: SeenDocument): SeenDocument | null =>
  isDeepStrictEqual(content(seen.before), content(seen.after)) ? null : seen

/** A document before and after a change as someone sees it; `null` when they see no change. */
export const seenChange = (document: SeenDocument, visibility: Visibility): SeenDocument | null =>
  visibleChange(seenDocument(document, visibility))

/** What a group sees of each document of a transaction; `undefined` when it sees everything. */
export const seenBy = (
  {visibility}: Group,
  {documents}: TransactionEvent,
): SeenDocument[] | undefined =>
  visibility && documents.map((document) => seenDocument(document, visibility))

/** A transaction as seen with restricted visibility: only what changed for them, without the original mutations. */
function seenTransaction(event: TransactionEvent, seen: readonly SeenDocument[]): TransactionEvent {
  const documents = event.documents.flatMap(({id}, number) => {
    const change = visibleChange(seen[number] ?? UNSEEN)
    return change ? [{id, ...change, effects: documentEffects({id, ...change}), mutations: []}] : []
  })
  return {...event, documents}
}

/** A commit as listeners are notified of it. */
export function asTransaction(event: Commit): TransactionEvent {
  const mutations = mutationsByDocument(event.results)
  const documents = event.changes.map((change) => ({
    ...change,
    mutations: mutations.get(change.id) ?? [],
  }))
  return {...event, documents}
}

/** @throws {LakeError} 400 when the query does not parse */
export function createGroup(dataset: Dataset, options: ListenOptions, requester: Requester): Group {
  return {
    options,
    optionsKey: JSON.stringify(options),
    filter: listenerFilter(options.query, options.params),
    visibility: dataset.access.visibilityFor(requester),
    visibilityKey: dataset.access.visibilityKey(requester),
    isGuests: requester.kind === 'public',
    feed: new Feed(),
    members: new Set(),
  }
}

/**
 * The messages that a group gets for a transaction.
 * @param seen what `seenBy` says of both
 */
export function messagesFor(
  {options, filter, isGuests}: Group,
  transaction: TransactionEvent,
  seen: readonly SeenDocument[] | undefined,
  now: Date,
): Message[] {
  const {identity, ...anonymous} = seen ? seenTransaction(transaction, seen) : transaction
  const visible = !isGuests && identity !== undefined ? {...anonymous, identity} : anonymous
  return mutationMessages(visible, options, (document) => filter.matches(document, now))
}

/** History no longer has a purged document's content, so it is unknown whom it concerned. */
export const isPurged = ({before, after}: DocumentEvent) => before === null && after === null

function isSeenWith(visibility: Visibility | undefined, event: DatasetEvent): boolean {
  if (!visibility || event.kind === 'clock') return true
  return event.changes.some((change) => seenChange(change, visibility) !== null)
}

/** Whether the members of a group may see something that one of the events changes; found out once for all who see alike. */
export function whoSees(events: readonly DatasetEvent[]): (group: Group) => boolean {
  const known = new Map<string, boolean>()
  return ({visibility, visibilityKey}) => {
    const sees = known.get(visibilityKey) ?? events.some((event) => isSeenWith(visibility, event))
    known.set(visibilityKey, sees)
    return sees
  }
}

import type {Requester, Visibility} from '../access/index.ts'
import type {Dataset} from '../dataset.ts'
import type {Commit} from '../mutations/index.ts'
import {documentEffects} from '../patches/index.ts'
import {mutationsByDocument} from '../storage/index.ts'
import {Feed, type Reader} from './feed.ts'
import {type ListenerFilter, listenerFilter} from './filter.ts'
import {
  type ListenOptions,
  type Message,
  mutationMessages,
  type TransactionEvent,
} from './mutation-event.ts'

/** Listeners that asked for the same: each change is evaluatedBytes and written out once for all of them. */
export interface Group {
  options: ListenOptions
  filter: ListenerFilter
  visibility: Visibility | undefined
  feed: Feed
  members: Set<Reader>
}

/** A transaction as the public sees it: only what is visible, and nothing of what was sent. */
function publicView(event: TransactionEvent, visibility: Visibility): TransactionEvent {
  const documents = event.documents.flatMap(({id, before, after}) => {
    const seenBefore = before && visibility(before)
    const seenAfter = after && visibility(after)
    if (!seenBefore && !seenAfter) return []
    const effects = documentEffects({id, before: seenBefore, after: seenAfter})
    return [{id, before: seenBefore, after: seenAfter, effects, mutations: []}]
  })
  return {...event, documents}
}

/** A commit as listeners are told of it. */
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
    filter: listenerFilter(dataset.collection, options.query, options.params),
    visibility: dataset.access.visibilityFor(requester),
    feed: new Feed(),
    members: new Set(),
  }
}

/** What a transaction means to a group. */
export function messagesFor(
  {options, filter, visibility}: Group,
  transaction: TransactionEvent,
  now: Date,
): Message[] {
  const visible = visibility ? publicView(transaction, visibility) : transaction
  return mutationMessages(visible, options, (document) => filter.matches(document, now))
}

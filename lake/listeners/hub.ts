import type {Requester, See} from '../access/index.ts'
import type {Dataset, DatasetEvent} from '../dataset.ts'
import {documentEffects, replay} from '../history/index.ts'
import {randomId} from '../mutations/index.ts'
import {mutationsByDocument} from '../storage/index.ts'
import {type ListenerFilter, listenerFilter} from './filter.ts'
import {
  type DocumentEvent,
  type ListenOptions,
  mutationMessages,
  type TransactionEvent,
} from './mutation-event.ts'
import {encodeEvent, type Sink} from './server-sent-events.ts'

/** Most transactions a listener that comes back is told of one by one; beyond that it starts afresh. */
const MAX_RESUMED = 1_000
const NOTHING_YET = 'none'

interface Member {
  sink: Sink
  /** Commits up to here are none of its business. */
  since: number
}

/** Listeners that asked for the same: each change is judged and written out once for all of them. */
interface Group {
  options: ListenOptions
  filter: ListenerFilter
  see: See | undefined
  members: Set<Member>
}

/** History no longer knows what a purged document was, so nobody can be told whether it concerned them. */
const isPurged = ({before, after}: DocumentEvent) => before === null && after === null

/** A transaction as the public sees it: only what is visible, and nothing of what was sent. */
function publicView(event: TransactionEvent, see: See): TransactionEvent {
  const documents = event.documents.flatMap(({id, before, after}) => {
    const seenBefore = before && see(before)
    const seenAfter = after && see(after)
    if (!seenBefore && !seenAfter) return []
    const effects = documentEffects({id, before: seenBefore, after: seenAfter})
    return [{id, before: seenBefore, after: seenAfter, effects, mutations: []}]
  })
  return {...event, documents}
}

function asTransaction(event: DatasetEvent & {kind: 'commit'}): TransactionEvent {
  const mutations = mutationsByDocument(event.results)
  const documents = event.changes.map((change) => ({
    ...change,
    mutations: mutations.get(change.id) ?? [],
  }))
  return {...event, documents}
}

/** Tells listeners of a dataset's changes, after the fact: the writer does not wait for them. */
export class ListenerHub {
  readonly #dataset: Dataset
  readonly #groups = new Map<string, Group>()
  #pending: DatasetEvent[] = []

  constructor(dataset: Dataset) {
    this.#dataset = dataset
    dataset.subscribe((event) => this.#enqueue(event))
  }

  /** How many are listening. */
  get size(): number {
    return [...this.#groups.values()].reduce((sum, {members}) => sum + members.size, 0)
  }

  /**
   * Starts sending to `sink`: `welcome`, or, for one that comes back with the id of the last message it saw,
   * `welcomeback` and what it missed, or `reset` when that is too long ago. Returns how to stop.
   *
   * @throws {LakeError} 400 when the query does not parse
   */
  listen(
    options: ListenOptions,
    requester: Requester,
    sink: Sink,
    resume: {lastEventId: string | undefined; enabled: boolean},
  ): () => void {
    const key = JSON.stringify([requester.kind, options])
    const group = this.#groups.get(key) ?? this.#createGroup(options, requester)
    this.#groups.set(key, group)
    const member: Member = {sink, since: this.#dataset.sequence}
    const {lastEventId} = resume
    if (resume.enabled && lastEventId !== undefined) this.#resume(group, sink, lastEventId)
    else this.#greet('welcome', sink)
    group.members.add(member)
    return () => {
      group.members.delete(member)
      if (group.members.size === 0) this.#groups.delete(key)
    }
  }

  /** Tells every listener that it is over for good, for instance because the dataset is deleted. */
  disconnect(reason: string): void {
    const goodbye = encodeEvent('disconnect', {reason})
    for (const {members} of this.#groups.values()) {
      for (const {sink} of members) {
        sink.send(goodbye)
        sink.end()
      }
    }
    this.#groups.clear()
  }

  /** Ends every stream; listeners come back by themselves and resume. */
  end(): void {
    for (const {members} of this.#groups.values()) for (const {sink} of members) sink.end()
    this.#groups.clear()
  }

  #createGroup(options: ListenOptions, requester: Requester): Group {
    return {
      options,
      filter: listenerFilter(this.#dataset.collection, options.query, options.params),
      see: this.#dataset.access.see(requester),
      members: new Set(),
    }
  }

  /** The id a listener resumes from when nothing has happened since. */
  #position(): string {
    const {store, sequence} = this.#dataset
    return store.transactionAt(sequence)?.id ?? NOTHING_YET
  }

  #greet(event: 'welcome' | 'welcomeback' | 'reset', sink: Sink): void {
    const data = event === 'reset' ? {} : {listenerName: randomId()}
    sink.send(encodeEvent(event, data, `${this.#position()}#${event}`))
  }

  #resume(group: Group, sink: Sink, lastEventId: string): void {
    const [transactionId = '', documentId = ''] = lastEventId.split('#')
    const {store, collection} = this.#dataset
    const {first, last} = store.span()
    const nothingYet = transactionId === NOTHING_YET && first <= 1
    const from = nothingYet ? 0 : store.sequenceOf(transactionId)
    if (from === null || last - from > MAX_RESUMED) {
      this.#greet('reset', sink)
      return
    }
    // The transaction it saw last may have had more documents than it got to see.
    const missed = replay(store, collection, Math.max(from - 1, 0))
    if (missed.some(({documents}) => documents.some(isPurged))) {
      this.#greet('reset', sink)
      return
    }
    sink.send(encodeEvent('welcomeback', {listenerName: randomId()}, lastEventId))
    for (const transaction of missed) {
      const messages = this.#messages(transaction, group)
      const seen =
        transaction.sequence === from
          ? messages.findIndex(({id}) => id === `${transactionId}#${documentId}`) + 1 ||
            messages.length
          : 0
      for (const {id, data} of messages.slice(seen)) sink.send(encodeEvent('mutation', data, id))
    }
  }

  #messages(transaction: TransactionEvent, group: Group) {
    const visible = group.see ? publicView(transaction, group.see) : transaction
    const now = this.#dataset.clock()
    return mutationMessages(visible, group.options, (document) =>
      group.filter.matches(document, now),
    )
  }

  #enqueue(event: DatasetEvent): void {
    if (this.#groups.size === 0) return
    this.#pending.push(event)
    if (this.#pending.length === 1) setImmediate(() => this.#deliver())
  }

  #deliver(): void {
    const events = this.#pending
    this.#pending = []
    for (const event of events) {
      if (event.kind === 'commit') this.#deliverCommit(event)
      else this.#deliverClock()
    }
  }

  #deliverCommit(commit: DatasetEvent & {kind: 'commit'}): void {
    const transaction = asTransaction(commit)
    for (const group of this.#groups.values()) {
      if (!group.filter.concerns(commit.touched)) continue
      const chunks = this.#messages(transaction, group).map(({id, data}) =>
        encodeEvent('mutation', data, id),
      )
      for (const {sink, since} of group.members) {
        if (since < transaction.sequence) for (const chunk of chunks) sink.send(chunk)
      }
    }
  }

  /** Time has shown or hidden documents to the public: no transaction tells of it, so those start afresh. */
  #deliverClock(): void {
    for (const {see, members} of this.#groups.values()) {
      if (see) for (const {sink} of members) this.#greet('reset', sink)
    }
  }
}

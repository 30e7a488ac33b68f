import {type EventSink, encodeEvent} from '../../http/index.ts'
import type {Requester} from '../access/index.ts'
import {runTimeSliced} from '../concurrency/index.ts'
import type {Dataset} from '../dataset.ts'
import type {DatasetEvent} from '../dataset-event.ts'
import {LakeError} from '../errors.ts'
import {randomId} from '../mutations/index.ts'
import {BATCH_BYTES, type Reader} from './feed.ts'
import {asTransaction, createGroup, type Group, whoSees} from './group.ts'
import {GuestWork} from './guest-work.ts'
import type {ListenOptions} from './mutation-event.ts'
import {missedMessages, NOTHING_YET} from './resume.ts'
import {SharedMessages} from './shared-messages.ts'

/** Most changes waiting to be evaluated; beyond that, listeners that would have seen one of them are reset. */
const MAX_PENDING = 1_000

/**
 * Notifies listeners of a dataset's changes asynchronously and in time slices, so that the writer never waits for them.
 * Messages that pile up for a listener are sent together.
 */
export class ListenerHub {
  readonly #dataset: Dataset
  readonly #groups = new Map<string, Group>()
  #pending: {number: number; event: DatasetEvent}[] = []
  /** Number of the last event received. */
  #last = 0
  #delivering = false
  /** Whether a member has drained since the last pass over the members. */
  #hasMore = false
  readonly #guestWork: GuestWork

  constructor(dataset: Dataset, guestWork = new GuestWork()) {
    this.#dataset = dataset
    this.#guestWork = guestWork
    dataset.subscribe((event) => this.#enqueue(event))
  }

  get #about(): {dataset: string} {
    return {dataset: this.#dataset.name}
  }

  /** Whoever works here does not wait for guests. */
  get #inTurn(): Group[] {
    return [...this.#groups.values()].sort((a, b) => Number(a.isGuests) - Number(b.isGuests))
  }

  /** Number of listeners. */
  get size(): number {
    return [...this.#groups.values()].reduce((sum, {members}) => sum + members.size, 0)
  }

  /**
   * Starts sending to `sink`: `welcome`, or, for a client that reconnects with the id of the last message it saw,
   * `welcomeback` and what it missed, or `reset` when that is too long ago. Returns a function that stops.
   *
   * Listeners with restricted visibility are always reset: whether a transaction is known, and how many came after it,
   * would reveal changes that they may not see.
   *
   * @throws {LakeError} 400 when the query does not parse
   */
  listen(
    options: ListenOptions,
    requester: Requester,
    sink: EventSink,
    resume: {lastEventId: string | undefined; enabled: boolean},
  ): () => void {
    const key = JSON.stringify([this.#dataset.access.visibilityKey(requester), options])
    const group = this.#groups.get(key) ?? createGroup(this.#dataset, options, requester)
    const member: Reader = {sink, since: this.#last, position: group.feed.end}
    const {lastEventId} = resume
    if (!resume.enabled || lastEventId === undefined) this.#welcome('welcome', group, sink)
    else if (group.visibility) this.#welcome('reset', group, sink)
    else this.#resume(group, sink, lastEventId)
    sink.onDrain(() => {
      if (member.position < group.feed.end) this.#start()
    })
    group.members.add(member)
    this.#groups.set(key, group)
    return () => {
      group.members.delete(member)
      if (group.members.size === 0) this.#groups.delete(key)
    }
  }

  /** Disconnects every listener for good, for instance because the dataset is deleted. */
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

  /** Ends every stream; listeners reconnect and resume on their own. */
  end(): void {
    for (const {members} of this.#groups.values()) for (const {sink} of members) sink.end()
    this.#groups.clear()
    this.#pending = []
  }

  /** The id that a listener resumes from when nothing has happened since; opaque for those who cannot resume. */
  #position({visibility}: Group): string {
    if (visibility) return randomId()
    const {store, sequence} = this.#dataset
    return store.transactions.at(sequence)?.id ?? NOTHING_YET
  }

  #welcome(event: 'welcome' | 'reset', group: Group, sink: EventSink): void {
    if (event === 'reset') sink.send(this.#resetMessage(group))
    else {
      const id = `${this.#position(group)}#${event}`
      sink.send(encodeEvent(event, {listenerName: randomId()}, id))
    }
  }

  #resume(group: Group, sink: EventSink, lastEventId: string): void {
    const missed = missedMessages(this.#dataset, group, lastEventId)
    if (!missed) {
      this.#welcome('reset', group, sink)
      return
    }
    sink.send(encodeEvent('welcomeback', {listenerName: randomId()}, lastEventId))
    for (const message of missed) sink.send(message)
  }

  #enqueue(event: DatasetEvent): void {
    if (this.#groups.size === 0) return
    const number = ++this.#last
    if (this.#pending.length < MAX_PENDING) this.#pending.push({number, event})
    else {
      const dropped = [...this.#pending.map((pending) => pending.event), event]
      this.#pending = []
      this.#reset(number, [...this.#groups.values()].filter(whoSees(dropped)))
    }
    this.#start()
  }

  #start(): void {
    this.#hasMore = true
    if (this.#delivering) return
    this.#delivering = true
    runTimeSliced(this.#deliver(), (error) => {
      this.#delivering = false
      this.#dataset.failures.record('Listeners could not be told of a change', error, this.#about)
      this.#pending = []
      this.#reset(this.#last, [...this.#groups.values()])
      this.#start()
    })
  }

  /** Evaluates pending events in batches and flushes after each, until nothing is left to do. */
  *#deliver(): Generator<void> {
    while (this.#hasMore) {
      this.#hasMore = false
      let evaluatedBytes = 0
      for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
        evaluatedBytes += yield* this.#evaluate(next.number, next.event)
        if (evaluatedBytes > BATCH_BYTES) break
      }
      for (const group of this.#inTurn) yield* this.#flush(group)
      if (this.#pending.length > 0) this.#hasMore = true
    }
    this.#delivering = false
  }

  /** Adds an event's messages to the groups' feeds; returns how many bytes. */
  *#evaluate(number: number, event: DatasetEvent): Generator<void, number> {
    if (event.kind === 'clock') {
      // Documents became visible or hidden because time passed. No transaction says so, so affected listeners are
      // reset.
      this.#reset(
        number,
        [...this.#groups.values()].filter(({visibility}) => visibility),
      )
      return 0
    }
    let bytes = 0
    const messages = new SharedMessages(asTransaction(event), this.#dataset.clock())
    const sees = whoSees([event])
    for (const group of this.#inTurn) {
      if (!group.filter.mayAffect(event.touched)) continue
      for (const chunk of this.#chunksWithin(messages, group, sees)) {
        group.feed.append(number, chunk)
        bytes += chunk.byteLength
      }
      yield
    }
    return bytes
  }

  /** Guests whose share is spent are told to start over when they would have seen something. */
  #chunksWithin(
    messages: SharedMessages,
    group: Group,
    sees: (group: Group) => boolean,
  ): Uint8Array[] {
    if (!group.isGuests) return this.#chunks(messages, group)
    return this.#guestWork.isSpent
      ? [group].filter(sees).map((one) => this.#resetMessage(one))
      : this.#guestWork.count(() => this.#chunks(messages, group))
  }

  #chunks(messages: SharedMessages, group: Group): Uint8Array[] {
    try {
      return messages.for(group)
    } catch (error) {
      // The query fails on this document. Its listeners can no longer trust their state, so they are reset.
      if (!(error instanceof LakeError)) {
        this.#dataset.failures.record('A listener failed on a change', error, this.#about)
      }
      return [this.#resetMessage(group)]
    }
  }

  /** Sends unread messages to the members of a group until their buffers are full. */
  *#flush({feed, members}: Group): Generator<void> {
    for (const member of members) {
      if (member.position === feed.end) continue
      try {
        if (feed.isTooSlow(member)) member.sink.abort()
        else if (feed.flush(member)) this.#hasMore = true
      } catch (error) {
        members.delete(member)
        this.#dataset.failures.record('A listener could not be sent to', error, this.#about)
      }
      yield
    }
    feed.trim(members)
  }

  #resetMessage(group: Group): Uint8Array {
    return encodeEvent('reset', {}, `${this.#position(group)}#reset`)
  }

  #reset(number: number, groups: readonly Group[]): void {
    for (const group of groups) group.feed.append(number, this.#resetMessage(group))
  }
}

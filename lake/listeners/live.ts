import {randomBytes} from 'node:crypto'
import {type EventSink, encodeEvent} from '../../http/index.ts'
import type {Requester} from '../access/index.ts'
import {runTimeSliced} from '../concurrency/index.ts'
import type {Dataset} from '../dataset.ts'
import type {DatasetEvent} from '../dataset-event.ts'
import {type DependencyKey, isPublishedId, type Visibility} from '../documents/index.ts'
import {seenChange} from './group.ts'
import {SyncTags} from './sync-tags.ts'

interface LiveMember {
  sink: EventSink
  includeDrafts: boolean
  requester: Requester
}

/**
 * Clients with the same visibility. Positions are counted per audience, so they reveal no change that it may not see.
 */
interface Audience {
  visibility: Visibility | undefined
  includeDrafts: boolean
  /** Distinguishes positions from those of other audiences and earlier processes. */
  epoch: string
  /** How many changes it has seen. */
  changes: number
  members: Set<EventSink>
}

/** Most audiences whose changes are counted; clients of an evicted one are told to restart when they reconnect. */
const MAX_AUDIENCES = 200
const EPOCH_BYTES = 9

/** Keys that reveal no more about a document than its id and type. */
const isPublic = (key: DependencyKey): boolean => !key.includes('|') && !key.startsWith('ref:')

const positionOf = ({epoch, changes}: Audience): string => `${epoch}.${changes}`

/** Tells live pages which queries may have new results. https://www.sanity.io/docs/live-content-api */
export class LiveHub {
  readonly #dataset: Dataset
  readonly #tags = new SyncTags()
  readonly #audiences = new Map<string, Audience>()
  #pending: DatasetEvent[] = []

  constructor(dataset: Dataset) {
    this.#dataset = dataset
    dataset.subscribe((event) => {
      if (this.#audiences.size === 0) return
      this.#pending.push(event)
      if (this.#pending.length === 1) this.#start()
    })
  }

  /**
   * Starts sending; a client that reconnects after missing something is told to `restart`. Returns a function that
   * stops.
   */
  listen({sink, ...who}: LiveMember, lastEventId: string | undefined): () => void {
    const audience = this.#audienceOf(who)
    const id = positionOf(audience)
    const missed = lastEventId !== undefined && lastEventId !== id
    sink.send(encodeEvent(missed ? 'restart' : 'welcome', {}, id))
    audience.members.add(sink)
    return () => audience.members.delete(sink)
  }

  /**
   * The sync tags of a query's result for a requester. How a query is planned, and so what it depends on, can depend on
   * documents that they may not see; for restricted requesters, it depends on every change that they see.
   */
  syncTags(dependencies: ReadonlySet<DependencyKey>, requester: Requester): string[] {
    const seesAll = this.#dataset.access.visibilityFor(requester) === undefined
    return seesAll ? this.#tags.ofQuery(dependencies) : this.#tags.everyChange
  }

  /** Ends every stream. */
  end(): void {
    for (const {members} of this.#audiences.values()) for (const sink of members) sink.end()
    this.#audiences.clear()
    this.#pending = []
  }

  #audienceOf({requester, includeDrafts}: Omit<LiveMember, 'sink'>): Audience {
    const {access} = this.#dataset
    const key = `${access.visibilityKey(requester)} ${includeDrafts}`
    const audience = this.#audiences.get(key) ?? {
      visibility: access.visibilityFor(requester),
      includeDrafts,
      epoch: randomBytes(EPOCH_BYTES).toString('base64url'),
      changes: 0,
      members: new Set(),
    }
    this.#audiences.set(key, audience)
    for (const [other, {members}] of this.#audiences) {
      if (this.#audiences.size <= MAX_AUDIENCES) break
      if (members.size === 0 && other !== key) this.#audiences.delete(other)
    }
    return audience
  }

  #start(): void {
    runTimeSliced(this.#deliver(), (error) => {
      const about = {dataset: this.#dataset.name}
      this.#dataset.failures.record('Live pages could not be told of a change', error, about)
      this.#pending.shift()
      if (this.#pending.length > 0) this.#start()
    })
  }

  *#deliver(): Generator<void> {
    for (let event = this.#pending[0]; event; event = this.#pending[0]) {
      for (const audience of this.#audiences.values()) {
        const touched = this.#seenKeys(audience, event)
        if (!touched) continue
        audience.changes++
        const tags = this.#tags.ofChange(touched)
        const message = encodeEvent('message', {tags}, positionOf(audience))
        for (const sink of [...audience.members]) {
          if (audience.members.has(sink)) sink.send(message)
          yield
        }
      }
      yield
      this.#pending.shift()
    }
  }

  /** The keys of the changes that an audience sees; `null` when it sees none. */
  #seenKeys(
    {visibility, includeDrafts}: Audience,
    event: DatasetEvent,
  ): ReadonlySet<DependencyKey> | null {
    const {collection} = this.#dataset
    if (event.kind === 'clock') {
      if (!visibility) return null
      const flipped = event.documents.map((document) => ({before: document, after: null}))
      return new Set([...collection.keysOf(flipped)].filter(isPublic))
    }
    const changes = event.changes.filter(({id}) => includeDrafts || isPublishedId(id))
    if (!visibility) return changes.length > 0 ? event.touched : null
    const seen = changes.flatMap((change) => seenChange(change, visibility) ?? [])
    return seen.length > 0 ? collection.keysOf(seen) : null
  }
}

import {type EventSink, encodeEvent} from '../../http/index.ts'
import type {Requester} from '../access/index.ts'
import {runTimeSliced} from '../concurrency/index.ts'
import type {Dataset, DatasetEvent} from '../dataset.ts'
import {isPublishedId} from '../documents/index.ts'
import {touchedTags} from './sync-tags.ts'

interface LiveMember {
  sink: EventSink
  includeDrafts: boolean
  requester: Requester
}

/** Tells live pages which queries may have a new result. https://www.sanity.io/docs/live-content-api */
export class LiveHub {
  readonly #dataset: Dataset
  readonly #members = new Set<LiveMember>()
  #pending: {event: DatasetEvent; id: string}[] = []
  /** Changes by time alone carry no sequence number; this tells them apart. */
  #clockChanges = 0
  /** A restarted server cannot tell whether time has changed something meanwhile. */
  readonly #epoch = Date.now().toString(36)

  constructor(dataset: Dataset) {
    this.#dataset = dataset
    dataset.subscribe((event) => {
      if (event.kind === 'clock') this.#clockChanges++
      if (this.#members.size === 0) return
      this.#pending.push({event, id: this.#position()})
      if (this.#pending.length === 1) this.#start()
    })
  }

  /** Starts sending; one that comes back after missing something is told to `restart`. Returns how to stop. */
  listen(member: LiveMember, lastEventId: string | undefined): () => void {
    const id = this.#position()
    const missed = lastEventId !== undefined && lastEventId !== id
    member.sink.send(encodeEvent(missed ? 'restart' : 'welcome', {}, id))
    this.#members.add(member)
    return () => this.#members.delete(member)
  }

  /** Ends every stream. */
  end(): void {
    for (const {sink} of this.#members) sink.end()
    this.#members.clear()
  }

  #position(): string {
    return `${this.#epoch}.${this.#dataset.sequence}.${this.#clockChanges}`
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
    for (let next = this.#pending[0]; next; next = this.#pending[0]) {
      const {event, id} = next
      const message = encodeEvent('message', {tags: touchedTags(event.touched)}, id)
      for (const member of [...this.#members]) {
        if (this.#members.has(member) && this.#affects(event, member)) member.sink.send(message)
        yield
      }
      this.#pending.shift()
    }
  }

  #affects(event: DatasetEvent, {includeDrafts, requester}: LiveMember): boolean {
    if (event.kind === 'clock') return requester.kind === 'public'
    const visibility = this.#dataset.access.visibilityFor(requester)
    return event.changes.some(({id, before, after}) => {
      if (!includeDrafts && !isPublishedId(id)) return false
      return !visibility || (before && visibility(before)) || (after && visibility(after))
    })
  }
}

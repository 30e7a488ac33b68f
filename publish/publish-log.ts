import {join} from 'node:path'
import {PublishError} from './errors.ts'
import {LiveFiles} from './store/live.ts'
import type {LoggedChange, Publish} from './store/publish.ts'
import {SiteStore} from './store/store.ts'

/** The file in which the server keeps its publishes. */
export function storeFile(dataFolder: string, store: 'live' | 'build'): string {
  return join(dataFolder, 'publish', `${store}.sqlite`)
}

/** The numbered publishes, and which of them visitors see. */
export class PublishLog {
  readonly #store: SiteStore
  readonly #live: LiveFiles

  constructor(store: SiteStore, live: LiveFiles) {
    this.#store = store
    this.#live = live
  }

  /** Number of the latest publish; 0 before the first. */
  get latest(): number {
    return this.#store.log.latest
  }

  /** Number of the publish that visitors see. */
  get shown(): number {
    return this.#live.number
  }

  /** Whether visitors are shown an earlier publish. */
  get isRolledBack(): boolean {
    return this.#live.isHeld
  }

  /** The latest publishes, newest first. */
  publishes(limit?: number): Publish[] {
    return this.#store.log.publishes(limit)
  }

  /** The latest publish that a document, its draft or a version of it caused; null when none is known. */
  latestCausedBy(publishedId: string): Publish | null {
    return this.#store.log.latestCausedBy(publishedId)
  }

  /** What a publish changed, and why. */
  changes(number: number): LoggedChange[] {
    return this.#store.log.changes(number)
  }

  /** Whether it is still known what publish `number` changed. */
  knows(number: number): boolean {
    return this.#store.log.publishedAt(number) !== null
  }

  /** Pages of a publish that are never shown again, because they show people who may not be shown any more. */
  withdrawn(number: number): {campaign: string; path: string}[] {
    const gone = this.#store.files.of(number).filter(({hash}) => hash === '')
    return gone.map(({campaign, path}) => ({campaign, path}))
  }

  /**
   * Shows visitors publish `number` until {@link PublishLog.resume}; publishing continues unseen.
   * @throws {PublishError} for an unknown number
   */
  rollback(number: number): void {
    if (!this.knows(number)) {
      throw new PublishError(
        this.latest > 0
          ? `There is no publish ${number}; it may have been deleted. The newest is ${this.latest}.`
          : 'Nothing has been published yet.',
      )
    }
    this.#live.hold(number)
  }

  /** Shows visitors the latest publish again. */
  resume(): void {
    this.#live.release()
  }

  /** Picks up a rollback that another process requested. */
  refresh(): void {
    this.#live.refreshHold()
  }
}

/**
 * Opens the log of the server's publishes, whether or not it is running; a running server notices changes within a
 * second.
 */
export function openPublishLog(dataFolder: string): {log: PublishLog; close(): void} {
  const store = new SiteStore(storeFile(dataFolder, 'live'))
  return {log: new PublishLog(store, new LiveFiles(store)), close: () => store.close()}
}

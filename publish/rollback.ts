import {join} from 'node:path'
import {PublishError} from './errors.ts'
import {LiveFiles} from './store/live.ts'
import type {LoggedChange, Publish} from './store/publish.ts'
import {SiteStore} from './store/store.ts'

/** The publishes in a data folder, for commands; a running server takes notice within a second. */
export interface PublishLog {
  /** The latest publishes, newest first. */
  publishes(limit?: number): Publish[]
  /** What a publish changed, and why. */
  changes(number: number): LoggedChange[]
  /** Number of the publish that visitors see. */
  readonly shown: number
  readonly isRolledBack: boolean
  /** Pages of a publish that nobody gets to see again: they show people who may not be shown any more. */
  withdrawn(number: number): {campaign: string; path: string}[]
  /** Shows visitors publish `number` until {@link PublishLog.resume}. Throws a PublishError for an unknown one. */
  rollback(number: number): void
  /** Shows visitors the latest publish again. */
  resume(): void
  close(): void
}

/** Where the server keeps its publishes. */
export function storeFile(dataFolder: string, store: 'live' | 'build'): string {
  return join(dataFolder, 'publish', `${store}.sqlite`)
}

/** Throws a {@link PublishError} unless publish `number` can be shown. */
export function checkPublish(store: SiteStore, number: number): void {
  if (store.log.publishedAt(number) !== null) return
  const newest = store.log.latest
  throw new PublishError(
    newest > 0
      ? `There is no publish ${number}, or not any more. The newest is ${newest}.`
      : 'Nothing has been published yet.',
  )
}

/** Opens the log of the server's publishes, whether or not the server is running. */
export function openPublishLog(dataFolder: string): PublishLog {
  const store = new SiteStore(storeFile(dataFolder, 'live'))
  const live = new LiveFiles(store)
  return {
    publishes: (limit) => store.log.publishes(limit),
    changes: (number) => store.log.changes(number),
    get shown() {
      return live.number
    },
    get isRolledBack() {
      return live.isHeld
    },
    withdrawn: (number) =>
      store.files
        .of(number)
        .filter(({hash}) => hash === '')
        .map(({campaign, path}) => ({campaign, path})),
    rollback(number) {
      checkPublish(store, number)
      live.hold(number)
    },
    resume: () => live.release(),
    close: () => store.close(),
  }
}

import {statSync} from 'node:fs'
import type {WebhookOptions} from '../deploy/webhook.ts'
import {PublishError} from '../errors.ts'
import type {Publisher} from '../publisher.ts'
import {type Destination, DestinationSync} from './destination-sync.ts'
import {deployDestination, webhookDestination} from './kinds.ts'
import {
  type DeliveryStatus,
  readDeliveryStatus,
  readDestinations,
  settingsFile,
  writeDeliveryStatus,
} from './settings.ts'

export interface DestinationsOptions {
  publisher: Publisher
  dataFolder: string
  /** Also called after each publish. */
  webhook?: WebhookOptions
  /** Milliseconds before a failed delivery is retried; doubles each time. */
  firstWait?: number
}

/** All destinations that are kept in sync with the publishes. During a rollback they stay as they are. */
export class Destinations {
  readonly #options: DestinationsOptions
  readonly #syncs = new Map<string, DestinationSync>()
  #readAt = -1

  constructor(options: DestinationsOptions) {
    this.#options = options
    options.publisher.on('published', () => this.#wake())
    this.refresh()
  }

  /** Picks up destinations that another process has added or removed, and the end of a rollback. */
  refresh(): void {
    const {dataFolder, publisher, webhook} = this.#options
    const file = statSync(settingsFile(dataFolder), {throwIfNoEntry: false})
    const changedAt = file?.mtimeMs ?? 0
    if (changedAt !== this.#readAt) {
      this.#readAt = changedAt
      try {
        const deployed = readDestinations(dataFolder).map((setting) =>
          deployDestination(setting, publisher),
        )
        this.#replace(webhook ? [...deployed, webhookDestination(webhook, publisher)] : deployed)
      } catch (thrown) {
        if (!(thrown instanceof PublishError)) throw thrown
        publisher.emit('problem', thrown)
      }
    }
    this.#wake()
  }

  /** Resolves when all destinations are at the latest publish. */
  async settled(): Promise<void> {
    await Promise.all([...this.#syncs.values()].map((sync) => sync.settled()))
  }

  async close(): Promise<void> {
    await Promise.all([...this.#syncs.values()].map((sync) => sync.end()))
  }

  #wake(): void {
    if (this.#options.publisher.log.isRolledBack) return
    for (const sync of this.#syncs.values()) sync.wake()
  }

  #replace(destinations: readonly Destination[]): void {
    const names = new Set(destinations.map(({name}) => name))
    for (const [name, sync] of this.#syncs) {
      if (names.has(name)) continue
      this.#syncs.delete(name)
      void sync.end()
    }
    const known = readDeliveryStatus(this.#options.dataFolder)
    for (const destination of destinations) {
      const {name} = destination
      if (!this.#syncs.has(name)) this.#syncs.set(name, this.#sync(destination, known[name]))
    }
  }

  #sync(destination: Destination, status: DeliveryStatus | undefined): DestinationSync {
    const {dataFolder, publisher, firstWait} = this.#options
    const {name} = destination
    return new DestinationSync({
      destination,
      // The publishes of a recreated store are numbered from one again.
      status: (status?.publish ?? 0) > publisher.log.latest ? undefined : status,
      latest: () => (publisher.log.isRolledBack ? 0 : publisher.log.latest),
      save: (now) => {
        writeDeliveryStatus(dataFolder, name, now)
        if (now.failure === null) publisher.tasks.succeed('deployment', name)
      },
      onFailure: (error, wait) => {
        const {message} = error
        publisher.tasks.fail('deployment', name, error, new Date(Date.now() + wait))
        const again = `Retried in ${Math.round(wait / 1000)} s.`
        publisher.emit('problem', new PublishError(`${name}: ${message} ${again}`))
      },
      ...(firstWait === undefined ? {} : {firstWait}),
    })
  }
}

import {statSync} from 'node:fs'
import type {WebhookOptions} from '../deploy/webhook.ts'
import {PublishError} from '../errors.ts'
import type {Publisher} from '../publisher.ts'
import {Following, type Place} from './following.ts'
import {followsFile, readFollows, readOutcomes, writeOutcome} from './follows.ts'
import {deployPlace, webhookPlace} from './places.ts'

export interface FollowersOptions {
  publisher: Publisher
  dataFolder: string
  /** Told of each publish besides. */
  webhook?: WebhookOptions
  /** Milliseconds before a failed attempt is made again; doubles each time. */
  firstWait?: number
}

/** All places that follow the publishes. While visitors are shown an earlier publish, they stay as they are. */
export class Followers {
  readonly #options: FollowersOptions
  readonly #followings = new Map<string, Following>()
  #readAt = -1

  constructor(options: FollowersOptions) {
    this.#options = options
    options.publisher.on('published', () => this.#wake())
    this.refresh()
  }

  /** Takes notice of places that another process has added or taken away, and of a rollback that has ended. */
  refresh(): void {
    const {dataFolder, publisher, webhook} = this.#options
    const file = statSync(followsFile(dataFolder), {throwIfNoEntry: false})
    const changedAt = file?.mtimeMs ?? 0
    if (changedAt !== this.#readAt) {
      this.#readAt = changedAt
      try {
        const places = readFollows(dataFolder).map((follow) => deployPlace(follow, publisher))
        this.#take(webhook ? [...places, webhookPlace(webhook, publisher)] : places)
      } catch (thrown) {
        if (!(thrown instanceof PublishError)) throw thrown
        publisher.emit('problem', thrown)
      }
    }
    this.#wake()
  }

  /** Resolves when all places are at the latest publish. */
  async settled(): Promise<void> {
    await Promise.all([...this.#followings.values()].map((following) => following.settled()))
  }

  async close(): Promise<void> {
    await Promise.all([...this.#followings.values()].map((following) => following.end()))
  }

  #wake(): void {
    if (this.#options.publisher.log.isRolledBack) return
    for (const following of this.#followings.values()) following.wake()
  }

  #take(places: readonly Place[]): void {
    const {dataFolder, publisher, firstWait} = this.#options
    const names = new Set(places.map(({name}) => name))
    for (const [name, following] of this.#followings) {
      if (names.has(name)) continue
      this.#followings.delete(name)
      void following.end()
    }
    const outcomes = readOutcomes(dataFolder)
    for (const place of places) {
      const {name} = place
      if (this.#followings.has(name)) continue
      const following = new Following({
        place,
        // A store that was made anew counts from one again.
        outcome: (outcomes[name]?.publish ?? 0) > publisher.log.latest ? undefined : outcomes[name],
        latest: () => (publisher.log.isRolledBack ? 0 : publisher.log.latest),
        keep: (outcome) => {
          writeOutcome(dataFolder, name, outcome)
          if (outcome.failure === null) publisher.tasks.succeed('deployment', name)
        },
        onFailure: (error, wait) => {
          const {message} = error
          publisher.tasks.fail('deployment', name, error, new Date(Date.now() + wait))
          const again = `Tried again in ${Math.round(wait / 1000)} s.`
          publisher.emit('problem', new PublishError(`${name}: ${message} ${again}`))
        },
        ...(firstWait === undefined ? {} : {firstWait}),
      })
      this.#followings.set(name, following)
    }
  }
}

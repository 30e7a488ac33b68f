import {createHmac, randomBytes} from 'node:crypto'
import type {DependencyKey} from '../documents/index.ts'

/** With more keys than this, a query depends on every change instead. */
const MAX_TAGS = 64
const TAG_LENGTH = 8
const KEY_BYTES = 32
const EVERY_CHANGE: DependencyKey = '*'

/**
 * What a query's result depends on, as opaque tags that `@sanity/client` compares with those of live events:
 * https://www.sanity.io/docs/live-content-api
 *
 * Tags are keyed hashes, so that guessed values cannot be tested against them. The key lives as long as the process:
 * clients that reconnect to a new process are told to restart.
 */
export class SyncTags {
  readonly #key = randomBytes(KEY_BYTES)
  /** The tag that every change carries. */
  readonly everyChange = [this.#tagOf(EVERY_CHANGE)]

  /** The tags of a query that depends on some keys. */
  ofQuery(keys: ReadonlySet<DependencyKey>): string[] {
    const relevant = [...keys].filter((key) => key !== 'now')
    return relevant.length > MAX_TAGS ? this.everyChange : relevant.map((key) => this.#tagOf(key))
  }

  /** The tags of a change that touches some keys. */
  ofChange(keys: ReadonlySet<DependencyKey>): string[] {
    return [...keys].map((key) => this.#tagOf(key))
  }

  #tagOf(key: DependencyKey): string {
    const hash = createHmac('sha256', this.#key).update(key).digest('base64url')
    return `s1:${hash.slice(0, TAG_LENGTH)}`
  }
}

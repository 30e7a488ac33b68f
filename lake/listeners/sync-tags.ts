import {createHmac, randomBytes} from 'node:crypto'
import type {DependencyKey} from '../documents/index.ts'

/** With more keys than this a query is tied to every change instead. */
const MAX_TAGS = 64
const TAG_LENGTH = 8
const KEY_BYTES = 32
const EVERY_CHANGE: DependencyKey = '*'

/**
 * What a query's result hangs on, as the opaque tags that `@sanity/client` compares with those of live events:
 * https://www.sanity.io/docs/live-content-api
 *
 * Tags are keyed hashes, so that nobody can test guesses of a value against them. The key lasts as long as the process:
 * clients that come back to another one are told to start afresh.
 */
export class SyncTags {
  readonly #key = randomBytes(KEY_BYTES)
  /** The one tag that every change carries. */
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

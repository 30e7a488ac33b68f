import {createHash} from 'node:crypto'
import type {DependencyKey} from '../documents/index.ts'

/** With more keys than this a query is tied to every change instead. */
const MAX_TAGS = 64
const TAG_LENGTH = 8

const tagOf = (key: DependencyKey) =>
  `s1:${createHash('sha1').update(key).digest('base64url').slice(0, TAG_LENGTH)}`

/**
 * What a query's result hangs on, as the opaque tags that `@sanity/client` compares with those of live events:
 * https://www.sanity.io/docs/live-content-api
 */
export function syncTags(keys: ReadonlySet<DependencyKey>): string[] {
  const relevant = [...keys].filter((key) => key !== 'now')
  return (relevant.length > MAX_TAGS ? ['*'] : relevant).map(tagOf)
}

/** The tags that a change touches. */
export function touchedTags(keys: ReadonlySet<DependencyKey>): string[] {
  return [...keys].map(tagOf)
}

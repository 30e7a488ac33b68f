import type {LakeDocument} from './document.ts'
import {isPublishedId, publishedId} from './ids.ts'
import {isTimestamp} from './stub.ts'

/**
 * The moment a document was first published, ISO 8601, when that is not the moment it was created: `_createdAt` is when
 * its first draft was begun. The lake sets it; an import brings it along.
 */
export const PUBLISHED_AT = '_publishedAt'

interface Change {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
}

/** The published documents that came into being in a transaction in which a draft or version of them went. */
export function publishedIn(changes: readonly Change[]): ReadonlySet<string> {
  const gone = new Set(
    changes.flatMap(({id, before, after}) =>
      before && !after && !isPublishedId(id) ? [publishedId(id)] : [],
    ),
  )
  return new Set(
    changes.flatMap(({id, before, after}) => (!before && after && gone.has(id) ? [id] : [])),
  )
}

/** The changes of a transaction with the moment of first publishing on each document that it publishes, or changes. */
export function withPublicationTimes(changes: readonly Change[], timestamp: string): Change[] {
  const published = publishedIn(changes)
  return changes.map((change) => {
    const {id, before, after} = change
    if (!after || !isPublishedId(id) || isTimestamp(after[PUBLISHED_AT])) return change
    const known = before?.[PUBLISHED_AT]
    const time = isTimestamp(known) ? known : published.has(id) ? timestamp : null
    return time === null ? change : {...change, after: {...after, [PUBLISHED_AT]: time}}
  })
}

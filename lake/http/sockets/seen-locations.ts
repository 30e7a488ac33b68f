import type {Requester} from '../../access/index.ts'
import type {Dataset} from '../../dataset.ts'
import {publishedId} from '../../documents/index.ts'
import {isObject} from '../../json.ts'

/** Whether they see any version of a document. */
const sees = (dataset: Dataset, id: string, requester: Requester): boolean =>
  dataset.versions(publishedId(id), requester).length > 0

/**
 * The places in documents that somebody announced, as another person may know of them: only those in documents that
 * they see. A place that names no document is left out, too.
 */
export function seenLocations(
  locations: readonly unknown[],
  dataset: Dataset,
  requester: Requester,
): unknown[] {
  if (dataset.access.visibilityFor(requester) === undefined) return [...locations]
  return locations.filter(
    (place) =>
      isObject(place) &&
      typeof place.documentId === 'string' &&
      sees(dataset, place.documentId, requester),
  )
}

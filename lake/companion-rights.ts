import type {CompanionOf, Requester} from './access/index.ts'
import type {Dataset} from './dataset.ts'

/**
 * What a requester may do with the documents that a companion dataset is about: nothing while there is no such dataset.
 *
 * @param base returns the dataset that holds those documents
 */
export function companionRights(
  base: () => Dataset | undefined,
): (requester: Requester) => CompanionOf {
  return (requester) => ({
    may: (permission, publishedId) =>
      base()
        ?.collection.versions(publishedId)
        .some((version) => base()?.access.may(requester, permission, version)) ?? false,
    mayWrite: base()?.access.mayWrite(requester) ?? false,
  })
}

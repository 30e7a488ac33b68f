import {type CompanionOf, type Requester, reviewIdOf} from './access/index.ts'
import type {Dataset} from './dataset.ts'
import {baseOf, COMMENTS_SUFFIX} from './dataset-names.ts'
import type {DatasetSettings} from './dataset-settings.ts'

type Find = (name: string) => Dataset | undefined

/**
 * What a requester may do with the documents that a companion dataset is about: nothing while there is no such dataset.
 *
 * @param base returns the dataset that holds those documents
 */
function companionRights(base: () => Dataset | undefined): (requester: Requester) => CompanionOf {
  return (requester) => ({
    may: (permission, publishedId) =>
      base()
        ?.collection.versions(publishedId)
        .some((version) => base()?.access.may(requester, permission, version)) ?? false,
    mayApprove: (review) => {
      const dataset = base()
      return dataset?.access.mayApprove(requester, review, dataset.collection) ?? false
    },
    mayWrite: base()?.access.mayWrite(requester) ?? false,
  })
}

/**
 * Connects a dataset and its companion: comments, tasks and reviews follow the rights on the documents that they are
 * about, and those may be published that a review approves.
 *
 * @param find returns a dataset that is open now
 */
export function companionSettings(
  name: string,
  find: Find,
): Pick<DatasetSettings, 'companionOf' | 'reviewOf'> {
  const base = baseOf(name)
  if (base !== null) return {companionOf: companionRights(() => find(base))}
  return {reviewOf: (id) => find(name + COMMENTS_SUFFIX)?.collection.get(reviewIdOf(id))}
}

import type {ImageLibrary} from '../images/library.ts'
import {readRendition} from '../images/rendition.ts'
import type {ContentSource} from '../source.ts'
import type {SiteStore} from '../store/store.ts'

/**
 * Deletes the files of images that no public document refers to any more, at once and without a grace period: when a
 * person's consent ends, they are taken off every page, and their pictures with them. `names`: files that no page
 * names any more. A file is forgotten only once it is gone, so that one that could not be deleted is found again.
 *
 * @throws {AggregateError} when files could not be deleted; all others are gone
 */
export async function deleteWithdrawnImages(
  names: readonly string[],
  {
    store,
    images,
    source,
  }: {
    store: SiteStore
    images: Pick<ImageLibrary, 'remove'>
    source: ContentSource
  },
): Promise<void> {
  const isReferred = new Map<string, boolean>()
  const failures: unknown[] = []
  for (const name of names) {
    try {
      const recipe = store.renditions.recipe(name)
      if (recipe === null) continue
      const {assetId, drawing} = readRendition(recipe)
      // A drawing may name a person and is quick to redraw, so none outlives its page.
      if (!drawing) {
        const known = isReferred.get(assetId)
        const found =
          known ?? (await source.query('count(*[references($id)])', {id: assetId})).result !== 0
        isReferred.set(assetId, found)
        if (found) continue
      }
      await images.remove(name)
      store.renditions.forgetUnused(name)
    } catch (thrown) {
      failures.push(thrown)
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} image files could not be deleted.`)
  }
}

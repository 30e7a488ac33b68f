import type {ImageLibrary} from '../images/library.ts'
import {readRendition} from '../images/rendition.ts'
import type {ContentSource} from '../source.ts'
import type {SiteStore} from '../store/store.ts'

/**
 * Deletes the files of images that no public document refers to any more, at once and without grace: a person whose
 * consent ended is taken off every page, and the pictures with it. `names`: files that no page names any more.
 */
export async function deleteWithdrawnImages(
  names: readonly string[],
  {store, images, source}: {store: SiteStore; images: ImageLibrary; source: ContentSource},
): Promise<void> {
  for (const name of names) {
    const recipe = store.renditions.recipe(name)
    if (recipe === null) continue
    const {assetId, drawing} = readRendition(recipe)
    // A drawing may name somebody, and is drawn again in a blink: none outlives its page.
    if (!drawing) {
      const {result} = await source.query('count(*[references($id)])', {id: assetId})
      if (result !== 0) continue
    }
    store.renditions.forget(name)
    await images.remove(name)
  }
}

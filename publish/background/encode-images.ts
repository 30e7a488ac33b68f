import {asError, PublishError} from '../errors.ts'
import {ImageGone, type ImageLibrary, ImagesClosed} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'

/**
 * Makes image files, those that are there already excepted, before others that wait. Those that cannot be made are
 * problems, one an original, that name the pages they are on (`pagesShowing`, by file name); those that no page names
 * any more are left out. Throws {@link ImagesClosed} when publishing ends meanwhile.
 */
export async function encodeImages(
  renditions: readonly Rendition[],
  images: ImageLibrary,
  pagesShowing: (name: string) => readonly string[],
): Promise<PublishError[]> {
  const problems = new Map<string, PublishError>()
  const encode = async (rendition: Rendition) => {
    try {
      await images.make(rendition, 'now')
    } catch (thrown) {
      if (thrown instanceof ImageGone) return
      if (thrown instanceof ImagesClosed) throw thrown
      const {assetId, name} = rendition
      const message = `${asError(thrown).message} It is on ${pagesShowing(name).join(', ')}.`
      problems.set(assetId || name, new PublishError(message, assetId ? {documentId: assetId} : {}))
    }
  }
  await Promise.all(renditions.map(encode))
  return [...problems.values()]
}

import {asError, PublishError} from '../errors.ts'
import {ImageGone, type ImageLibrary, ImagesClosed} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'

/**
 * Encodes image files ahead of others in the queue, except those that exist already. Failures are returned as
 * problems, one per original, naming the pages that show it (`pagesShowing`, by file name); files that no page names
 * any more are left out.
 * @throws {ImagesClosed} when publishing ends in the meantime
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

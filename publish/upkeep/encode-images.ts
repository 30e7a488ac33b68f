import {asError, PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'

/**
 * Makes image files, those that are there already excepted. Those that cannot be made are problems, one an original,
 * that name the pages they are on (`pagesShowing`, by file name).
 */
export async function encodeImages(
  renditions: readonly Rendition[],
  images: ImageLibrary,
  pagesShowing: (name: string) => readonly string[],
): Promise<PublishError[]> {
  const problems = new Map<string, PublishError>()
  const encode = async (rendition: Rendition) => {
    try {
      await images.make(rendition)
    } catch (thrown) {
      const {assetId, name} = rendition
      const message = `${asError(thrown).message} It is on ${pagesShowing(name).join(', ')}.`
      problems.set(assetId || name, new PublishError(message, assetId ? {documentId: assetId} : {}))
    }
  }
  await Promise.all(renditions.map(encode))
  return [...problems.values()]
}

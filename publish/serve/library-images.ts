import type {ImageLibrary} from '../images/library.ts'
import type {ImageFiles} from './images.ts'

/** Images served by the process that encodes them: until a file exists, a quick preview is served. */
export function servedImages(images: ImageLibrary): ImageFiles {
  return {
    read: (name) => images.read(name),
    async quickPreview(rendition) {
      // A visitor is waiting for it. Failures are logged by whoever encodes all images.
      images.make(rendition, 'now').catch(() => {})
      const bytes = await images.quickPreview(rendition).catch(() => null)
      return bytes && {bytes, contentType: images.previewType(rendition)}
    },
  }
}

import type {ImageLibrary} from '../images/library.ts'
import type {ImageFiles} from './images.ts'

/** Images as they are served where they are made: until a file is there, something quick stands in. */
export function servedImages(images: ImageLibrary): ImageFiles {
  return {
    read: (name) => images.read(name),
    async quickPreview(rendition) {
      // A visitor waits for it. What keeps it from being made is logged by whoever encodes all images.
      images.make(rendition, 'now').catch(() => {})
      const bytes = await images.quickPreview(rendition).catch(() => null)
      return bytes && {bytes, contentType: images.previewType(rendition)}
    },
  }
}

import type {Sharp} from 'sharp'

/** How pixels are encoded. Quality is 1–100; effort is the encoder's own scale. */
export type Encoding =
  | {format: 'avif'; quality: number; effort: number}
  | {format: 'gif'}
  | {format: 'jpg'; quality: number; mozjpeg?: boolean; progressive?: boolean; background?: string}
  | {format: 'png'; palette?: {quality: number; effort: number}}
  | {format: 'webp'; quality: number; effort: number}

export type EncodedFormat = Encoding['format']

export const ENCODED_MIME_TYPES: Record<EncodedFormat, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** Sets how an image is encoded. The same pixels and encoding give the same bytes. */
export function encodeAs(image: Sharp, encoding: Encoding): Sharp {
  switch (encoding.format) {
    case 'avif': {
      const {quality, effort} = encoding
      return image.avif({quality, effort})
    }
    case 'gif':
      return image.gif()
    case 'jpg': {
      const {quality, mozjpeg = false, progressive = false, background} = encoding
      if (background) image.flatten({background})
      return image.jpeg({quality, mozjpeg, progressive: progressive || mozjpeg})
    }
    case 'png':
      return encoding.palette
        ? image.png({compressionLevel: 9, palette: true, ...encoding.palette})
        : image.png()
    case 'webp': {
      const {quality, effort} = encoding
      return image.webp({quality, effort})
    }
  }
}

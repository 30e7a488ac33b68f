import sharp, {type Metadata, type Sharp} from 'sharp'
import type {Pixels} from '../svg/index.ts'
import {type GeoPoint, type ImageExif, readCameraNotes} from './camera-notes.ts'
import type {ImageFormat} from './formats.ts'
import {openImage} from './open.ts'
import {type ImagePalette, readPalette} from './palette.ts'
import {readBlurHash, readLqip, readThumbHash} from './placeholders.ts'

/** What can be read out of an image; `none` for nothing but its measures. Sanity's `?meta=` values. */
export const METADATA_PARTS = [
  'blurhash',
  'exif',
  'image',
  'location',
  'lqip',
  'none',
  'palette',
  'thumbhash',
] as const
export type MetadataPart = (typeof METADATA_PARTS)[number]

/** Read unless the sender asks otherwise. Where and with what a picture was taken is personal: it has to be asked for. */
export const DEFAULT_METADATA: readonly MetadataPart[] = [
  'blurhash',
  'lqip',
  'palette',
  'thumbhash',
]

export interface ImageMetadata {
  _type: 'sanity.imageMetadata'
  blurHash?: string
  dimensions: {
    _type: 'sanity.imageDimensions'
    aspectRatio: number
    height: number
    width: number
  }
  exif?: ImageExif
  hasAlpha: boolean
  isOpaque: boolean
  location?: GeoPoint
  lqip?: string
  palette?: ImagePalette
  thumbHash?: string
}

const SAMPLE_SIDE = 256

/** Measures as they are seen: turned the way the orientation says, one frame of an animation. */
const sizeOf = ({autoOrient, pageHeight}: Metadata) => ({
  width: autoOrient.width,
  height: pageHeight ?? autoOrient.height,
})

/** The whole picture, decoded once and made small; everything that describes it is read from this. */
async function sampleOf(image: string | Buffer | Pixels): Promise<() => Sharp> {
  const sample = await openImage(image)
    .resize(SAMPLE_SIDE, SAMPLE_SIDE, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .png({compressionLevel: 1})
    .toBuffer()
  return () => sharp(sample)
}

const OPAQUE_WORD = 0xffffffff

/** Whether no pixel lets anything through. Statistics of libvips would say so too, after half a minute for large images. */
async function isOpaque(image: string | Buffer | Pixels): Promise<boolean> {
  const alpha = await openImage(image).extractChannel('alpha').raw().toBuffer()
  const words = alpha.length >> 2
  const wide = new Uint32Array(alpha.buffer.slice(alpha.byteOffset, alpha.byteOffset + words * 4))
  for (const word of wide) if (word !== OPAQUE_WORD) return false
  return alpha.subarray(words * 4).every((value) => value === 0xff)
}

/**
 * Decodes an image and describes it as Sanity does.
 *
 * @param image path or bytes; of a drawing what it looks like in pixels
 * @param format what the image is, or the drawing
 * @param notes the image before its camera's notes were scrubbed, for `exif` and `location`
 * @throws {Error} when it is broken, too large, or no image at all
 */
export async function readImageMetadata(
  image: string | Buffer | Pixels,
  format: ImageFormat,
  parts: readonly MetadataPart[] = DEFAULT_METADATA,
  notes?: string | Buffer,
): Promise<ImageMetadata> {
  const wants = (part: MetadataPart) => parts.includes(part) && !parts.includes('none')
  const animated = format.extension === 'gif' || format.extension === 'webp'
  const measured = await openImage(image, animated ? {animated} : {}).metadata()
  const {width, height} = sizeOf(measured)
  const sample = await sampleOf(image)
  const opaque = !measured.hasAlpha || (await isOpaque(image))
  const hasNotes = notes !== undefined && (wants('exif') || wants('location'))
  const noteBlock = hasNotes ? (await openImage(notes).metadata()).exif : undefined
  const {exif, location} = noteBlock ? readCameraNotes(noteBlock) : {}
  return {
    _type: 'sanity.imageMetadata',
    ...(wants('blurhash') ? {blurHash: await readBlurHash(sample())} : {}),
    dimensions: {
      _type: 'sanity.imageDimensions',
      aspectRatio: width / height,
      height,
      width,
    },
    ...(exif && wants('exif') ? {exif} : {}),
    hasAlpha: measured.hasAlpha,
    isOpaque: opaque,
    ...(location && wants('location') ? {location} : {}),
    ...(wants('lqip') ? {lqip: await readLqip(sample(), !opaque)} : {}),
    ...(wants('palette') ? {palette: await readPalette(sample())} : {}),
    ...(wants('thumbhash') ? {thumbHash: await readThumbHash(sample())} : {}),
  }
}

import sharp, {type Metadata, type Sharp} from 'sharp'
import {httpError, type LakeError} from '../errors.ts'
import {MAX_IMAGE_PIXELS, TRANSFORM_SECONDS} from '../limits.ts'
import {type GeoPoint, type ImageExif, readCameraNotes} from './exif.ts'
import type {ImageFormat} from './formats.ts'
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

/** Without a wish. Where and with what a picture was taken is personal, so it has to be asked for. */
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

const unreadable = (cause: unknown): LakeError => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const description = /pixel limit/i.test(reason)
    ? `Invalid image: it unfolds to more than ${MAX_IMAGE_PIXELS} pixels. Save it smaller.`
    : `Invalid image, could not read it: ${reason.split('\n')[0]}`
  return httpError(400, description, cause)
}

/** Measures as they are seen: turned the way the orientation says, one frame of an animation. */
const sizeOf = ({autoOrient, pageHeight}: Metadata) => ({
  width: autoOrient.width,
  height: pageHeight ?? autoOrient.height,
})

/** The whole picture, decoded once and made small; everything that describes it is read from this. */
const samplesOf = async (bytes: Buffer): Promise<() => Sharp> => {
  const sample = await sharp(bytes, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: MAX_IMAGE_PIXELS,
  })
    .timeout({seconds: TRANSFORM_SECONDS})
    .resize(SAMPLE_SIDE, SAMPLE_SIDE, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .png({compressionLevel: 1})
    .toBuffer()
  return () => sharp(sample)
}

/**
 * Decodes an image and describes it as Sanity does.
 *
 * @param bytes the image; of a drawing what it looks like in pixels
 * @param format what the image is, or the drawing
 * @param notes the image before its camera's notes were scrubbed, for `exif` and `location`
 * @throws LakeError 400 when it is broken, too large, or no image at all
 */
export const readImageMetadata = async (
  bytes: Buffer,
  format: ImageFormat,
  parts: readonly MetadataPart[] = DEFAULT_METADATA,
  notes: Buffer = bytes,
): Promise<ImageMetadata> => {
  const wants = (part: MetadataPart) => parts.includes(part) && !parts.includes('none')
  try {
    const measured = await sharp(bytes, {
      animated: format.extension === 'gif' || format.extension === 'webp',
      limitInputPixels: MAX_IMAGE_PIXELS,
    }).metadata()
    const {width, height} = sizeOf(measured)
    const sample = await samplesOf(bytes)
    const isOpaque =
      !measured.hasAlpha ||
      (await sharp(bytes, {limitInputPixels: MAX_IMAGE_PIXELS}).stats()).isOpaque
    const hasNotes = format.extension !== 'svg' && (wants('exif') || wants('location'))
    const noteBlock = hasNotes ? (await sharp(notes).metadata()).exif : undefined
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
      isOpaque,
      ...(location && wants('location') ? {location} : {}),
      ...(wants('lqip') ? {lqip: await readLqip(sample(), !isOpaque)} : {}),
      ...(wants('palette') ? {palette: await readPalette(sample())} : {}),
      ...(wants('thumbhash') ? {thumbHash: await readThumbHash(sample())} : {}),
    }
  } catch (cause) {
    throw unreadable(cause)
  }
}

import sharp, {type Metadata, type Sharp} from 'sharp'
import {DEFAULT_METADATA, type ImageFormat, type MetadataPart} from '../images/index.ts'
import {type GeoPoint, type ImageExif, readCameraNotes} from './camera-notes.ts'
import type {Pixels} from './draw-svg.ts'
import {openImage} from './open.ts'
import {type ImagePalette, readPalette} from './palette.ts'
import {readBlurHash, readLqip, readThumbHash} from './placeholders.ts'

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

/** Displayed dimensions: rotated according to the orientation, one frame of an animation. */
const sizeOf = ({autoOrient, pageHeight}: Metadata) => ({
  width: autoOrient.width,
  height: pageHeight ?? autoOrient.height,
})

/** The whole picture, decoded once and scaled down; all metadata is computed from this. */
async function sampleOf(image: string | Buffer | Pixels): Promise<() => Sharp> {
  const sample = await openImage(image)
    .resize(SAMPLE_SIDE, SAMPLE_SIDE, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .png({compressionLevel: 1})
    .toBuffer()
  return () => sharp(sample)
}

const OPAQUE_WORD = 0xffffffff

/** Whether every pixel is opaque. libvips' statistics would tell as well, but take half a minute for large images. */
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
 * @param image path or bytes; for a drawing, its rendered pixels
 * @param format format of the image or drawing
 * @param notes the image before its camera metadata was scrubbed, for `exif` and `location`
 * @throws {Error} when it is broken, too large, or not an image
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

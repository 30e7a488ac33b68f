import sharp, {type OutputInfo, type Sharp} from 'sharp'
import {rasterise} from '../../lake/index.ts'
import {IMAGE_TIMEOUT_MS, MAX_IMAGE_PIXELS} from '../limits.ts'
import type {Rendition} from './rendition.ts'

/** One rendition takes one thread; the queue decides how many there are at a time. */
sharp.concurrency(1)
/** Originals are read once each: remembering them only costs memory. */
sharp.cache(false)

const SVG_DPI = 72
const MAX_SVG_DPI = 2400
/** Width in pixels at which drawings are rasterised, from which smaller renditions are made. */
const DRAWN_WIDTH = 2400
/** Width of the picture that is decoded to see whether an original is sound. */
const PROOF_WIDTH = 32

/** Decoded pixels of the part of an original that renditions are made from. */
export interface Pixels {
  data: Buffer
  info: OutputInfo
}

function isSvg(original: Buffer): boolean {
  return /<svg[\s>]/i.test(original.subarray(0, 4096).toString('utf8'))
}

/** Opens pixels upright. */
function open(original: Buffer): Sharp {
  return sharp(original, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: MAX_IMAGE_PIXELS,
  }).timeout({seconds: IMAGE_TIMEOUT_MS / 1000})
}

/** A drawing's part in pixels, at least `drawnWidth` wide. */
async function drawn(svg: Buffer, rendition: Rendition, drawnWidth: number): Promise<Sharp> {
  const {part, original} = rendition
  const density = Math.min(MAX_SVG_DPI, SVG_DPI * Math.max(1, drawnWidth / part.width))
  const shown = {
    left: part.left / original.width,
    top: part.top / original.height,
    width: part.width / original.width,
    height: part.height / original.height,
  }
  return open(await rasterise(svg, {density, part: shown}))
}

/** The part of the original that a rendition shows; a drawing's part is at least `drawnWidth` wide. */
async function cut(original: Buffer, rendition: Rendition, drawnWidth: number): Promise<Sharp> {
  if (isSvg(original)) return drawn(original, rendition, drawnWidth)
  const {part} = rendition
  const {autoOrient: actual} = await open(original).metadata()
  // The asset's own measures may differ from the file's: the part is read in proportion.
  const x = actual.width / rendition.original.width
  const y = actual.height / rendition.original.height
  const left = Math.min(actual.width - 1, Math.round(part.left * x))
  const top = Math.min(actual.height - 1, Math.round(part.top * y))
  return open(original).extract({
    left,
    top,
    width: Math.max(1, Math.min(actual.width - left, Math.round(part.width * x))),
    height: Math.max(1, Math.min(actual.height - top, Math.round(part.height * y))),
  })
}

/** Decodes what all renditions of one part of an original are made from. */
export async function decode(original: Buffer, rendition: Rendition): Promise<Pixels> {
  const image = await cut(original, rendition, Math.max(DRAWN_WIDTH, rendition.width))
  return image.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
}

/** Makes the file of a rendition. The same pixels and rendition give the same bytes. */
export async function encode({data, info}: Pixels, rendition: Rendition): Promise<Buffer> {
  const {width, height, channels} = info
  const image = sharp(data, {raw: {width, height, channels}, limitInputPixels: MAX_IMAGE_PIXELS})
    .timeout({seconds: IMAGE_TIMEOUT_MS / 1000})
    .resize(rendition.width, rendition.height, {fit: 'fill'})
  switch (rendition.format) {
    case 'avif':
      // Effort 2 takes a seventh of the time of effort 4 and gives files 8 % larger.
      return image.avif({quality: 52, effort: 2}).toBuffer()
    case 'webp':
      return image.webp({quality: 76, effort: 3}).toBuffer()
    case 'jpg':
      return image.flatten({background: '#fff'}).jpeg({quality: 78, mozjpeg: true}).toBuffer()
    case 'png':
      return image.png({compressionLevel: 9, palette: true, quality: 90, effort: 5}).toBuffer()
  }
}

/** Makes bytes that look like a rendition, quickly: JPEG, or WebP where parts may be transparent. */
export async function standIn(original: Buffer, rendition: Rendition): Promise<Buffer> {
  const {width, height, format} = rendition
  const image = (await cut(original, rendition, width)).resize(width, height, {fit: 'fill'})
  return format === 'png'
    ? image.webp({quality: 60, effort: 0}).toBuffer()
    : image.flatten({background: '#fff'}).jpeg({quality: 60}).toBuffer()
}

/** Decodes an original once, small. Throws when it is no image, damaged, or larger than allowed. */
export async function proof(original: Buffer): Promise<void> {
  const pixels = isSvg(original) ? await rasterise(original) : original
  await open(pixels).resize(PROOF_WIDTH).raw().toBuffer()
}

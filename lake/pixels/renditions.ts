import type {Sharp} from 'sharp'
import {type Encoding, encodeAs, type Part} from '../images/index.ts'
import {MAX_PIXELS_IN_MEMORY} from '../limits.ts'
import {drawSvg, type Pixels, pixelsOfPart} from './draw-svg.ts'
import {openImage} from './open.ts'

/** A file to render from a part of an original, in pixels. */
export interface RenditionOrder {
  width: number
  height: number
  encoding: Encoding
}

/** The part of an original to show. */
export interface Cut {
  part: Part
  /** Dots per inch at which drawings are rendered. */
  density: number
}

/** An original as a process opens it: a drawing, or the path or bytes of a raster image. */
export type Original = {svg: Buffer; maxPixels: number} | {picture: string | Buffer}

async function cutFrom(original: Original, {part, density}: Cut): Promise<Sharp> {
  if ('svg' in original) {
    return openImage(await drawSvg(original.svg, {density, part, maxPixels: original.maxPixels}))
  }
  const {autoOrient} = await openImage(original.picture).metadata()
  return openImage(original.picture).extract(pixelsOfPart(part, autoOrient))
}

/** Decodes the pixels that all renditions of one part are made from; very large parts are scaled down on the way. */
export async function decodePart(original: Original, cut: Cut): Promise<Pixels> {
  const image = await cutFrom(original, cut)
  if ('picture' in original) {
    const {autoOrient} = await openImage(original.picture).metadata()
    const {width, height} = pixelsOfPart(cut.part, autoOrient)
    const factor = Math.sqrt(MAX_PIXELS_IN_MEMORY / (width * height))
    if (factor < 1) image.resize(Math.round(width * factor), Math.round(height * factor))
  }
  return image.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
}

/** Encodes decoded pixels as a file. */
export function encodeRendition(pixels: Pixels, order: RenditionOrder): Promise<Buffer> {
  const {width, height, encoding} = order
  return encodeAs(openImage(pixels).resize(width, height, {fit: 'fill'}), encoding).toBuffer()
}

/** Renders a file straight from an original: faster than decoding all of it when only one file is needed. */
export async function renderOnce(
  original: Original,
  cut: Cut,
  {width, height, encoding}: RenditionOrder,
): Promise<Buffer> {
  const image = (await cutFrom(original, cut)).resize(width, height, {fit: 'fill'})
  return encodeAs(image, encoding).toBuffer()
}

/** Renders the middle of a raster image as a square, without what cameras write into it. */
export function renderSquare(
  picture: string | Buffer,
  side: number,
  encoding: Encoding,
): Promise<Buffer> {
  return encodeAs(openImage(picture).resize(side, side, {fit: 'cover'}), encoding).toBuffer()
}

/** Width at which an original is decoded to check that it is intact. */
const CHECK_WIDTH = 32
const CHECK_DENSITY = 72

/**
 * Decodes an original once at a small size. @throws {Error} when it is not an image, damaged, or larger than allowed
 */
export async function assertDecodable(original: Original): Promise<void> {
  const image =
    'svg' in original
      ? openImage(
          await drawSvg(original.svg, {
            density: CHECK_DENSITY,
            part: null,
            maxPixels: original.maxPixels,
          }),
        )
      : openImage(original.picture)
  await image.resize(CHECK_WIDTH).raw().toBuffer()
}

import sharp, {type OutputInfo} from 'sharp'
import type {Part} from '../images/index.ts'
import {plainSvg} from '../svg/index.ts'

/** Decoded pixels, 8 bits a channel, sRGB. */
export interface Pixels {
  data: Buffer
  info: OutputInfo
}

export interface DrawOptions {
  /** Dots per inch; 72 gives the drawing's nominal size. */
  density: number
  /** `null`: all of it. */
  part: Part | null
  /** Most pixels of the whole drawing. */
  maxPixels: number
}

/** Converts a part to whole pixels of a picture of this size: inside it, and never empty. */
export function pixelsOfPart(part: Part, {width, height}: {width: number; height: number}) {
  const left = Math.min(width - 1, Math.round(part.left * width))
  const top = Math.min(height - 1, Math.round(part.top * height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(part.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(part.height * height))),
  }
}

/** Renders an SVG with librsvg, without loading external resources. @throws {Error} when it cannot be read */
export async function drawSvg(
  file: Buffer,
  {density, part, maxPixels}: DrawOptions,
): Promise<Pixels> {
  const svg = plainSvg(file)
  const drawing = sharp(svg, {density, failOn: 'error', limitInputPixels: maxPixels})
  const {width, height} = await drawing.metadata()
  if (part) drawing.extract(pixelsOfPart(part, {width, height}))
  return drawing.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
}

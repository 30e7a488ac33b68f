import sharp, {type Sharp, type SharpOptions} from 'sharp'
import {MAX_IMAGE_PIXELS} from '../limits.ts'
import type {Pixels} from './draw-svg.ts'

/** Configures sharp for a process that only works on images: one at a time, without a cache. */
export function configureSharp(): void {
  sharp.cache(false)
  sharp.concurrency(1)
}

/**
 * Opens an image, rotated upright, within the limits for all originals.
 *
 * @param image path of a file, its bytes, or decoded pixels
 */
export function openImage(
  image: string | Buffer | Pixels,
  {failOn = 'error', ...options}: SharpOptions = {},
): Sharp {
  const shared: SharpOptions = {...options, failOn, limitInputPixels: MAX_IMAGE_PIXELS}
  if (typeof image === 'string' || Buffer.isBuffer(image)) {
    return sharp(image, {...shared, autoOrient: true})
  }
  const {width, height, channels} = image.info
  return sharp(image.data, {...shared, raw: {width, height, channels}})
}

import sharp, {type Sharp, type SharpOptions} from 'sharp'
import {MAX_IMAGE_PIXELS} from '../limits.ts'
import type {Pixels} from '../svg/index.ts'

/** What a process that does nothing but make images sets once: it works on one at a time, and on none twice. */
export function configureSharp(): void {
  sharp.cache(false)
  sharp.concurrency(1)
}

/**
 * Opens an image, upright, within the limits that all originals have.
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

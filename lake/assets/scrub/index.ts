import type {ImageFormat} from '../../images/index.ts'
import {scrubGif} from './gif.ts'
import {scrubHeif} from './heif.ts'
import {scrubJpeg} from './jpeg.ts'
import {scrubPng} from './png.ts'
import {scrubSvg} from './svg.ts'
import {scrubTiff} from './tiff.ts'
import {scrubWebp} from './webp.ts'

const SCRUBBERS: Record<ImageFormat['extension'], (bytes: Buffer) => Buffer[]> = {
  jpg: scrubJpeg,
  png: scrubPng,
  gif: scrubGif,
  webp: scrubWebp,
  avif: scrubHeif,
  tif: scrubTiff,
  svg: scrubSvg,
}

/**
 * The image without what camera and editing software recorded about people and places (EXIF, GPS, XMP, IPTC, comments,
 * appended videos). Nothing is decoded: pixels, colour profile, animation and orientation stay as they are, and
 * scrubbing a scrubbed image gives the same bytes, so its hash is stable.
 *
 * @throws {RangeError} when the file's structure contradicts itself
 */
export const scrubImage = (bytes: Buffer, format: ImageFormat): Buffer => {
  const scrubbed = Buffer.concat(SCRUBBERS[format.extension](bytes))
  return scrubbed.equals(bytes) ? bytes : scrubbed
}

export {scrubFilm} from './film.ts'
export {scrubHeif} from './heif.ts'

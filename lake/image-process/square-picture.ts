import {identifyImage, isHeic} from '../images/index.ts'
import {ImageFault} from './fault.ts'
import {ImageProcesses} from './processes.ts'

const FORMATS: ReadonlySet<string | undefined> = new Set(['jpg', 'png', 'webp', 'avif'])
const ENCODING = {format: 'webp', quality: 80, effort: 4} as const
const MEGABYTE = 1024 * 1024

/** Separate from those for content, which never wait for somebody's picture of themselves. */
const portraits = new ImageProcesses({
  room: 20,
  limits: {picture: {seconds: 10, memory: 1024 * MEGABYTE}},
})

/**
 * Makes a square WebP of an uploaded picture, in a process with limits.
 *
 * @param side its width and height, in pixels
 * @returns null when it is not a JPEG, PNG, WebP, AVIF or HEIC image, is damaged, or takes too much to read
 * @throws {LakeError} 503 when too many are waiting
 */
export async function squarePicture(
  bytes: Uint8Array,
  side: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = Buffer.from(bytes)
  if (!isHeic(file) && !FORMATS.has(identifyImage(file)?.extension)) return null
  try {
    const input = {source: {bytes}, side, encoding: ENCODING}
    return new Uint8Array(await portraits.run('square', input))
  } catch (error) {
    if (error instanceof ImageFault) return null
    throw error
  }
}

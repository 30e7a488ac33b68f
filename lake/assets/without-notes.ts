import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {open, readFile} from 'node:fs/promises'
import {httpError, type LakeError} from '../errors.ts'
import {type ImageFormat, identifyImage, isFilm, isHeic} from '../images/index.ts'
import {MAX_IMAGE_BYTES, MAX_SVG_BYTES} from '../limits.ts'
import {type ReceivedFile, readHead, writeBeside} from './receive.ts'
import {scrubFilm, scrubHeif, scrubImage} from './scrub/index.ts'

const HEAD_BYTES = 64
const MEGABYTE = 1024 * 1024

/**
 * The bytes needed to identify the format: the whole file for markup (which may start with a long comment), else the
 * first bytes.
 */
export const tellingBytes = async ({path, size}: ReceivedFile): Promise<Buffer> => {
  const head = await readHead(path, HEAD_BYTES)
  return identifyImage(head) || size > MAX_SVG_BYTES ? head : readFile(path)
}

/** Writes the scrubbed file next to the upload, unless nothing had to be removed. */
const scrubbedFile = async (
  received: ReceivedFile,
  original: Buffer,
  scrubbed: Buffer,
  folder: string,
): Promise<ReceivedFile> => (scrubbed === original ? received : writeBeside(scrubbed, folder))

const contradictory = (cause: unknown): LakeError =>
  httpError(400, 'Invalid image: its structure contradicts itself', cause)

const scrub = (bytes: Buffer, format: ImageFormat): Buffer => {
  try {
    return scrubImage(bytes, format)
  } catch (cause) {
    throw contradictory(cause)
  }
}

/** Scrubs a video in place. */
async function scrubFilmAt(received: ReceivedFile): Promise<ReceivedFile> {
  const {path, size} = received
  const file = await open(path, 'r+')
  try {
    if (!(await scrubFilm(file, size))) return received
  } catch (cause) {
    throw contradictory(cause)
  } finally {
    await file.close()
  }
  return {path, size, sha1: await sha1Of(path)}
}

async function sha1Of(path: string): Promise<string> {
  const hash = createHash('sha1')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** An uploaded image without camera metadata. @throws {LakeError} 400 when its structure contradicts itself */
export async function imageWithoutNotes(
  received: ReceivedFile,
  format: ImageFormat,
  folder: string,
): Promise<ReceivedFile> {
  const original = await readFile(received.path)
  return scrubbedFile(received, original, scrub(original, format), folder)
}

/**
 * An uploaded file without camera metadata, judged by its content rather than its name.
 *
 * @throws {LakeError} 400 when the structure of a picture contradicts itself, 413 when it is too large to examine
 */
export async function fileWithoutNotes(
  received: ReceivedFile,
  folder: string,
): Promise<ReceivedFile> {
  const head = await tellingBytes(received)
  if (isFilm(head)) return scrubFilmAt(received)
  const format = identifyImage(head)
  if (!format && !isHeic(head)) return received
  if (received.size > MAX_IMAGE_BYTES) {
    throw httpError(413, `The image is larger than ${MAX_IMAGE_BYTES / MEGABYTE} MB`)
  }
  const original = await readFile(received.path)
  const bytes = format ? scrub(original, format) : scrubHeic(original)
  return scrubbedFile(received, original, bytes, folder)
}

function scrubHeic(original: Buffer): Buffer {
  try {
    return Buffer.concat(scrubHeif(original))
  } catch (cause) {
    throw contradictory(cause)
  }
}

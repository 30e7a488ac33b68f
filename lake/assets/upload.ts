import {createHash, randomUUID} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {WorkQueue} from '../concurrency/index.ts'
import {httpError} from '../errors.ts'
import {MAX_SVG_BYTES, TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE} from '../limits.ts'
import {rasterise} from '../svg/index.ts'
import {type ImageFormat, identifyImage} from './formats.ts'
import {describeFile} from './media-types.ts'
import {type ImageMetadata, type MetadataPart, readImageMetadata} from './metadata.ts'
import type {AssetName} from './names.ts'
import {type ReceivedFile, readHead} from './receive.ts'
import {scrubImage} from './scrub/index.ts'

/** What the sender says about an upload: the query of Sanity's asset endpoint. */
export interface UploadDetails {
  contentType?: string | undefined
  filename?: string | undefined
  label?: string | undefined
  title?: string | undefined
  description?: string | undefined
  creditLine?: string | undefined
  source?: {id?: string | undefined; name?: string | undefined; url?: string | undefined}
  metadata?: readonly MetadataPart[] | undefined
}

/** An upload that is understood: its file under its final content, and what its document will say of it. */
export interface ExaminedUpload {
  file: ReceivedFile
  name: AssetName
  mimeType: string
  metadata?: ImageMetadata
}

const examinations = new WorkQueue(TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE)
const HEAD_BYTES = 64 * 1024
const MEGABYTE = 1024 * 1024

const requireFormat = (head: Buffer, size: number): ImageFormat => {
  const format = identifyImage(head)
  if (!format) {
    const hint =
      head.toString('latin1', 4, 8) === 'ftyp'
        ? ' (HEIC photographs have to be saved as JPEG first)'
        : ''
    throw httpError(
      400,
      `Invalid image, could not read metadata: it is no JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG${hint}`,
    )
  }
  if (format.extension === 'svg' && size > MAX_SVG_BYTES) {
    throw httpError(413, `The drawing is larger than ${MAX_SVG_BYTES / MEGABYTE} MB`)
  }
  return format
}

/** Writes the scrubbed image where uploads grow, unless nothing had to go. */
const scrubbedFile = async (
  received: ReceivedFile,
  original: Buffer,
  scrubbed: Buffer,
  folder: string,
): Promise<ReceivedFile> => {
  if (scrubbed === original) return received
  const path = join(folder, randomUUID())
  await writeFile(path, scrubbed, {flag: 'wx'})
  const sha1 = createHash('sha1').update(scrubbed).digest('hex')
  return {path, size: scrubbed.length, sha1}
}

const scrub = (bytes: Buffer, format: ImageFormat): Buffer => {
  try {
    return scrubImage(bytes, format)
  } catch (cause) {
    throw httpError(400, 'Invalid image: its structure contradicts itself', cause)
  }
}

const drawingName = ({filename}: UploadDetails) => (filename ? {name: filename} : {})

/**
 * Looks at an uploaded image: what it is, how large, what it looks like; and takes out what its camera noted.
 *
 * @param keepNotes leaves the original's EXIF, XMP and comments in place
 * @throws LakeError 400 when it is no readable image, 413 when it is too large a drawing
 */
export const examineImage = async (
  received: ReceivedFile,
  details: UploadDetails,
  folder: string,
  keepNotes: boolean,
): Promise<ExaminedUpload> => {
  const format = requireFormat(await readHead(received.path, HEAD_BYTES), received.size)
  // Drawings wait in a queue of their own: photographs need not wait for them.
  const drawn =
    format.extension === 'svg'
      ? await rasterise(await readFile(received.path), drawingName(details))
      : undefined
  return examinations.run(async () => {
    const original = await readFile(received.path)
    const bytes = keepNotes ? original : scrub(original, format)
    const metadata = await readImageMetadata(drawn ?? bytes, format, details.metadata, original)
    const file = await scrubbedFile(received, original, bytes, folder)
    const {width, height} = metadata.dimensions
    return {
      file,
      name: {kind: 'images', sha1: file.sha1, width, height, extension: format.extension},
      mimeType: format.mimeType,
      metadata,
    }
  })
}

/** Names an uploaded file. Its content is nobody's business here. */
export const examineFile = (received: ReceivedFile, details: UploadDetails): ExaminedUpload => {
  const {extension, mimeType} = describeFile(details.filename, details.contentType)
  return {file: received, name: {kind: 'files', sha1: received.sha1, extension}, mimeType}
}

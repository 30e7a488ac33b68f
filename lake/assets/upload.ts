import {rm} from 'node:fs/promises'
import {httpError} from '../errors.ts'
import {ImageFault, processesFor} from '../image-process/index.ts'
import {
  type ImageFormat,
  identifyForeignFormat,
  identifyImage,
  isHeic,
  isRawPhotograph,
  type MetadataPart,
} from '../images/index.ts'
import type {ImageMetadata} from '../pixels/index.ts'
import {describeFile} from './media-types.ts'
import type {AssetName} from './names.ts'
import {type ReceivedFile, writeBeside} from './receive.ts'
import {fileWithoutNotes, imageWithoutNotes, tellingBytes} from './without-notes.ts'

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

/** An examined upload: its file with its final content, and the details for its document. */
export interface ExaminedUpload {
  file: ReceivedFile
  name: AssetName
  mimeType: string
  metadata?: ImageMetadata
}

export interface ExamineOptions {
  /** Folder for uploads in progress. */
  folder: string
  /** Leaves the original's EXIF, XMP and comments in place. */
  keepNotes: boolean
  /** Aborts the upload. */
  signal?: AbortSignal | undefined
}

/**
 * Refuses formats that cannot be read as images here, judging by the first bytes.
 *
 * @throws {LakeError} 400 that names the format and says what to do, for communicators
 */
export function assertReadableFormat(head: Buffer): void {
  if (identifyImage(head) || isHeic(head)) return
  const foreign = identifyForeignFormat(head)
  if (!foreign) return
  throw httpError(400, `Bilder i formatet ${foreign.name} kan inte tas emot. ${foreign.advice}`)
}

/** An upload in a format that the lake stores. */
interface StorableImage {
  file: ReceivedFile
  format: ImageFormat
}

/** A HEIC image as a JPEG in a file of its own. */
async function asJpeg(
  received: ReceivedFile,
  {filename}: UploadDetails,
  {folder, signal}: ExamineOptions,
): Promise<StorableImage> {
  const source = {path: received.path}
  const bytes = Buffer.from(
    await processesFor({isDrawing: false})
      .run('heicAsJpeg', {source}, {name: filename, signal})
      .catch(refuse),
  )
  const format = identifyImage(bytes)
  if (!format) throw new Error('The HEIC image became no JPEG')
  return {file: await writeBeside(bytes, folder), format}
}

/** The upload itself, or what is stored in its place. @throws {LakeError} 400 for formats that are not taken in */
async function storableImage(
  received: ReceivedFile,
  details: UploadDetails,
  options: ExamineOptions,
): Promise<StorableImage> {
  const {filename} = details
  const bytes = await tellingBytes(received)
  if (isHeic(bytes)) return asJpeg(received, details, options)
  assertReadableFormat(bytes)
  const format = identifyImage(bytes)
  const isRaw = format?.extension === 'tif' && isRawPhotograph(filename, bytes)
  if (isRaw) {
    throw httpError(
      400,
      'Kamerans råformat (RAW) kan inte tas emot. Framkalla bilden i ett bildprogram, spara den som JPEG och ladda upp den.',
    )
  }
  if (format) return {file: received, format}
  throw httpError(
    400,
    'Invalid image, could not read metadata: it is not a JPEG, PNG, GIF, WebP, AVIF, HEIC, TIFF or SVG',
  )
}

/** A fault in the image is the sender's problem, so it becomes a 400. */
const refuse = (fault: unknown): never => {
  throw fault instanceof ImageFault ? httpError(400, fault.message, fault) : fault
}

/**
 * Examines an uploaded image (format, dimensions, appearance) and removes camera metadata.
 *
 * @throws {LakeError} 400 when it is not a readable image, or takes too many resources
 */
export const examineImage = async (
  received: ReceivedFile,
  details: UploadDetails,
  options: ExamineOptions,
): Promise<ExaminedUpload> => {
  const {folder, keepNotes, signal} = options
  const {file: storable, format} = await storableImage(received, details, options)
  const isDrawing = format.extension === 'svg'
  const keepsBytes = keepNotes && !isDrawing
  let file = storable
  try {
    if (!keepsBytes) file = await imageWithoutNotes(storable, format, folder)
    const metadata = await processesFor({isDrawing})
      .run(
        'describe',
        {
          source: {path: file.path},
          format,
          parts: details.metadata,
          notes: isDrawing ? undefined : {path: received.path},
        },
        {name: details.filename, isDrawing, signal},
      )
      .catch(refuse)
    const {width, height} = metadata.dimensions
    return {
      file,
      name: {kind: 'images', sha1: file.sha1, width, height, extension: format.extension},
      mimeType: format.mimeType,
      metadata,
    }
  } catch (error) {
    if (file !== received) await rm(file.path, {force: true})
    throw error
  } finally {
    if (storable !== received && storable !== file) await rm(storable.path, {force: true})
  }
}

/** Names an uploaded file. Camera metadata is removed from images uploaded as files, too. */
export const examineFile = async (
  received: ReceivedFile,
  details: UploadDetails,
  {folder, keepNotes}: ExamineOptions,
): Promise<ExaminedUpload> => {
  const {extension, mimeType} = describeFile(details.filename, details.contentType)
  const file = keepNotes ? received : await fileWithoutNotes(received, folder)
  return {file, name: {kind: 'files', sha1: file.sha1, extension}, mimeType}
}

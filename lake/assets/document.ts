import {randomBytes} from 'node:crypto'
import type {DocumentStub} from '../documents/index.ts'
import {assetFileName, assetId} from './names.ts'
import type {ExaminedUpload, UploadDetails} from './upload.ts'

const PROJECT = 'local'
const MAX_FILENAME = 255
const CONTROL_CHARACTERS = /\p{Cc}/gu

/** The last part of the sender's path, without characters that are invalid in file names. */
const plainFilename = (filename: string | undefined): string | undefined =>
  filename?.split(/[/\\]/).at(-1)?.replaceAll(CONTROL_CHARACTERS, '').slice(0, MAX_FILENAME) ||
  undefined

const HEIC_NAME = /\.hei[cf]$/i

/** A HEIC photograph is stored, and downloaded, as a JPEG. */
const storedFilename = (filename: string | undefined, {name}: ExaminedUpload) =>
  name.kind === 'images' && name.extension === 'jpg'
    ? filename?.replace(HEIC_NAME, '.jpg')
    : filename

const present = <Values extends object>(values: Values): Partial<Values> =>
  Object.assign({}, ...Object.entries(values).map(([key, value]) => (value ? {[key]: value} : {})))

const sourceOf = ({source}: UploadDetails) => {
  const given = source && present(source)
  return given && Object.keys(given).length > 0
    ? {source: {_type: 'sanity.assetSourceData', ...given}}
    : {}
}

/** Path of an asset relative to the lake's URL, without a leading slash. */
export const assetPath = (dataset: string, upload: ExaminedUpload): string =>
  `${upload.name.kind}/${PROJECT}/${dataset}/${assetFileName(upload.name)}`

/**
 * The document that Sanity creates for an upload (`sanity.imageAsset`, `sanity.fileAsset`).
 *
 * @param origin scheme, host and port at which browsers reach the lake
 */
export const assetDocument = (
  dataset: string,
  upload: ExaminedUpload,
  details: UploadDetails,
  origin: string,
): DocumentStub & {_id: string} => {
  const {file, name, mimeType, metadata} = upload
  const path = assetPath(dataset, upload)
  const {label, title, description, creditLine} = details
  return {
    _id: assetId(name),
    _type: name.kind === 'images' ? 'sanity.imageAsset' : 'sanity.fileAsset',
    assetId: file.sha1,
    extension: name.extension,
    ...(metadata ? {metadata} : {}),
    mimeType,
    ...present({
      originalFilename: plainFilename(storedFilename(details.filename, upload)),
      label,
      title,
      description,
      creditLine,
    }),
    ...sourceOf(details),
    path,
    sha1hash: file.sha1,
    size: file.size,
    uploadId: randomBytes(16).toString('hex'),
    url: `${origin}/${path}`,
  }
}

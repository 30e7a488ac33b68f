import {openAsBlob} from 'node:fs'
import {basename, join} from 'node:path'
import {administrator, type Lake, LakeError} from '../../lake/index.ts'
import {CommandError} from '../command-error.ts'
import {withCurrentDates} from './dates.ts'
import {assetFiles, readSamples, type SampleDocument, withAssets} from './read.ts'

const DATASET = 'production'
const UPLOADS_AT_ONCE = 4

export interface LoadOptions {
  lake: Lake
  /** Folder with the images that documents refer to. */
  folder: string
  /** Scheme, host and port for image URLs. */
  origin: string
  onProgress: (message: string) => void
}

async function upload(lake: Lake, folder: string, file: string, origin: string): Promise<string> {
  try {
    const bytes = await openAsBlob(join(folder, file))
    const details = {filename: basename(file)}
    const {assets} = lake.media(DATASET)
    const document = await assets.upload('images', bytes.stream(), details, administrator, origin)
    return document._id
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(`The image ${join(folder, file)} could not be loaded: ${cause}`)
  }
}

/** True when nothing has ever been stored. */
export function isNew(lake: Lake): boolean {
  return lake.dataset(DATASET).store.transactions.span().last === 0
}

/**
 * Loads documents and their images into the lake, all documents in one transaction. Existing documents are left
 * unchanged.
 * @returns how many documents there were
 * @throws CommandError that names the file at fault
 */
export async function loadDocuments(
  documents: readonly SampleDocument[],
  {lake, folder, origin, onProgress}: LoadOptions,
): Promise<number> {
  const files = new Set(documents.flatMap(({fields}) => assetFiles(fields)))
  const waiting = [...files]
  const assetIds = new Map<string, string>()
  const uploadNext = async (): Promise<void> => {
    const file = waiting.shift()
    if (file === undefined) return
    assetIds.set(file, await upload(lake, folder, file, origin))
    onProgress(`${assetIds.size} of ${files.size} images`)
    return uploadNext()
  }
  await Promise.all(Array.from({length: UPLOADS_AT_ONCE}, uploadNext))
  const mutations = documents.map(({_id, _type, fields}) => ({
    createIfNotExists: {...withAssets(fields, assetIds), _id, _type},
  }))
  try {
    await lake.dataset(DATASET).transact(mutations, {}, administrator)
  } catch (error) {
    if (error instanceof LakeError) {
      throw new CommandError(`The samples were rejected: ${error.message}`)
    }
    throw error
  }
  return documents.length
}

/**
 * Loads the documents that a folder holds as JSON files, as {@link loadDocuments} does. Dates of events and
 * opportunities are moved to the present.
 */
export function loadSamples(options: LoadOptions): Promise<number> {
  const now = new Date()
  const documents = readSamples(options.folder).map((document) => withCurrentDates(document, now))
  return loadDocuments(documents, options)
}

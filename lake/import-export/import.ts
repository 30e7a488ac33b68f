import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import type {SanityClient} from '@sanity/client'
import {unlessMissing} from '../../files/index.ts'
import {TransferError} from './errors.ts'
import type {TransferProgress} from './export.ts'

export interface ImportOptions {
  /** A client with a token and a dataset, of this lake or of hosted Sanity. */
  client: SanityClient
  /** What `exportDataset` or `sanity dataset export` wrote: an archive, its unpacked folder, or a file of NDJSON. */
  file: string
  /** Whether imported documents replace existing ones (default) or existing ones are kept. */
  existing?: 'replace' | 'keep'
  onProgress?: (progress: TransferProgress) => void
}

const sourceOf = async (file: string) => {
  const found = await unlessMissing(stat(file), null)
  if (!found) throw new TransferError(`There is no ${file}`)
  return found.isDirectory() ? file : createReadStream(file)
}

/**
 * Imports an archive into a dataset, including images and files.
 *
 * @returns how many documents were imported, and what could not be
 * @throws TransferError when there is no such file; errors of the client when the lake refuses
 */
export const importDataset = async (
  options: ImportOptions,
): Promise<{documents: number; warnings: string[]}> => {
  const {client, file, existing = 'replace', onProgress} = options
  // Loads hundreds of modules that no other command needs.
  const {sanityImport} = await import('@sanity/import')
  const {numDocs, warnings} = await sanityImport(await sourceOf(file), {
    client,
    operation: existing === 'keep' ? 'createIfNotExists' : 'createOrReplace',
    releasesOperation: existing === 'keep' ? 'ignore' : 'replace',
    allowAssetsInDifferentDataset: true,
    onProgress: ({step, current, total}) => onProgress?.({step, current, total}),
  })
  return {documents: numDocs, warnings: warnings.map(({message}) => message)}
}

import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import type {SanityClient} from '@sanity/client'
import {TransferError} from './errors.ts'
import type {TransferProgress} from './export.ts'

export interface ImportOptions {
  /** A client with a token and a dataset, of this lake or of hosted Sanity. */
  client: SanityClient
  /** What `exportDataset` or `sanity dataset export` wrote: an archive, its unpacked folder, or a file of NDJSON. */
  file: string
  /** What happens with documents that are there already: the imported ones take their place (default), or they stay. */
  existing?: 'replace' | 'keep'
  onProgress?: (progress: TransferProgress) => void
}

const sourceOf = async (file: string) => {
  const found = await stat(file).catch(() => null)
  if (!found) throw new TransferError(`There is no ${file}`)
  return found.isDirectory() ? file : createReadStream(file)
}

/**
 * Reads an archive into a dataset, images and files included.
 *
 * @returns how many documents came, and what could not be brought in
 * @throws TransferError when there is no such file; errors of the client when the lake refuses
 */
export const importDataset = async (
  options: ImportOptions,
): Promise<{documents: number; warnings: string[]}> => {
  const {client, file, existing = 'replace', onProgress} = options
  // Some hundred modules that no other command needs.
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

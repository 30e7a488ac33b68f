import {rename, rm} from 'node:fs/promises'
import type {SanityClient} from '@sanity/client'
import {TransferError} from './errors.ts'

/** The current step, and how far it has come. */
export interface TransferProgress {
  step: string
  current?: number | undefined
  total?: number | undefined
}

export interface ExportOptions {
  /** A client with a token and a dataset, of this lake or of hosted Sanity. */
  client: SanityClient
  /** The archive to write (`.tar.gz`), in the format of `sanity dataset export`. */
  file: string
  /** Without drafts and versions when false. */
  drafts?: boolean
  /** Only documents of these types. */
  types?: string[]
  /** Without images and files when false. */
  assets?: boolean
  onProgress?: (progress: TransferProgress) => void
}

const ASSET_COUNT = 'count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])'

const requireDataset = (client: SanityClient): string => {
  const {dataset} = client.config()
  if (!dataset) throw new TransferError('The client has no dataset')
  return dataset
}

/** The export skips what it cannot fetch and only warns; an incomplete archive must be an error. */
const requireWhole = async (client: SanityClient, exported: number): Promise<void> => {
  const there = await client.fetch<number>(ASSET_COUNT, {}, {perspective: 'raw'})
  if (exported >= there) return
  throw new TransferError(
    `${there - exported} of ${there} images and files could not be fetched, so nothing was exported. "npx hemvist doctor" says which are missing.`,
  )
}

/**
 * Exports a dataset with its assets to one archive, which `sanity dataset import` and `importDataset` can read. The
 * file is written completely or not at all.
 *
 * @throws TransferError when an asset cannot be fetched
 */
export const exportDataset = async (
  options: ExportOptions,
): Promise<{documents: number; assets: number}> => {
  const {client, file, types, drafts = true, assets = true, onProgress} = options
  const dataset = requireDataset(client)
  // Loads hundreds of modules that no other command needs.
  const {exportDataset: sanityExport} = await import('@sanity/export')
  const unfinished = `${file}.unfinished`
  try {
    const {documentCount, assetCount} = await sanityExport({
      client,
      dataset,
      outputPath: unfinished,
      drafts,
      assets,
      ...(types ? {types} : {}),
      onProgress: ({step, current, total}) =>
        onProgress?.({step, current, total: typeof total === 'number' ? total : undefined}),
    })
    if (assets && !types) await requireWhole(client, assetCount)
    await rename(unfinished, file)
    return {documents: documentCount, assets: assetCount}
  } finally {
    await rm(unfinished, {force: true})
  }
}

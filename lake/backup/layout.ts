import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {unlessMissing} from '../../files/index.ts'
import {AssetFiles, type AssetKind} from '../assets/index.ts'

/** A lake's folder and a backup have the same layout, so the same code can read both. */
export const DATASETS = 'datasets'
export const ASSETS = 'assets'
export const SETTINGS = 'settings'
export const CACHE = 'cache'
/** What a backup holds and a restore replaces. Keys stay with their machine. */
export const KEPT = [DATASETS, ASSETS, SETTINGS] as const

const DATABASE = /^([a-z0-9][-_a-z0-9]*)\.sqlite$/

export const databaseFile = (folder: string, dataset: string): string =>
  join(folder, DATASETS, `${dataset}.sqlite`)

export const assetFiles = (folder: string, dataset: string): AssetFiles =>
  new AssetFiles(join(folder, ASSETS, dataset))

export const assetFile = (
  folder: string,
  dataset: string,
  asset: {kind: AssetKind; name: string},
): string => assetFiles(folder, dataset).path(asset.kind, asset.name)

const namesIn = (folder: string): Promise<string[]> => unlessMissing(readdir(folder), [])

/** Names of the datasets in a folder. */
export const datasetsIn = async (folder: string): Promise<string[]> =>
  (await namesIn(join(folder, DATASETS)))
    .flatMap((file) => DATABASE.exec(file)?.[1] ?? [])
    .toSorted()

/** Names of the files with people's settings. */
export const settingsIn = async (folder: string): Promise<string[]> =>
  (await namesIn(join(folder, SETTINGS))).filter((file) => file.endsWith('.json')).toSorted()

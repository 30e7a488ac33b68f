import {constants} from 'node:fs'
import {copyFile, mkdir, readdir, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {isMissing} from '../../files/index.ts'
import {type Companion, companionFile, companionFolder} from './companion.ts'
import {BackupError} from './errors.ts'
import {hashFile} from './hash.ts'
import {
  assetFile,
  assetFiles,
  DATASETS,
  databaseFile,
  datasetsIn,
  SETTINGS,
  settingsIn,
} from './layout.ts'
import {type Manifest, newManifest, writeManifest} from './manifest.ts'
import {type Contents, readContents, snapshotDatabase} from './snapshot.ts'
import {requireSound} from './verify.ts'

export interface BackupOptions {
  /** The lake's folder. A server may be using it. */
  folder: string
  /** A folder that does not exist yet. */
  to: string
  /** Databases to back up together with the lake. */
  companions?: readonly Companion[]
  onProgress?: (message: string) => void
}

/**
 * Maximum number of snapshots: assets may be deleted between a snapshot and copying their files, and then a new one is
 * taken.
 */
const ATTEMPTS = 5

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

type Asset = Contents['assets'][number]
type Dataset = Manifest['datasets'][number]

/** Copies a file unless it is gone, without using extra space where the file system supports cloning. */
const copy = async (from: string, to: string): Promise<boolean> => {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** Copies the asset files that are not in the backup yet, and lists the missing ones. */
const copyAssets = async (
  folder: string,
  to: string,
  dataset: string,
  assets: readonly Asset[],
) => {
  const missing: Asset[] = []
  for (const asset of assets) {
    const target = assetFile(to, dataset, asset)
    if (await exists(target)) continue
    if (!(await copy(assetFile(folder, dataset, asset), target))) missing.push(asset)
  }
  return missing
}

/** Removes files of assets that are no longer in the snapshot. */
const dropOthers = async (to: string, dataset: string, assets: readonly Asset[]): Promise<void> => {
  const wanted = new Set(assets.map(({name}) => name))
  const files = assetFiles(to, dataset)
  for (const kind of ['images', 'files'] as const) {
    for (const name of await files.list(kind)) {
      if (!wanted.has(name)) await files.remove(kind, name)
    }
  }
}

const sized = (to: string, dataset: string, assets: readonly Asset[]) =>
  Promise.all(
    assets.map(async (asset) => ({
      ...asset,
      size: (await stat(assetFile(to, dataset, asset))).size,
    })),
  )

const backupDataset = async (folder: string, to: string, name: string): Promise<Dataset> => {
  const file = databaseFile(to, name)
  await assetFiles(to, name).prepare()
  let missingBefore = Number.NaN
  for (let attempt = 1; ; attempt++) {
    await rm(file, {force: true})
    await snapshotDatabase(databaseFile(folder, name), file)
    const {documents, transactions, assets} = readContents(file)
    const missing = await copyAssets(folder, to, name, assets)
    // Missing in two consecutive snapshots: lost rather than just deleted.
    const isSettled = missing.length === 0 || missing.length === missingBefore
    missingBefore = missing.length
    if (!isSettled && attempt < ATTEMPTS) continue
    await dropOthers(to, name, assets)
    const lost = new Set(missing.map((asset) => asset.name))
    const present = assets.filter((asset) => !lost.has(asset.name))
    return {
      name,
      sha256: await hashFile('sha256', file),
      documents,
      transactions,
      assets: await sized(to, name, present),
      missing: [...lost],
    }
  }
}

const backupSettings = async (folder: string, to: string): Promise<Manifest['settings']> => {
  const saved: Manifest['settings'] = []
  for (const file of await settingsIn(folder)) {
    const target = join(to, SETTINGS, file)
    await copyFile(join(folder, SETTINGS, file), target)
    saved.push({file, sha256: await hashFile('sha256', target)})
  }
  return saved
}

const backupCompanions = async (
  companions: readonly Companion[],
  to: string,
): Promise<Manifest['companions']> => {
  await mkdir(companionFolder(to), {recursive: true, mode: 0o700})
  const saved: Manifest['companions'] = []
  for (const companion of companions) {
    const target = companionFile(to, companion)
    if (!(await companion.save(target))) continue
    saved.push({file: basename(target), sha256: await hashFile('sha256', target)})
  }
  return saved
}

/**
 * Backs up a lake to a new folder that only its owner can read, also while it is in use: each dataset as of one moment, its
 * asset files, people's settings, and its companions. Every byte is read back before the backup appears under its final name.
 *
 * @returns what the backup holds; `missing` lists assets whose files were already lost
 * @throws BackupError when there is nothing to save, the folder exists, or what was written cannot be read back
 */
export const backupLake = async (options: BackupOptions): Promise<Manifest> => {
  const {folder, to, companions = [], onProgress} = options
  const names = await datasetsIn(folder)
  if (names.length === 0) throw new BackupError(`There is no lake in ${folder}`)
  if (await exists(to)) {
    const isEmpty = (await readdir(to).catch(() => ['a file'])).length === 0
    if (!isEmpty) throw new BackupError(`${to} exists already. Choose another name for the backup.`)
  }
  const unfinished = `${to}.unfinished`
  await rm(unfinished, {recursive: true, force: true})
  for (const part of [DATASETS, SETTINGS]) {
    await mkdir(join(unfinished, part), {recursive: true, mode: 0o700})
  }
  try {
    const manifest = newManifest()
    for (const name of names) {
      onProgress?.(`Copying dataset ${name}`)
      manifest.datasets.push(await backupDataset(folder, unfinished, name))
    }
    manifest.settings = await backupSettings(folder, unfinished)
    manifest.companions = await backupCompanions(companions, unfinished)
    await writeManifest(unfinished, manifest)
    onProgress?.('Reading everything again')
    await requireSound(unfinished, companions)
    await mkdir(dirname(to), {recursive: true})
    await rm(to, {recursive: true, force: true})
    await rename(unfinished, to)
    return manifest
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
}

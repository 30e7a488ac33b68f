import {stat} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {parseAssetName} from '../assets/index.ts'
import {type Companion, companionFile} from './companion.ts'
import {BackupError} from './errors.ts'
import {hashFile} from './hash.ts'
import {assetFile, databaseFile, SETTINGS} from './layout.ts'
import {type Manifest, readManifest} from './manifest.ts'
import {readContents} from './snapshot.ts'

type Dataset = Manifest['datasets'][number]

const attempt = async (what: string, check: () => Promise<string | null>): Promise<string[]> => {
  try {
    const problem = await check()
    return problem === null ? [] : [`${what}: ${problem}`]
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

const checkDatabase = (folder: string, dataset: Dataset) =>
  attempt(`Dataset ${dataset.name}`, async () => {
    const file = databaseFile(folder, dataset.name)
    if ((await hashFile('sha256', file)) !== dataset.sha256) return 'its file has changed'
    const {documents} = readContents(file)
    return documents === dataset.documents
      ? null
      : `it holds ${documents} documents instead of ${dataset.documents}`
  })

const checkAsset = (folder: string, dataset: string, asset: Dataset['assets'][number]) =>
  attempt(`Asset ${asset.name} of ${dataset}`, async () => {
    const file = assetFile(folder, dataset, asset)
    if ((await stat(file)).size !== asset.size) return 'its size has changed'
    const wanted = parseAssetName(asset.kind, asset.name)?.sha1
    return (await hashFile('sha1', file)) === wanted ? null : 'its content has changed'
  })

const checkCompanion = (
  folder: string,
  {file, sha256}: Manifest['companions'][number],
  companions: readonly Companion[],
) =>
  attempt(file, async () => {
    const copy = companionFile(folder, {file})
    if ((await hashFile('sha256', copy)) !== sha256) return 'its file has changed'
    companions.find((companion) => basename(companion.file) === file)?.check(copy)
    return null
  })

/** The problems with a backup, one per line; empty when every byte is as it was written. */
export const inspectBackup = async (
  folder: string,
  companions: readonly Companion[] = [],
): Promise<string[]> => {
  const {datasets, settings, companions: saved} = await readManifest(folder)
  const problems: string[] = []
  for (const dataset of datasets) {
    problems.push(...(await checkDatabase(folder, dataset)))
    for (const asset of dataset.assets) {
      problems.push(...(await checkAsset(folder, dataset.name, asset)))
    }
  }
  for (const {file, sha256} of settings) {
    const check = async () =>
      (await hashFile('sha256', join(folder, SETTINGS, file))) === sha256 ? null : 'it has changed'
    problems.push(...(await attempt(`Settings ${file}`, check)))
  }
  for (const companion of saved) {
    problems.push(...(await checkCompanion(folder, companion, companions)))
  }
  return problems
}

const SHOWN = 5

/** @throws BackupError that lists the problems */
export const requireSound = async (
  folder: string,
  companions: readonly Companion[] = [],
): Promise<Manifest> => {
  const manifest = await readManifest(folder)
  const problems = await inspectBackup(folder, companions)
  if (problems.length === 0) return manifest
  const more = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more` : ''
  throw new BackupError(
    `The backup in ${folder} is damaged:\n${problems.slice(0, SHOWN).join('\n')}${more}`,
  )
}

import {access, constants, readFile, rm, stat, statfs} from 'node:fs/promises'
import {join} from 'node:path'
import {makeTemporaryFolder, unlessMissing} from '../../files/index.ts'
import {parseAssetName} from '../assets/index.ts'
import {Collection} from '../documents/index.ts'
import {checkDataset} from '../integrity/index.ts'
import {Store} from '../storage/index.ts'
import {hashFile} from './hash.ts'
import {assetFile, assetFiles, databaseFile, datasetsIn, SETTINGS, settingsIn} from './layout.ts'
import {MARKER} from './marker.ts'
import {type Contents, readContents, snapshotDatabase} from './snapshot.ts'

/** A problem, and what to do about it. */
export interface Finding {
  /** `error`: content is lost, wrong or at risk. `warning`: all content is intact. */
  severity: 'error' | 'warning'
  dataset?: string
  /** The affected document, if there is one. */
  document?: string
  message: string
  advice: string
}

export interface DoctorOptions {
  /** The lake's folder. A server may be using it. */
  folder: string
  onProgress?: (message: string) => void
}

/** Warn when less than this is free on the disk, in bytes. */
const LITTLE_ROOM = 500 * 1024 * 1024

const RESTORE = 'Restore the latest backup: npx hemvist restore <backup>.'

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

async function* examineFolder(folder: string): AsyncGenerator<Finding> {
  const isMarked = await stat(join(folder, MARKER)).then(
    () => true,
    () => false,
  )
  if (isMarked) {
    yield {
      severity: 'error',
      message: 'A restore was interrupted, so the server refuses to start',
      advice: 'Run "npx hemvist restore" once more with the same backup.',
    }
  }
  try {
    await access(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    yield {
      severity: 'error',
      message: `${folder} cannot be written: ${reasonOf(error)}`,
      advice: 'Give the user that runs Hemvist the right to write there.',
    }
  }
  const {bavail, bsize} = await statfs(folder)
  if (bavail * bsize < LITTLE_ROOM) {
    yield {
      severity: 'warning',
      message: `Only ${Math.floor((bavail * bsize) / (1024 * 1024))} MB are left on the disk`,
      advice:
        'Free some room before nothing more can be stored; the folder "cache" may be deleted at any time.',
    }
  }
}

async function* examineSettings(folder: string): AsyncGenerator<Finding> {
  for (const file of await settingsIn(folder)) {
    try {
      JSON.parse(await readFile(join(folder, SETTINGS, file), 'utf8'))
    } catch (error) {
      yield {
        severity: 'warning',
        message: `Settings in ${file} cannot be read: ${reasonOf(error)}`,
        advice: `Delete ${join(folder, SETTINGS, file)}; the person it belongs to only loses list layouts and recent searches.`,
      }
    }
  }
}

/** Examines documents, references and history in a snapshot, so that a running server does not interfere. */
async function* examineDocuments(name: string, snapshot: string): AsyncGenerator<Finding> {
  const store = new Store(snapshot)
  try {
    const collection = new Collection(store.documents())
    for (const {kind, document, message, advice} of checkDataset({store, collection})) {
      const severity = kind === 'history' ? 'warning' : 'error'
      yield {severity, dataset: name, ...(document ? {document} : {}), message, advice}
    }
  } finally {
    store.close()
  }
}

const assetProblem = async (
  folder: string,
  dataset: string,
  asset: Contents['assets'][number],
): Promise<string | null> => {
  const path = assetFile(folder, dataset, asset)
  const found = await unlessMissing(stat(path), null)
  if (!found) return 'Its file is missing'
  const wanted = parseAssetName(asset.kind, asset.name)?.sha1
  return (await hashFile('sha1', path)) === wanted
    ? null
    : 'Its file has changed since it was uploaded'
}

async function* examineAssets(
  folder: string,
  dataset: string,
  assets: Contents['assets'],
): AsyncGenerator<Finding> {
  const wanted = new Set<string>()
  for (const asset of assets) {
    wanted.add(asset.name)
    const message = await assetProblem(folder, dataset, asset)
    if (!message) continue
    const document = `${asset.kind === 'images' ? 'image' : 'file'}-${asset.name.replace('.', '-')}`
    yield {
      severity: 'error',
      dataset,
      document,
      message,
      advice: `Copy ${join('assets', dataset, asset.kind, asset.name)} from a backup to the same place, or upload it again in the Studio.`,
    }
  }
  const files = assetFiles(folder, dataset)
  const stray = [...(await files.list('images')), ...(await files.list('files'))].filter(
    (name) => !wanted.has(name),
  )
  if (stray.length > 0) {
    yield {
      severity: 'warning',
      dataset,
      message: `${stray.length} asset files belong to no document`,
      advice:
        'Nothing to do: they were just uploaded, or the next start of the server removes them.',
    }
  }
}

async function* examineDataset(
  folder: string,
  name: string,
  work: string,
): AsyncGenerator<Finding> {
  const snapshot = join(work, `${name}.sqlite`)
  let contents: Contents
  try {
    await snapshotDatabase(databaseFile(folder, name), snapshot)
    contents = readContents(snapshot)
  } catch (error) {
    yield {
      severity: 'error',
      dataset: name,
      message: `The database cannot be read: ${reasonOf(error)}`,
      advice: `${RESTORE} Keep the damaged file for examination.`,
    }
    return
  }
  try {
    yield* examineDocuments(name, snapshot)
  } catch (error) {
    yield {
      severity: 'error',
      dataset: name,
      message: `Its documents cannot be read: ${reasonOf(error).replaceAll(snapshot, databaseFile(folder, name))}`,
      advice: `${RESTORE} Keep the damaged file for examination.`,
    }
  }
  yield* examineAssets(folder, name, contents.assets)
}

/**
 * Checks everything in a lake: databases, documents, references, history, the bytes of every asset, settings, and the
 * folder itself. Changes nothing, and can run while a server is using the lake.
 *
 * @returns the problems found; empty when all is well
 */
export const examineLake = async ({folder, onProgress}: DoctorOptions): Promise<Finding[]> => {
  const names = await datasetsIn(folder)
  if (names.length === 0) {
    const message = `There is no lake in ${folder}`
    const advice = 'The first "npm start" makes one; HEMVIST_DATA says where it is looked for.'
    return [{severity: 'error', message, advice}]
  }
  const findings: Finding[] = []
  const work = await makeTemporaryFolder('doctor')
  try {
    for await (const finding of examineFolder(folder)) findings.push(finding)
    for (const name of names) {
      onProgress?.(`Examining dataset ${name}`)
      for await (const finding of examineDataset(folder, name, work)) findings.push(finding)
    }
    for await (const finding of examineSettings(folder)) findings.push(finding)
  } finally {
    await rm(work, {recursive: true, force: true})
  }
  return findings
}

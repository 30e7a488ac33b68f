import {cp, mkdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {lockFolder} from '../storage/index.ts'
import {type Companion, holdsCompanion, installCompanion, moveCompanionAway} from './companion.ts'
import {BackupError} from './errors.ts'
import {CACHE, datasetsIn, KEPT} from './layout.ts'
import type {Manifest} from './manifest.ts'
import {MARKER} from './marker.ts'
import {requireSound} from './verify.ts'

export interface RestoreOptions {
  /** A backup that `backupLake` wrote. */
  from: string
  /** The lake's folder. No server may be using it. */
  folder: string
  /** Replace existing content with the backup. The old content is kept next to it. */
  replace?: boolean
  /** What was saved together with the lake. One that the backup does not hold is left alone. */
  companions?: readonly Companion[]
  onProgress?: (message: string) => void
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const holdsAnything = async (folder: string): Promise<boolean> => {
  for (const part of KEPT) if (await exists(join(folder, part))) return true
  return false
}

const move = async (from: string, to: string): Promise<void> => {
  for (const part of KEPT) {
    if (await exists(join(from, part))) await rename(join(from, part), join(to, part))
  }
}

/**
 * Restores a backup; every byte is verified both before and after copying. An interrupted restore leaves a marker, so
 * that the server refuses to start on half a lake; restoring again fixes it.
 *
 * @returns what was restored, and where the previous content is kept
 * @throws BackupError when the backup is damaged, or a lake already exists and `replace` is not set
 * @throws LakeError 503 when a server is using the folder
 */
export const restoreLake = async (
  options: RestoreOptions,
): Promise<{manifest: Manifest; replaced: string | null}> => {
  const {from, folder, replace = false, companions = [], onProgress} = options
  onProgress?.('Checking the backup')
  await requireSound(from, companions)
  const lock = lockFolder(folder)
  try {
    const isHalfDone = await exists(join(folder, MARKER))
    const isTaken = (await datasetsIn(folder)).length > 0
    if (isTaken && !isHalfDone && !replace) {
      throw new BackupError(
        `There is a lake in ${folder} already. To put the backup in its place, say so; what is there now is then kept beside it.`,
      )
    }
    onProgress?.('Copying')
    const arriving = join(folder, 'arriving')
    await rm(arriving, {recursive: true, force: true})
    await cp(from, arriving, {recursive: true})
    const manifest = await requireSound(arriving, companions)
    const saved = new Set(manifest.companions.map(({file}) => file))
    const returning = companions.filter(({file}) => saved.has(basename(file)))
    const replaced =
      (await holdsAnything(folder)) || holdsCompanion(returning)
        ? join(folder, `replaced-${new Date().toISOString().replaceAll(':', '-')}`)
        : null
    await writeFile(join(folder, MARKER), `${from}\n`)
    if (replaced) {
      await mkdir(replaced, {mode: 0o700})
      await move(folder, replaced)
      for (const companion of returning) await moveCompanionAway(companion, replaced)
    }
    await move(arriving, folder)
    for (const companion of returning) await installCompanion(companion, arriving)
    await rm(join(folder, CACHE), {recursive: true, force: true})
    await rm(arriving, {recursive: true, force: true})
    await rm(join(folder, MARKER))
    return {manifest, replaced}
  } finally {
    lock.release()
  }
}

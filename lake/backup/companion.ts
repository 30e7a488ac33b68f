import {existsSync} from 'node:fs'
import {chmod, mkdir, rename} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** A database outside the lake that is backed up and restored together with it. The lake does not know its contents. */
export interface Companion {
  /** Path of the database file. */
  file: string
  /** Copies it as of one moment. @returns whether there was anything to copy */
  save: (to: string) => Promise<boolean>
  /** Reads a copy. @throws {Error} when it is damaged or cannot be used */
  check: (file: string) => void
}

/** Companions in a backup. */
const FOLDER = 'companions'
/** SQLite keeps pending changes in files next to the database. */
const PARTS = ['', '-wal', '-shm', '-journal']

export const companionFolder = (folder: string): string => join(folder, FOLDER)

export const companionFile = (folder: string, {file}: Pick<Companion, 'file'>): string =>
  join(folder, FOLDER, basename(file))

/** Whether any of them exists. */
export const holdsCompanion = (companions: readonly Companion[]): boolean =>
  companions.some(({file}) => existsSync(file))

/** Moves a companion that is no longer in use out of the way. */
export async function moveCompanionAway(companion: Companion, folder: string): Promise<void> {
  const kept = companionFile(folder, companion)
  await mkdir(dirname(kept), {recursive: true, mode: 0o700})
  for (const part of PARTS) {
    if (existsSync(companion.file + part)) await rename(companion.file + part, kept + part)
  }
}

/** Moves a companion from a backup into place, readable only by its owner. */
export async function installCompanion(companion: Companion, folder: string): Promise<void> {
  const arriving = companionFile(folder, companion)
  await chmod(arriving, 0o600)
  await mkdir(dirname(companion.file), {recursive: true, mode: 0o700})
  await rename(arriving, companion.file)
}

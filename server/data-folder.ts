import {chmodSync, lstatSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {CommandError} from './command-error.ts'

const FOLDER_MODE = 0o700
const FILE_MODE = 0o600
/** Permission bits of group and others. */
const OTHERS = 0o077

function refuse(path: string, cause: string): never {
  throw new CommandError(
    `${path} can be read by other users of this machine, and that could not be changed (${cause}). It holds personal data: let the user that runs Hemvist own it, on a file system with permissions, or run "chmod -R go= ${path}".`,
  )
}

function restrict(path: string): void {
  const found = lstatSync(path, {throwIfNoEntry: false})
  if (!found || found.isSymbolicLink() || (found.mode & OTHERS) === 0) return
  try {
    chmodSync(path, found.isDirectory() ? FOLDER_MODE : FILE_MODE)
  } catch (error) {
    refuse(path, error instanceof Error ? error.message : String(error))
  }
  // Some file systems accept the change but ignore it.
  const after = lstatSync(path, {throwIfNoEntry: false})
  if (after && (after.mode & OTHERS) !== 0) refuse(path, 'the file system has no permissions')
}

/**
 * Restricts the data folder and everything in it to its owner: folders 0700, files 0600. SQLite's extra files get the
 * mode of their database. Windows has no such modes, so nothing is changed there.
 *
 * @throws {CommandError} when others can read any of it and that cannot be changed
 */
export function secureDataFolder(folder: string): void {
  if (process.platform === 'win32') return
  process.umask(OTHERS)
  try {
    mkdirSync(folder, {recursive: true, mode: FOLDER_MODE})
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      `The data folder ${folder} cannot be used (${cause}). Give its owner write access, or name another folder in HEMVIST_DATA.`,
    )
  }
  restrict(folder)
  for (const entry of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    restrict(join(folder, entry))
  }
}

import {lstatSync, mkdtempSync, readdirSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isMissing} from './missing.ts'

const NAME = /^hemvist-[a-z]+-(\d+)-/

const prefixOf = (purpose: string): string => join(tmpdir(), `hemvist-${purpose}-${process.pid}-`)

/**
 * A new folder for temporary files that only its owner reads. Whoever makes it deletes it; what a killed process leaves
 * is deleted by {@link removeAbandonedFolders}, since it may hold what nobody may see any more.
 * @param purpose one word in small letters
 */
export const makeTemporaryFolder = (purpose: string): Promise<string> => mkdtemp(prefixOf(purpose))

/** The same, at once. */
export const makeTemporaryFolderSync = (purpose: string): string => mkdtempSync(prefixOf(purpose))

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isOwn(path: string): boolean {
  try {
    return lstatSync(path).uid === (process.getuid?.() ?? 0)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** Deletes the temporary folders of this user's processes that do not run any more. @returns their paths */
export async function removeAbandonedFolders(): Promise<string[]> {
  const abandoned = readdirSync(tmpdir()).flatMap((name) => {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid)
    const path = join(tmpdir(), name)
    return !isRunning(pid) && isOwn(path) ? [path] : []
  })
  for (const path of abandoned) await rm(path, {recursive: true, force: true})
  return abandoned
}

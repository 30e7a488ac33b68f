import {existsSync} from 'node:fs'
import {mkdir, rename, rmdir} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {inject} from 'vitest'

const POLL_MS = 250

/** Creates a folder that stands for a lock; false when another process has it. */
async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * A folder that is expensive to make, made by the first test file of a run that asks for it; others wait, or find it.
 * It belongs to all of them: copy it before changing anything in it. When making fails, the next one tries again.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(inject('runFolder'), name)
  const lock = `${folder}.lock`
  while (!existsSync(folder)) {
    if (!(await take(lock))) {
      await sleep(POLL_MS)
      continue
    }
    try {
      const unfinished = `${folder}.${process.pid}.${Date.now()}`
      if (!existsSync(folder)) {
        await make(unfinished)
        await rename(unfinished, folder)
      }
    } finally {
      await rmdir(lock)
    }
  }
  return folder
}

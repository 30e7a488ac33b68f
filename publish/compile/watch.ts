import {watch} from 'node:fs'
import {TEMPLATES_QUIET_MS} from '../limits.ts'

/**
 * Calls `changed` when files in a folder have changed and it has been quiet for a moment; one call at a time, and
 * once more if something changed during the call. Returns a function that stops watching.
 */
export function watchFolder(folder: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isDue = false

  async function run(): Promise<void> {
    isDue = true
    if (isRunning) return
    isRunning = true
    while (isDue) {
      isDue = false
      await changed()
    }
    isRunning = false
  }

  const watcher = watch(folder, {recursive: true, persistent: false}, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), TEMPLATES_QUIET_MS)
  })
  return () => {
    watcher.close()
    clearTimeout(timer)
  }
}

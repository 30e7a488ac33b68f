import {Worker} from 'node:worker_threads'
import {asError} from '../errors.ts'

/**
 * Rewrites a store so that no byte of what was deleted is left in it: not in free pages, not in the gaps of pages
 * that were rearranged (which `secure_delete` does not reach), not in the write-ahead log. Runs in a thread of its own;
 * readers go on, writers wait.
 *
 * @throws {Error} when another process keeps the store from being rewritten; try again later
 */
export function scrubStore(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scrub-worker.ts', import.meta.url), {
      workerData: {file},
      execArgv: [],
    })
    worker.once('error', (thrown) => reject(asError(thrown)))
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The store could not be rewritten (exit code ${code}).`))
    })
  })
}

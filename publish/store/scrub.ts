import {Worker} from 'node:worker_threads'
import {asError} from '../errors.ts'

/**
 * Rewrites a store so that no deleted byte remains in it: not in free pages, not in the gaps of rearranged pages
 * (which `secure_delete` does not reach), not in the write-ahead log. Runs in its own thread; readers continue,
 * writers wait.
 *
 * @throws {Error} when another process prevents the rewrite; try again later
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

import {once} from 'node:events'
import {Worker} from 'node:worker_threads'

/** A separate thread for the clients, so that they do not block the server; it answers one message at a time. */
export function startThread(file: string, workerData: unknown) {
  const worker = new Worker(new URL(file, import.meta.url), {workerData})
  return {
    /** Sends a message and waits for its answer. */
    async ask<Answer>(message: unknown): Promise<Answer> {
      worker.postMessage(message)
      const [answer] = await once(worker, 'message')
      return answer
    },
    stop: () => worker.terminate(),
  }
}

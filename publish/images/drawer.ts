import {Worker} from 'node:worker_threads'
import {PublishError} from '../errors.ts'
import type {Drawing} from './drawing.ts'

/** What is to be drawn. */
export interface ToDrawer {
  id: number
  width: number
  height: number
  drawing: Drawing
  /** The picture in it, as JPEG. */
  picture: Uint8Array | null
}

export type FromDrawer = {id: number; bytes: Uint8Array} | {id: number; message: string}

interface Order {
  resolve(bytes: Buffer): void
  reject(cause: Error): void
}

/** Draws in a thread of its own, which is there while there is something to draw. */
export class Drawer {
  readonly #siteFolder: string
  readonly #orders = new Map<number, Order>()
  #worker: Worker | null = null
  #next = 0

  /** `siteFolder`: where drawings' fonts are found. */
  constructor(siteFolder: string) {
    this.#siteFolder = siteFolder
  }

  /** The drawing as JPEG. Throws a {@link PublishError}. */
  draw(order: Omit<ToDrawer, 'id'>): Promise<Buffer> {
    const id = ++this.#next
    const worker = this.#running()
    return new Promise((resolve, reject) => {
      this.#orders.set(id, {resolve, reject})
      worker.postMessage({...order, id} satisfies ToDrawer)
    })
  }

  /** Nothing is to be drawn for a while: ends the thread. */
  async rest(): Promise<void> {
    if (this.#orders.size > 0) return
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
      workerData: {siteFolder: this.#siteFolder},
      execArgv: [],
    })
    worker.on('message', (message: FromDrawer) => {
      const order = this.#orders.get(message.id)
      this.#orders.delete(message.id)
      if ('bytes' in message) order?.resolve(Buffer.from(message.bytes))
      else order?.reject(new PublishError(`It could not be drawn. ${message.message}`))
    })
    worker.on('error', (cause) => {
      if (this.#worker === worker) this.#worker = null
      for (const {reject} of this.#orders.values()) reject(cause)
      this.#orders.clear()
    })
    this.#worker = worker
    return worker
  }
}

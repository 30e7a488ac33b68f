import {Worker} from 'node:worker_threads'
import {processesFor} from '../../lake/index.ts'
import {asError, PublishError} from '../errors.ts'
import type {Drawing} from './drawing.ts'
import {SHARE_ENCODING} from './encodings.ts'

/** A drawing to lay out. */
export interface ToDrawer {
  id: number
  width: number
  height: number
  drawing: Drawing
  /** The picture in it, as JPEG. */
  picture: Uint8Array | null
}

export type FromDrawer = {id: number; svg: string} | {id: number; message: string}

interface Order {
  resolve(svg: string): void
  reject(cause: Error): void
}

/** The whole of a picture. */
const WHOLE = {left: 0, top: 0, width: 1, height: 1}
const SVG_DPI = 72

/** Makes drawings: lays them out in a thread that exists only while there is work, and paints them like any SVG. */
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
  async draw(order: Omit<ToDrawer, 'id'>): Promise<Buffer> {
    const svg = await this.#layOut(order)
    const {width, height} = order
    try {
      const bytes = await processesFor({isDrawing: true}).run(
        'render',
        {
          source: {bytes: Buffer.from(svg)},
          cut: {part: WHOLE, density: SVG_DPI},
          order: {width, height, encoding: SHARE_ENCODING},
        },
        {isDrawing: true},
      )
      return Buffer.from(bytes)
    } catch (thrown) {
      const cause = asError(thrown)
      throw new PublishError(`It could not be drawn. ${cause.message}`, {}, {cause})
    }
  }

  #layOut(order: Omit<ToDrawer, 'id'>): Promise<string> {
    const id = ++this.#next
    const worker = this.#running()
    return new Promise((resolve, reject) => {
      this.#orders.set(id, {resolve, reject})
      worker.postMessage({...order, id} satisfies ToDrawer)
    })
  }

  /** Ends the thread; nothing will be drawn for a while. */
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
      if ('svg' in message) order?.resolve(message.svg)
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

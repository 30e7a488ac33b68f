import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {setTimeout as wait} from 'node:timers/promises'
import {WorkQueue} from '../concurrency/index.ts'
import {httpError, type LakeError} from '../errors.ts'
import {
  DRAWING_MEMORY_BYTES,
  DRAWING_SECONDS,
  DRAWING_WAIT_SECONDS,
  MAX_IMAGE_PIXELS,
  TRANSFORM_QUEUE,
} from '../limits.ts'
import type {DrawingLimits, DrawingOrder, DrawingReply, Part} from './order.ts'

export interface DrawingWish {
  /** Dots an inch; 72, the default, gives the measures that the drawing names. */
  density?: number
  /** Default: all of it. */
  part?: Part
  /** What the drawing is called in errors. */
  name?: string
}

const LIMITS: DrawingLimits = {
  seconds: DRAWING_SECONDS,
  memory: DRAWING_MEMORY_BYTES,
  pixels: MAX_IMAGE_PIXELS,
}
/** How long the process stays when there is nothing to draw, in milliseconds. */
const REST_MS = 20_000
const DEFAULT_DENSITY = 72
const MEGABYTE = 1024 * 1024

/**
 * Turns drawings (SVG) into pixels in a process of its own, one after the other. A few lines of SVG can ask for hours
 * of work and cannot be interrupted: a process can be ended, and nobody else waits for it.
 */
export class Rasteriser {
  readonly #limits: DrawingLimits
  readonly #queue = new WorkQueue(1, TRANSFORM_QUEUE)
  #resting: ChildProcess | null = null

  constructor(limits: Partial<DrawingLimits> = {}) {
    this.#limits = {...LIMITS, ...limits}
  }

  /**
   * @returns PNG
   * @throws LakeError 400 when it is no drawing, or one that asks for too much; 503 when too many wait already
   */
  async rasterise(svg: Uint8Array, {density, part, name}: DrawingWish = {}): Promise<Buffer> {
    const order = {
      svg,
      density: density ?? DEFAULT_DENSITY,
      part: part ?? null,
      limits: this.#limits,
    }
    const reply = await this.#queue.run(() => this.#order(order))
    if ('picture' in reply) return Buffer.from(reply.picture)
    throw 'unreadable' in reply
      ? this.#unreadable(reply.unreadable, name)
      : this.#beyond(reply.beyond, name)
  }

  async #order(order: DrawingOrder): Promise<DrawingReply> {
    const child = this.#take()
    const settled = new AbortController()
    const {signal} = settled
    const tooLong: DrawingReply = {beyond: 'seconds'}
    const broken: DrawingReply = {unreadable: 'what draws it broke down'}
    let isSound = false
    try {
      const reply = await Promise.race([
        once(child, 'message', {signal}).then(([message]): DrawingReply => message),
        once(child, 'exit', {signal}).then(() => broken),
        wait(DRAWING_WAIT_SECONDS * 1_000, tooLong, {signal}),
        new Promise<never>((_, reject) => child.send(order, (error) => error && reject(error))),
      ])
      isSound = reply !== tooLong && reply !== broken && !('beyond' in reply)
      return reply
    } finally {
      settled.abort()
      if (isSound) this.#rest(child)
      else child.kill('SIGKILL')
    }
  }

  /** The process that rests, or a new one. While it works it keeps this one alive. */
  #take(): ChildProcess {
    const resting = this.#resting
    this.#resting = null
    if (resting?.connected) {
      resting.ref()
      resting.channel?.ref()
      return resting
    }
    return fork(new URL('./draw-process.ts', import.meta.url), {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  #rest(child: ChildProcess): void {
    this.#resting = child
    child.unref()
    child.channel?.unref()
    const timer = setTimeout(() => {
      if (this.#resting !== child) return
      this.#resting = null
      child.kill('SIGKILL')
    }, REST_MS)
    timer.unref()
  }

  #unreadable(reason: string, name: string | undefined): LakeError {
    const description = /pixel limit/i.test(reason)
      ? `it unfolds to more than ${this.#limits.pixels} pixels. Save it smaller.`
      : `could not read it: ${reason.split('\n')[0]}`
    return httpError(400, `Invalid image${name ? ` "${name}"` : ''}, ${description}`)
  }

  #beyond(limit: 'seconds' | 'memory', name: string | undefined): LakeError {
    const {seconds, memory} = this.#limits
    const much = limit === 'seconds' ? `${seconds} seconds` : `${memory / MEGABYTE} MB of memory`
    return httpError(
      400,
      `The drawing${name ? ` "${name}"` : ''} takes more than ${much} to draw. Simplify it (filters, patterns, copies within copies, layers) or save it as PNG.`,
    )
  }
}

const rasteriser = new Rasteriser()

/** A drawing's pixels, from the one process that draws. See {@link Rasteriser.rasterise}. */
export const rasterise = (svg: Uint8Array, wish?: DrawingWish): Promise<Buffer> =>
  rasteriser.rasterise(svg, wish)

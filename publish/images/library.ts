import {ENCODED_MIME_TYPES, ImageProcesses} from '../../lake/index.ts'
import {asError, PublishError} from '../errors.ts'
import type {ContentSource} from '../source.ts'
import {Drawer} from './drawer.ts'
import {EncodeQueue, type EncodeTask, type Urgency} from './encode-queue.ts'
import {previewEncoding} from './encodings.ts'
import {ImageFiles} from './image-files.ts'
import {Originals} from './originals.ts'
import {Renderer, sharedPixelsKey} from './renderer.ts'
import type {Rendition} from './rendition.ts'

/** How far encoding has come. */
export interface ImageProgress {
  done: number
  total: number
}

interface Task extends EncodeTask {
  rendition: Rendition
  promise: Promise<string>
  resolve(file: string): void
  /** Rejects the promise of everyone waiting. */
  reject(reason: PublishError): void
}

/** No page names the file any more: it was removed before it was encoded. */
export class ImageGone extends PublishError {}

/** The library was closed before the file was encoded. */
export class ImagesClosed extends PublishError {}

export interface ImageLibraryOptions {
  folder: string
  source: ContentSource
  /** Files encoded at a time, each on one processor. Default: 1. */
  concurrency?: number
  /** Where drawings' fonts are. */
  siteFolder?: string
  /** Whether everything else on the machine takes priority over encoding. */
  isBackground?: boolean
}

/**
 * All image files of all sites. A file is encoded once, on request or when the machine is idle, and stored under a
 * name that identifies its recipe. Until it exists, a quick preview is served instead.
 */
export class ImageLibrary {
  readonly #files: ImageFiles
  readonly #originals: Originals
  readonly #drawer: Drawer
  readonly #renderer: Renderer
  readonly #queue: EncodeQueue<Task>
  /** Tasks that are waiting or running. */
  readonly #tasks = new Map<string, Task>()
  readonly #previews = new Map<string, Promise<Buffer>>()
  /** Called after each file while there is work. */
  onProgress: (progress: ImageProgress) => void = () => {}
  #closed = false
  #done = 0

  constructor({
    folder,
    source,
    concurrency = 1,
    siteFolder = '',
    isBackground,
  }: ImageLibraryOptions) {
    const processes = Math.max(1, Math.floor(concurrency))
    this.#files = new ImageFiles(folder)
    this.#originals = new Originals(source)
    this.#drawer = new Drawer(siteFolder)
    this.#renderer = new Renderer(
      this.#originals,
      this.#drawer,
      new ImageProcesses({processes, isBackground: isBackground ?? false}),
    )
    this.#queue = new EncodeQueue(processes, (tasks) => this.#makeAll(tasks))
  }

  /** Where the file of that name is, or will be. */
  fileOf(name: string): string {
    return this.#files.pathOf(name)
  }

  has(name: string): Promise<boolean> {
    return this.#files.has(name)
  }

  /** Why the original of an asset cannot be shown (missing, corrupt, too large); null when it can. */
  check(assetId: string): Promise<PublishError | null> {
    return this.#originals.check(assetId)
  }

  /**
   * Resolves with the finished file: at once when it exists, else when it has been encoded.
   * @throws {PublishError} {@link ImageGone} or {@link ImagesClosed} when it will not be encoded, or another reason
   */
  make(rendition: Rendition, urgency: Urgency = 'soon'): Promise<string> {
    if (this.#closed) return Promise.reject(new ImagesClosed('Publishing has ended.'))
    const known = this.#tasks.get(rendition.name)
    const task = known ?? {
      ...Promise.withResolvers<string>(),
      name: rendition.name,
      group: sharedPixelsKey(rendition),
      rendition,
    }
    if (!known) {
      // Callers that do not await this are told by whoever published the image; see background/aftercare.ts.
      task.promise.catch(() => {})
      this.#tasks.set(task.name, task)
    }
    // A task that is already running needs no queueing.
    if (!known || this.#queue.urgencyOf(task.name)) this.#queue.add(task, urgency)
    return task.promise
  }

  /** A preview that looks like the rendition, made in milliseconds; see {@link previewType}. */
  quickPreview(rendition: Rendition): Promise<Buffer> {
    const known = this.#previews.get(rendition.name)
    if (known) return known
    const made = this.#renderer.preview(rendition)
    this.#previews.set(rendition.name, made)
    made.catch(() => this.#previews.delete(rendition.name))
    return made
  }

  /** Media type of a quick preview. */
  previewType(rendition: Rendition): string {
    return ENCODED_MIME_TYPES[previewEncoding(rendition).format]
  }

  /** Resolves when all tasks are done, except idle work. */
  async idle(): Promise<void> {
    for (let expected = this.#expected; expected.length > 0; expected = this.#expected) {
      await Promise.allSettled(expected.map(({promise}) => promise))
    }
  }

  /** Does something that takes much memory once all tasks are done; idle work goes on afterwards. */
  async whileIdle<T>(work: () => Promise<T>): Promise<T> {
    await this.idle()
    const proceed = this.#queue.hold()
    try {
      return await work()
    } finally {
      proceed()
    }
  }

  get #expected(): Task[] {
    return [...this.#tasks.values()].filter(({name}) => this.#queue.urgencyOf(name) !== 'idle')
  }

  /** Drops waiting tasks, and finishes running ones. */
  async close(): Promise<void> {
    this.#closed = true
    for (const task of this.#queue.clear()) {
      this.#tasks.delete(task.name)
      task.reject(new ImagesClosed('Publishing has ended.'))
    }
    await this.idle()
    await this.#drawer.rest()
  }

  /** Deletes a file at once, even one that is about to be encoded. */
  async remove(name: string): Promise<void> {
    const task = this.#tasks.get(name)
    if (this.#queue.remove(name)) {
      this.#tasks.delete(name)
      task?.reject(new ImageGone(`No page shows ${name} any more.`))
    } else {
      // Whoever asked for it is told if it fails; here it only has to have ended.
      await task?.promise.catch(() => {})
    }
    this.#previews.delete(name)
    await this.#files.remove(name)
  }

  /** Names of all finished files. */
  names(): Promise<string[]> {
    return this.#files.names()
  }

  /** The finished file's bytes, or null while it does not exist. */
  read(name: string): Promise<Buffer | null> {
    return this.#files.read(name)
  }

  async #makeAll(tasks: readonly Task[]): Promise<void> {
    const left = new Map<Rendition, Task>()
    try {
      for (const task of tasks) left.set(task.rendition, task)
      for (const task of tasks) {
        if (!(await this.has(task.name))) continue
        left.delete(task.rendition)
        this.#finish(task)
      }
      const written: Promise<void>[] = []
      await this.#renderer.renderAll([...left.keys()], (rendition, bytes) => {
        const task = left.get(rendition)
        left.delete(rendition)
        if (task) written.push(this.#keep(task, bytes))
      })
      await Promise.all(written)
    } catch (thrown) {
      for (const task of left.values()) this.#fail(task, thrown)
    }
    if (this.#tasks.size === 0) await this.#drawer.rest()
  }

  async #keep(task: Task, bytes: Buffer): Promise<void> {
    try {
      await this.#files.write(task.name, bytes)
      this.#finish(task)
    } catch (thrown) {
      this.#fail(task, thrown)
    }
  }

  #finish(task: Task): void {
    this.#end(task)
    task.resolve(this.fileOf(task.name))
  }

  #fail(task: Task, thrown: unknown): void {
    const cause = asError(thrown)
    const {assetId, drawing, name} = task.rendition
    const what = drawing ? `The drawing ${name}` : `Image ${assetId}`
    const message = `${what} cannot be shown. ${cause.message}`
    this.#end(task)
    const location = assetId ? {documentId: assetId} : {}
    task.reject(new PublishError(message, location, {cause, kind: 'image'}))
  }

  #end({name}: Task): void {
    this.#tasks.delete(name)
    this.#previews.delete(name)
    this.#done += 1
    const left = this.#expected.length
    this.onProgress({done: this.#done, total: this.#done + left})
    if (left === 0) this.#done = 0
  }
}

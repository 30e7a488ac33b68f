import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {asError, PublishError} from '../errors.ts'
import {MAX_IMAGE_BYTES} from '../limits.ts'
import type {ContentSource} from '../source.ts'
import {Drawer} from './drawer.ts'
import {decode, encode, type Pixels, proof, standIn} from './encode.ts'
import type {Rendition} from './rendition.ts'

/** How far encoding has come. */
export interface ImageProgress {
  done: number
  total: number
}

/** Pictures whose decoded pixels are kept for their next rendition. */
const DECODED_IN_MEMORY = 3
/** Renditions up to this width share one decoding of a drawing. */
const DECODED_FOR = 2400

interface Waiting {
  rendition: Rendition
  promise: Promise<string>
  started: boolean
  start(): void
  /** Whoever waits for it hears why it will not come. */
  giveUp(reason: PublishError): void
}

/** No page names the file any more: it was taken away before it was made. */
export class ImageGone extends PublishError {}

/** The library was closed before the file was made. */
export class ImagesClosed extends PublishError {}

/**
 * All image files of all sites. A file is made once, when a page first names it, and kept in a folder by its name,
 * which says everything about it. Encoding waits in a queue of its own; until a file is there a quick one stands in.
 */
export class ImageLibrary {
  readonly #folder: string
  readonly #source: ContentSource
  readonly #concurrency: number
  readonly #drawer: Drawer
  readonly #waiting = new Map<string, Waiting>()
  readonly #proofs = new Map<string, Promise<PublishError | null>>()
  readonly #decoded = new Map<string, Promise<Pixels>>()
  readonly #standIns = new Map<string, Promise<Buffer>>()
  /** Told after each file while there is work. */
  onProgress: (progress: ImageProgress) => void = () => {}
  #queue: Waiting[] = []
  #closed = false
  #running = 0
  #done = 0
  #total = 0

  /** `concurrency`: files encoded at a time, each on one processor. `siteFolder`: where drawings' fonts are. */
  constructor(folder: string, source: ContentSource, concurrency = 1, siteFolder = '') {
    this.#folder = folder
    this.#source = source
    this.#drawer = new Drawer(siteFolder)
    this.#concurrency = Math.max(1, Math.floor(concurrency))
  }

  /** Where the file of that name is, or will be. */
  fileOf(name: string): string {
    return join(this.#folder, name.slice(0, 2).toLowerCase(), name)
  }

  async has(name: string): Promise<boolean> {
    return (await stat(this.fileOf(name)).catch(() => null)) !== null
  }

  /**
   * Why the original of an asset cannot be shown (missing, corrupt, too large); null when it can. Costs one small
   * decoding the first time an asset is named.
   */
  check(assetId: string): Promise<PublishError | null> {
    const known = this.#proofs.get(assetId)
    if (known) return known
    const result = this.#prove(assetId)
    this.#proofs.set(assetId, result)
    // A failure may be mended by uploading again: look anew next time.
    void result.then((failure) => failure && this.#proofs.delete(assetId))
    return result
  }

  /**
   * The finished file: at once when it exists, else when its turn has come; `urgent`: before all that wait. Throws a
   * {@link PublishError}: {@link ImageGone} and {@link ImagesClosed} when its turn will not come.
   */
  make(rendition: Rendition, {urgent = false} = {}): Promise<string> {
    const known = this.#waiting.get(rendition.name)
    if (known) {
      if (urgent && !known.started)
        this.#queue = [known, ...this.#queue.filter((other) => other !== known)]
      return known.promise
    }
    if (this.#closed) return Promise.reject(new ImagesClosed('Publishing has ended.'))
    const {promise, resolve, reject} = Promise.withResolvers<string>()
    const waiting: Waiting = {
      rendition,
      promise,
      started: false,
      giveUp: reject,
      start: () => {
        waiting.started = true
        this.#running += 1
        void this.#make(rendition)
          .then(resolve, reject)
          .finally(() => {
            this.#running -= 1
            this.#done += 1
            this.#waiting.delete(rendition.name)
            this.#standIns.delete(rendition.name)
            this.onProgress({done: this.#done, total: this.#total})
            if (this.#running === 0 && this.#queue.length === 0) {
              this.#done = this.#total = 0
              this.#decoded.clear()
              void this.#drawer.rest()
            }
            this.#next()
          })
      },
    }
    promise.catch(() => {})
    this.#waiting.set(rendition.name, waiting)
    this.#total += 1
    if (urgent) this.#queue.unshift(waiting)
    else this.#queue.push(waiting)
    this.#next()
    return promise
  }

  /** Bytes that look like the rendition, made in milliseconds: JPEG, or WebP where parts may be transparent. */
  standIn(rendition: Rendition): Promise<Buffer> {
    const known = this.#standIns.get(rendition.name)
    if (known) return known
    const made = rendition.drawing
      ? this.#draw(rendition)
      : this.#original(rendition.assetId).then((original) => standIn(original, rendition))
    this.#standIns.set(rendition.name, made)
    made.catch(() => this.#standIns.delete(rendition.name))
    return made
  }

  /** Media type of a stand-in. */
  standInType({format}: Rendition): string {
    return format === 'png' ? 'image/webp' : 'image/jpeg'
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    while (this.#waiting.size > 0) {
      await Promise.allSettled([...this.#waiting.values()].map(({promise}) => promise))
    }
  }

  /** Lets go of what is waiting, and finishes what has begun. */
  async close(): Promise<void> {
    this.#closed = true
    for (const {rendition, giveUp} of this.#queue.splice(0)) {
      this.#waiting.delete(rendition.name)
      giveUp(new ImagesClosed('Publishing has ended.'))
    }
    await this.idle()
    await this.#drawer.rest()
  }

  /** Deletes a file at once, also one that is about to be made. */
  async remove(name: string): Promise<void> {
    this.#queue = this.#queue.filter(({rendition}) => rendition.name !== name)
    const waiting = this.#waiting.get(name)
    if (waiting?.started) await waiting.promise.catch(() => {})
    else {
      this.#waiting.delete(name)
      waiting?.giveUp(new ImageGone(`No page shows ${name} any more.`))
    }
    this.#standIns.delete(name)
    await rm(this.fileOf(name), {force: true})
  }

  /** Names of all finished files. */
  async names(): Promise<string[]> {
    const folders = await readdir(this.#folder).catch(() => [])
    const names = await Promise.all(folders.map((folder) => readdir(join(this.#folder, folder))))
    return names.flat().filter((name) => !name.endsWith('.part'))
  }

  #next(): void {
    while (this.#running < this.#concurrency) {
      const waiting = this.#queue.shift()
      if (!waiting) return
      waiting.start()
    }
  }

  async #original(assetId: string): Promise<Buffer> {
    const {result} = await this.#source.query('*[_id == $id][0]{_id, url, sha1hash}', {id: assetId})
    const asset = typeof result === 'object' && result !== null ? result : {}
    const bytes = await this.#source.openAsset({...asset, _id: assetId})
    if (bytes.length > MAX_IMAGE_BYTES) {
      throw new PublishError(`Image ${assetId} is larger than ${MAX_IMAGE_BYTES >> 20} MB.`)
    }
    return bytes
  }

  /** Decoded pixels that the renditions of one picture share; those of the latest pictures are kept. */
  #pixels(rendition: Rendition): Promise<Pixels> {
    const {assetId, part, width} = rendition
    const key = JSON.stringify([assetId, part, width > DECODED_FOR ? width : 0])
    const known = this.#decoded.get(key)
    if (known) return known
    const pixels = this.#original(assetId).then((original) => decode(original, rendition))
    this.#decoded.set(key, pixels)
    pixels.catch(() => this.#decoded.delete(key))
    for (const oldest of [...this.#decoded.keys()].slice(0, -DECODED_IN_MEMORY)) {
      this.#decoded.delete(oldest)
    }
    return pixels
  }

  async #prove(assetId: string): Promise<PublishError | null> {
    try {
      await proof(await this.#original(assetId))
      return null
    } catch (thrown) {
      const cause = asError(thrown)
      const message = `Image ${assetId} cannot be shown. ${cause.message}`
      return new PublishError(message, {documentId: assetId}, {cause})
    }
  }

  async #make(rendition: Rendition): Promise<string> {
    const file = this.fileOf(rendition.name)
    if (await this.has(rendition.name)) return file
    try {
      const bytes = rendition.drawing
        ? await this.#draw(rendition)
        : await encode(await this.#pixels(rendition), rendition)
      await mkdir(join(file, '..'), {recursive: true})
      const part = `${file}.${process.pid}.part`
      await writeFile(part, bytes)
      await rename(part, file)
      return file
    } catch (thrown) {
      const cause = asError(thrown)
      const {assetId, drawing, name} = rendition
      const what = drawing ? `The drawing ${name}` : `Image ${assetId}`
      const message = `${what} cannot be shown. ${cause.message}`
      throw new PublishError(message, assetId ? {documentId: assetId} : {}, {cause})
    }
  }

  async #draw(rendition: Rendition): Promise<Buffer> {
    const {drawing, width, height, assetId} = rendition
    if (!drawing) throw new PublishError(`${rendition.name} is no drawing.`)
    const {picture} = drawing
    const shown = picture && assetId ? {...rendition, ...picture, format: 'jpg' as const} : null
    const bytes = shown && (await encode(await this.#pixels(shown), shown))
    return this.#drawer.draw({width, height, drawing, picture: bytes})
  }

  /** The finished file's bytes, or null while it is not there. */
  async read(name: string): Promise<Buffer | null> {
    return readFile(this.fileOf(name)).catch(() => null)
  }
}

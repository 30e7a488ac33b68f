import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {Requester} from '../access/index.ts'
import {
  type Assets,
  assetId,
  imageMimeType,
  type Original,
  parseAssetName,
} from '../assets/index.ts'
import {WorkQueue} from '../concurrency/index.ts'
import {httpError} from '../errors.ts'
import {IMAGE_CACHE_BYTES, TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE} from '../limits.ts'
import {rasterise} from '../svg/index.ts'
import {RenditionCache} from './cache.ts'
import {DELIVERED_MIME_TYPES, type DeliveredFormat, deliveredFormat} from './formats.ts'
import {layOut, type Size} from './geometry.ts'
import {isUntouched, readTransformation, type Transformation} from './parameters.ts'
import {transformImage} from './transform.ts'

/** Counts up when the same wish would give another image than before. */
const RENDITION_VERSION = 1

/** An image that is ready to be sent. */
export interface DeliveredImage {
  path: string
  /** Bytes. */
  size: number
  mimeType: string
  /** Names these very bytes. */
  etag: string
  /** Whether another `Accept` header might give another image. */
  varies: boolean
}

const transformations = new WorkQueue(TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE)

const keyOf = (wish: Transformation, format: DeliveredFormat): string =>
  createHash('sha256')
    .update(JSON.stringify([RENDITION_VERSION, wish, format]))
    .digest('hex')
    .slice(0, 40)

/** What an image is made from: its file, or what a drawing looks like. */
const pixelsOf = async (name: string, path: string): Promise<string | Buffer> =>
  name.endsWith('.svg') ? rasterise(await readFile(path), {name}) : path

const isOpaque = ({document}: Original): boolean => {
  const {metadata} = document
  return !(
    typeof metadata === 'object' &&
    metadata !== null &&
    'isOpaque' in metadata &&
    metadata.isOpaque === false
  )
}

/** Delivers a dataset's images in the shape that the address asks for. */
export class ImageDelivery {
  readonly #assets: Assets
  readonly #cache: RenditionCache
  readonly #making = new Map<string, Promise<void>>()

  /** @param folder where delivered images are kept for the next time */
  constructor(assets: Assets, folder: string, cacheBytes = IMAGE_CACHE_BYTES) {
    this.#assets = assets
    this.#cache = new RenditionCache(folder, cacheBytes)
    assets.onRemoved((name) => this.#cache.drop(name))
  }

  /**
   * @param name the file in the address, `<sha1>-<w>x<h>.<extension>`
   * @param accept the browser's `Accept` header, for `auto=format`
   * @throws LakeError 404 for an unknown image, 400 for an impossible wish, 503 when too much is asked at once
   */
  async deliver(
    name: string,
    query: URLSearchParams,
    accept: string | undefined,
    requester: Requester,
  ): Promise<DeliveredImage> {
    const parsed = parseAssetName('images', name)
    if (!parsed) throw httpError(404, `No such image: ${name.slice(0, 100)}`)
    const wish = readTransformation(query)
    const size = {width: parsed.width ?? 0, height: parsed.height ?? 0}
    layOut(wish, size)
    const original = await this.#assets.original(assetId(parsed), requester)
    const asIs = {
      path: original.path,
      size: original.size,
      mimeType: imageMimeType(parsed.extension),
      etag: `"${parsed.sha1}"`,
      varies: false,
    }
    // A drawing has no pixels to shrink: it stays a drawing until pixels are asked for.
    if (isUntouched(wish) || (parsed.extension === 'svg' && !wish.format)) return asIs
    const format = deliveredFormat(wish, parsed.extension, isOpaque(original), accept)
    const key = `${keyOf(wish, format)}.${format}`
    const found = await this.#make(name, key, original, size, wish, format)
    return {
      ...found,
      mimeType: DELIVERED_MIME_TYPES[format],
      etag: `"${parsed.sha1}-${key}"`,
      varies: wish.autoFormat && !wish.format,
    }
  }

  /** Finds a rendition or makes it, once however many ask for it at the same time. */
  async #make(
    name: string,
    key: string,
    original: Original,
    size: Size,
    wish: Transformation,
    format: DeliveredFormat,
  ): Promise<{path: string; size: number}> {
    const task = `${name}/${key}`
    const known = await this.#cache.find(name, key)
    if (known) return known
    let making = this.#making.get(task)
    if (!making) {
      making = pixelsOf(name, original.path)
        .then((input) =>
          transformations.run(async () => {
            await this.#cache.keep(name, key, await transformImage(input, size, wish, format))
            // Its asset may have been deleted meanwhile; then nothing of it stays.
            if (!this.#assets.exists(original.document._id)) await this.#cache.drop(name)
          }),
        )
        .finally(() => this.#making.delete(task))
      this.#making.set(task, making)
    }
    await making
    const made = await this.#cache.find(name, key)
    if (!made) throw httpError(404, `No such image: ${name}`)
    return made
  }
}

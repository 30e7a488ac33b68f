import {createHash} from 'node:crypto'
import type {Requester} from '../access/index.ts'
import {type Assets, assetId, type Original, parseAssetName} from '../assets/index.ts'
import {KeyedQueue} from '../concurrency/index.ts'
import {httpError} from '../errors.ts'
import {ImageFault, ImageProcesses, processesFor} from '../image-process/index.ts'
import {
  deliveredFormat,
  ENCODED_MIME_TYPES,
  type EncodedFormat,
  imageMimeType,
  isUntouched,
  layOut,
  readTransformation,
  type Size,
  type Transformation,
} from '../images/index.ts'
import {IMAGE_CACHE_BYTES, PUBLIC_RENDITIONS_IN_TURN, PUBLIC_RENDITIONS_WAITING} from '../limits.ts'
import {RenditionCache} from './cache.ts'
import {publicTransformation} from './public-sizes.ts'

/** Increment when the same parameters would give a different image than before. */
const RENDITION_VERSION = 1

/** An image that is ready to be sent. */
export interface DeliveredImage {
  path: string
  /** Bytes. */
  size: number
  mimeType: string
  /** A strong entity tag. */
  etag: string
  /** Whether the image depends on the `Accept` header. */
  varies: boolean
}

/** Images for the public are rendered one at a time, at low priority. */
const publicProcesses = new ImageProcesses({
  isBackground: true,
  processes: 1,
  room: PUBLIC_RENDITIONS_IN_TURN,
})
/** Of each guest, two at most are in turn; so however many images one asks for, those of others are made. */
const guests = new KeyedQueue({concurrency: 2, room: PUBLIC_RENDITIONS_WAITING})

const keyOf = (transformation: Transformation, format: EncodedFormat): string =>
  createHash('sha256')
    .update(JSON.stringify([RENDITION_VERSION, transformation, format]))
    .digest('hex')
    .slice(0, 40)

const isOpaque = ({document}: Original): boolean => {
  const {metadata} = document
  return !(
    typeof metadata === 'object' &&
    metadata !== null &&
    'isOpaque' in metadata &&
    metadata.isOpaque === false
  )
}

const failed = (fault: unknown): unknown =>
  fault instanceof ImageFault
    ? httpError(422, `The image could not be rendered: ${fault.message}`, fault)
    : fault

/** A file to render from an original. */
interface Order {
  /** The original's file name. */
  name: string
  original: Original
  size: Size
  transformation: Transformation
  format: EncodedFormat
  requester: Requester
  guest: string
}

/** Delivers a dataset's images, transformed as the URL asks for. */
export class ImageDelivery {
  readonly #assets: Assets
  readonly #cache: RenditionCache
  readonly #making = new Map<string, Promise<void>>()

  /** @param folder the cache folder for delivered images */
  constructor(assets: Assets, folder: string, cacheBytes = IMAGE_CACHE_BYTES) {
    this.#assets = assets
    this.#cache = new RenditionCache(folder, cacheBytes)
    assets.onRemoved((name) => this.#cache.drop(name))
  }

  /**
   * @param name the file name in the URL, `<sha1>-<w>x<h>.<extension>`
   * @param accept the browser's `Accept` header, for `auto=format`
   * @param guest what a guest is counted by
   * @throws {LakeError} 404 for an image that the requester may not see, 400 for invalid parameters or those that need
   *   a token, 422 when it cannot be rendered, 503 when too many jobs are waiting
   */
  async deliver(
    name: string,
    query: URLSearchParams,
    accept: string | undefined,
    requester: Requester,
    guest = '',
  ): Promise<DeliveredImage> {
    const parsed = parseAssetName('images', name)
    if (!parsed) throw httpError(404, `No such asset: ${name.slice(0, 100)}`)
    const asked = readTransformation(query)
    const size = {width: parsed.width ?? 0, height: parsed.height ?? 0}
    layOut(asked, size)
    // A drawing has no pixels to scale down: it stays an SVG unless a raster format is requested.
    const isDrawing = parsed.extension === 'svg'
    const isAsIs = isUntouched(asked) || (isDrawing && !asked.format)
    const isPublic = requester.kind === 'public' && !isAsIs
    const transformation = isPublic ? publicTransformation(asked) : asked
    const original = await this.#assets.original(assetId(parsed), requester)
    const asIs = {
      path: original.path,
      size: original.size,
      mimeType: imageMimeType(parsed.extension),
      etag: `"${parsed.sha1}"`,
      varies: false,
    }
    if (isAsIs) return asIs
    const format = deliveredFormat(transformation, parsed.extension, isOpaque(original), accept)
    const key = `${keyOf(transformation, format)}.${format}`
    const order = {name, original, size, transformation, format, requester, guest}
    return {
      ...(await this.#make(key, order)),
      mimeType: ENCODED_MIME_TYPES[format],
      etag: `"${parsed.sha1}-${key}"`,
      varies: transformation.autoFormat && !transformation.format,
    }
  }

  /** Finds a rendition or renders it; concurrent requests for the same one share the work. */
  async #make(key: string, order: Order): Promise<{path: string; size: number}> {
    const {name} = order
    const known = await this.#cache.find(name, key)
    if (known) return known
    const task = `${name}/${key}`
    const making =
      this.#making.get(task) ?? this.#render(key, order).finally(() => this.#making.delete(task))
    this.#making.set(task, making)
    await making
    const made = await this.#cache.find(name, key)
    if (!made) throw httpError(404, `No such asset: ${order.original.document._id}`)
    return made
  }

  async #render(key: string, order: Order): Promise<void> {
    const {name, original, size, transformation, format, requester, guest} = order
    const isDrawing = name.endsWith('.svg')
    const input = {source: {path: original.path}, size, transformation, format}
    const makeWith = (processes: ImageProcesses) =>
      processes.run('transform', input, {name, isDrawing})
    const made =
      requester.kind === 'public'
        ? guests.run(guest, () => makeWith(publicProcesses))
        : makeWith(processesFor({isDrawing}))
    const bytes = await made.catch((fault: unknown) => {
      throw failed(fault)
    })
    await this.#cache.keep(name, key, Buffer.from(bytes))
    // The asset may have been deleted in the meantime; then its renditions must go, too.
    if (!this.#assets.exists(original.document._id)) await this.#cache.drop(name)
  }
}

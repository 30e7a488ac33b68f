import {type ImageProcesses, processesFor, type RenditionOrder} from '../../lake/index.ts'
import {PublishError} from '../errors.ts'
import type {Drawer} from './drawer.ts'
import {cutOf, ENCODINGS, previewEncoding, SHARED_DECODE_WIDTH} from './encodings.ts'
import type {Originals} from './originals.ts'
import type {Rendition} from './rendition.ts'

const isDrawn = (assetId: string): boolean => assetId.endsWith('-svg')

/** Renditions with the same key are made from the same decoded pixels. */
export const sharedPixelsKey = ({assetId, part, width, name, drawing}: Rendition): string =>
  drawing ? name : JSON.stringify([assetId, part, width > SHARED_DECODE_WIDTH ? width : 0])

/** Makes the files of renditions from their originals. */
export class Renderer {
  readonly #originals: Originals
  readonly #drawer: Drawer
  readonly #processes: ImageProcesses

  /** `processes` make the files; quick previews use those reserved for images that somebody is waiting for. */
  constructor(originals: Originals, drawer: Drawer, processes: ImageProcesses) {
    this.#originals = originals
    this.#drawer = drawer
    this.#processes = processes
  }

  /**
   * Makes the files of renditions that share their pixels, which are decoded once. Calls back with each file as soon
   * as it is made, in order.
   */
  async renderAll(
    renditions: readonly Rendition[],
    onMade: (rendition: Rendition, bytes: Buffer) => void,
  ): Promise<void> {
    const [first] = renditions
    if (!first) return
    if (first.drawing) return onMade(first, await this.#draw(first))
    const waiting = [...renditions]
    const widest = Math.max(SHARED_DECODE_WIDTH, ...renditions.map(({width}) => width))
    await this.#processes.run(
      'renderAll',
      {
        source: await this.#originals.open(first.assetId),
        cut: cutOf(first, widest),
        orders: renditions.map(({width, height, format}) => ({
          width,
          height,
          encoding: ENCODINGS[format],
        })),
      },
      {
        isDrawing: isDrawn(first.assetId),
        onPart: (bytes) => {
          const made = waiting.shift()
          if (made) onMade(made, bytes)
        },
      },
    )
  }

  /** A preview that looks like the rendition, made in milliseconds. */
  preview(rendition: Rendition): Promise<Buffer> {
    if (rendition.drawing) return this.#draw(rendition)
    const {width, height} = rendition
    return this.#renderOne(rendition, {width, height, encoding: previewEncoding(rendition)})
  }

  async #renderOne(rendition: Rendition, order: RenditionOrder): Promise<Buffer> {
    const isDrawing = isDrawn(rendition.assetId)
    const bytes = await processesFor({isDrawing}).run(
      'render',
      {
        source: await this.#originals.open(rendition.assetId),
        cut: cutOf(rendition, order.width),
        order,
      },
      {isDrawing},
    )
    return Buffer.from(bytes)
  }

  async #draw(rendition: Rendition): Promise<Buffer> {
    const {drawing, width, height, assetId} = rendition
    if (!drawing) throw new PublishError(`${rendition.name} is not an SVG.`)
    const {picture} = drawing
    const shown = picture && assetId ? {...picture, encoding: ENCODINGS.jpg} : null
    const bytes = shown && (await this.#renderOne(rendition, shown))
    return this.#drawer.draw({width, height, drawing, picture: bytes})
  }
}

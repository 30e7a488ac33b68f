import {stat} from 'node:fs/promises'
import {type ImageSource, processesFor} from '../../lake/index.ts'
import {asError, PublishError} from '../errors.ts'
import {MAX_IMAGE_BYTES} from '../limits.ts'
import type {ContentSource} from '../source.ts'

/** The originals of images, and which of them cannot be shown. */
export class Originals {
  readonly #source: ContentSource
  readonly #checks = new Map<string, Promise<PublishError | null>>()

  constructor(source: ContentSource) {
    this.#source = source
  }

  /**
   * @throws {PublishError} when it is too large
   * @throws {AssetMissingError} when there is no such file
   */
  async open(assetId: string): Promise<ImageSource> {
    const {result} = await this.#source.query('*[_id == $id][0]{_id, url, sha1hash}', {id: assetId})
    const asset = typeof result === 'object' && result !== null ? result : {}
    const original = await this.#source.openAsset({...asset, _id: assetId})
    const size = 'path' in original ? (await stat(original.path)).size : original.bytes.length
    if (size > MAX_IMAGE_BYTES) {
      const message = `Image ${assetId} is larger than ${MAX_IMAGE_BYTES >> 20} MB.`
      throw new PublishError(message, {}, {kind: 'image'})
    }
    return original
  }

  /**
   * Why an original cannot be shown (missing, corrupt, too large); null when it can. Decodes a small version the
   * first time an asset is checked.
   */
  check(assetId: string): Promise<PublishError | null> {
    const known = this.#checks.get(assetId)
    if (known) return known
    const result = this.#check(assetId)
    this.#checks.set(assetId, result)
    // Uploading again may fix a failure: check again next time.
    void result.then((failure) => failure && this.#checks.delete(assetId))
    return result
  }

  async #check(assetId: string): Promise<PublishError | null> {
    try {
      const isDrawing = assetId.endsWith('-svg')
      const source = await this.open(assetId)
      await processesFor({isDrawing}).run('check', {source}, {name: assetId, isDrawing})
      return null
    } catch (thrown) {
      const cause = asError(thrown)
      const message = `Image ${assetId} cannot be shown. ${cause.message}`
      return new PublishError(message, {documentId: assetId}, {cause, kind: 'image'})
    }
  }
}

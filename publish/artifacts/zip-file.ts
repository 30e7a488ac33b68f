import {type Zippable, zipSync} from 'fflate'
import {isCompressed} from '../compressed-types.ts'
import {PublishError} from '../errors.ts'

/** Archives record when each file was changed; a fixed date keeps the same files giving the same bytes. */
const DATE = new Date(2000, 0, 1)

/**
 * What an archive may hold, in bytes before it is packed. All of it is in memory at once, and learning platforms and
 * mail refuse larger files anyway.
 */
const MAX_BYTES = 100_000_000
const MEGABYTE = 1_000_000

/** Collects files, then packs them. */
export class ZipFile {
  readonly #files: Zippable = {}
  #bytes = 0

  /**
   * @param name its path in the archive; a later file of the same name takes its place
   * @throws {PublishError} when the archive would hold too much
   */
  add(name: string, bytes: Uint8Array, contentType: string): void {
    this.#bytes += bytes.length
    if (this.#bytes > MAX_BYTES) {
      throw new PublishError(
        `It would hold more than ${MAX_BYTES / MEGABYTE} MB, from ${name} on. Choose fewer or smaller pictures and films.`,
      )
    }
    this.#files[name] = [bytes, {level: isCompressed(contentType) ? 0 : 9, mtime: DATE}]
  }

  get names(): readonly string[] {
    return Object.keys(this.#files).sort()
  }

  /** The archive's bytes: the same whatever the order in which its files were added. */
  pack(): Buffer {
    const inOrder = this.names.flatMap((name) => {
      const file = this.#files[name]
      return file ? [[name, file] as const] : []
    })
    return Buffer.from(zipSync(Object.fromEntries(inOrder)))
  }
}

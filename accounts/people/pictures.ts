import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {prepared} from '../store/database.ts'

/** Width and height of a stored picture, in pixels. */
const SIZE = 256
/** Largest uploaded picture, in bytes. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024
const MAX_PIXELS = 50_000_000

/** Somebody's picture, as it is shown. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** Changes with the picture, for its address. */
  version: string
}

/**
 * Makes a small square picture of an uploaded one, without what cameras write into theirs.
 * @throws {AccountError} when it is not a JPEG, PNG, WebP or AVIF image
 */
export async function readPicture(uploaded: Uint8Array): Promise<Picture> {
  const {default: sharp} = await import('sharp')
  try {
    const image = sharp(uploaded, {limitInputPixels: MAX_PIXELS, failOn: 'error'})
    const {format} = await image.metadata()
    if (!['jpeg', 'png', 'webp', 'heif'].includes(format ?? '')) throw new Error(`format ${format}`)
    const webp = await image
      .rotate()
      .resize(SIZE, SIZE, {fit: 'cover'})
      .webp({quality: 80})
      .toBuffer()
    const bytes = new Uint8Array(webp)
    const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
    return {bytes, type: 'image/webp', version}
  } catch (cause) {
    throw new AccountError('The picture cannot be used. Choose a JPEG, PNG, WebP or AVIF image.', {
      refusal: 'pictureUnusable',
      cause,
    })
  }
}

/** The pictures of people. */
export class Pictures {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  find(person: string): Picture | null {
    const row = prepared(this.#database, 'SELECT * FROM pictures WHERE person = ?').get(person)
    if (!row || !(row.bytes instanceof Uint8Array)) return null
    return {bytes: new Uint8Array(row.bytes), type: String(row.type), version: String(row.version)}
  }

  /** The version of somebody's picture; `null` when they have none. */
  versionOf(person: string): string | null {
    const row = prepared(this.#database, 'SELECT version FROM pictures WHERE person = ?').get(
      person,
    )
    return row ? String(row.version) : null
  }

  set(person: string, {bytes, type, version}: Picture): void {
    prepared(this.#database, 'INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)').run(
      person,
      bytes,
      type,
      version,
    )
  }

  remove(person: string): void {
    prepared(this.#database, 'DELETE FROM pictures WHERE person = ?').run(person)
  }
}

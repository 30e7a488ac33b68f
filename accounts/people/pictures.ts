import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {prepared} from '../store/database.ts'

/** Width and height of a stored picture, in pixels. */
const SIZE = 256
/** Largest uploaded picture, in bytes. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024

/** Somebody's picture, as it is shown. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** Changes with the picture, for its address. */
  version: string
}

/**
 * Makes a square WebP of a picture, `side` pixels wide, without what cameras write into theirs: where a hostile one
 * harms nothing else. Null when it is not a picture that can be shown.
 */
export type SquarePicture = (
  uploaded: Uint8Array,
  side: number,
) => Promise<Uint8Array<ArrayBuffer> | null>

/** @throws {AccountError} when it is not a JPEG, PNG, WebP, AVIF or HEIC image, or takes too much to read */
export async function readPicture(uploaded: Uint8Array, square: SquarePicture): Promise<Picture> {
  const bytes = await square(uploaded, SIZE)
  if (bytes) {
    const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
    return {bytes, type: 'image/webp', version}
  }
  throw new AccountError(
    'The picture cannot be used. Choose a JPEG, PNG, WebP, AVIF or HEIC image.',
    {
      refusal: 'pictureUnusable',
    },
  )
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

import type {Database} from './database.ts'

export type Compression = 'gzip' | 'brotli'

const buffer = (bytes: unknown) => (bytes instanceof Uint8Array ? Buffer.from(bytes) : null)

/** The bytes of all files of all publishes, stored once by SHA-256, with compressed versions. */
export class Blobs {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  bytes(hash: string): Buffer | null {
    return buffer(this.#database.get('SELECT bytes FROM blobs WHERE hash = ?', hash)?.bytes)
  }

  add(hash: string, bytes: Uint8Array): void {
    this.#database.run('INSERT OR IGNORE INTO blobs (hash, bytes) VALUES (?, ?)', hash, bytes)
  }

  compressed(hash: string, encoding: Compression): Buffer | null {
    const sql = `SELECT ${encoding} AS bytes FROM blobs WHERE hash = ?`
    return buffer(this.#database.get(sql, hash)?.bytes)
  }

  keepCompressed(hash: string, encoding: Compression, bytes: Uint8Array): void {
    this.#database.run(`UPDATE blobs SET ${encoding} = ? WHERE hash = ?`, bytes, hash)
  }

  /** Deletes those of these bytes that no file uses. Returns how many were deleted. */
  dropIfUnused(hashes: Iterable<string>): number {
    let dropped = 0
    for (const hash of hashes) {
      dropped += this.#database.all(
        'DELETE FROM blobs WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM files WHERE hash = ?1) RETURNING id',
        hash,
      ).length
    }
    return dropped
  }

  /** Deletes the bytes that no file uses. Returns how many were deleted. */
  dropUnused(): number {
    const sql = 'DELETE FROM blobs WHERE hash NOT IN (SELECT hash FROM files) RETURNING id'
    return this.#database.all(sql).length
  }
}

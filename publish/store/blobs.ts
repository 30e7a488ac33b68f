import type {Database} from './database.ts'

export type Compression = 'gzip' | 'brotli'

const buffer = (bytes: unknown) => (bytes instanceof Uint8Array ? Buffer.from(bytes) : null)

/** The bytes of all files of all publishes, once each, by their SHA-256; beside them, compressed. */
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

  /** Forgets those of these bytes that no file has. */
  dropIfUnused(hashes: Iterable<string>): void {
    for (const hash of hashes) {
      this.#database.run(
        'DELETE FROM blobs WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM files WHERE hash = ?1)',
        hash,
      )
    }
  }

  /** Forgets the bytes that no file has. */
  dropUnused(): void {
    this.#database.run('DELETE FROM blobs WHERE hash NOT IN (SELECT hash FROM files)')
  }
}

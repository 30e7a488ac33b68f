/** Uploads remembered at most; the oldest is forgotten first. */
const MAX_UPLOADS = 10_000

/**
 * Who has recently uploaded which asset. No document refers to a new asset yet, so this is what lets its sender put it
 * into one. The same bytes give the same asset, whoever sends them: a requester cannot tell whether it was there before.
 */
export class RecentUploads {
  readonly #uploads = new Set<string>()

  add(identity: string, assetId: string): void {
    const key = `${assetId} ${identity}`
    this.#uploads.delete(key)
    this.#uploads.add(key)
    const [oldest] = this.#uploads
    if (this.#uploads.size > MAX_UPLOADS && oldest !== undefined) this.#uploads.delete(oldest)
  }

  has(identity: string, assetId: string): boolean {
    return this.#uploads.has(`${assetId} ${identity}`)
  }
}

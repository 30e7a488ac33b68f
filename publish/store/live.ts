import type {StoredFile} from './publish.ts'
import type {SiteStore} from './store.ts'

/** Name of the setting that holds the publish that visitors see during a rollback. */
const HELD = 'held'

/** Identifies a file among the files of all campaigns. */
export const fileId = (campaign: string, path: string) => `${campaign}\u0000${path}`

/** Campaign and path that {@link fileId} joined. */
export function splitFileId(id: string): {campaign: string; path: string} {
  const [campaign = '', path = ''] = id.split('\u0000')
  return {campaign, path}
}

const byId = (files: readonly StoredFile[]) =>
  new Map(files.map((file) => [fileId(file.campaign, file.path), file]))

/**
 * The files of all sites in memory: the latest publish, and the one that visitors see. They are the same except
 * during a rollback. A publish replaces all its files between two requests.
 */
export class LiveFiles {
  readonly #store: SiteStore
  #latest: Map<string, StoredFile>
  #number: number
  #version: number
  #withdrawn: number
  #held: {number: number; files: ReadonlyMap<string, StoredFile>} | null = null

  constructor(store: SiteStore) {
    this.#store = store
    this.#version = store.version
    this.#withdrawn = store.files.withdrawnCount
    this.#number = store.log.latest
    this.#latest = byId(store.files.of(this.#number))
    this.refreshHold()
  }

  /** Number of the publish that visitors see. */
  get number(): number {
    return this.#held?.number ?? this.#store.log.latest
  }

  get isHeld(): boolean {
    return this.#held !== null
  }

  /** A file as visitors see it; its hash is '' when it was withdrawn from that publish. */
  get(campaign: string, path: string): StoredFile | undefined {
    if (!this.#held) return this.#latest.get(fileId(campaign, path))
    const {files} = this.#held
    const file = files.get(fileId(campaign, path))
    if (file) return file
    const withdrawn = this.#store.traces.withdrawnPath(campaign, path)
    return withdrawn === null ? undefined : files.get(fileId(campaign, withdrawn))
  }

  /** Hash of a file in the latest publish, whether or not visitors see it. */
  latestHash(id: string): string | undefined {
    return this.#latest.get(id)?.hash
  }

  /** The latest publish's files by id. */
  get latest(): ReadonlyMap<string, StoredFile> {
    return this.#latest
  }

  /** Applies the changes of a publish. */
  apply(
    written: readonly StoredFile[],
    removed: readonly {campaign: string; path: string}[],
  ): void {
    for (const {campaign, path} of removed) this.#latest.delete(fileId(campaign, path))
    for (const file of written) this.#latest.set(fileId(file.campaign, file.path), file)
  }

  /**
   * Picks up what another process has published, withdrawn or rolled back since the last call, for a read-only store.
   * Cheap when nothing changed. Returns whether anything did.
   */
  catchUp(): boolean {
    const version = this.#store.version
    if (version === this.#version) return false
    this.#version = version
    this.#store.snapshot(() => {
      const latest = this.#store.log.latest
      if (latest < this.#number) {
        // The store was recreated: its publishes are numbered from one again.
        this.#latest = byId(this.#store.files.of(latest))
      } else {
        const {begun, ended} = this.#store.files.changedSince(this.#number)
        this.apply(begun, ended)
        // Withdrawn files leave no record of when they ended.
        if (this.#latest.size !== this.#store.files.latestCount) {
          this.#latest = byId(this.#store.files.of(latest))
        }
      }
      this.#number = latest
      const withdrawn = this.#store.files.withdrawnCount
      const held = this.#held
      const isIntact = !held || held.files.size === this.#store.files.countOf(held.number)
      if (withdrawn === this.#withdrawn && isIntact) this.refreshHold()
      else this.reload()
      this.#withdrawn = withdrawn
    })
    return true
  }

  /** Shows visitors publish `number` until {@link release}. */
  hold(number: number): void {
    this.#store.setSetting(HELD, String(number))
    this.refreshHold()
  }

  /** Shows visitors the latest publish again. */
  release(): void {
    this.#store.setSetting(HELD, null)
    this.refreshHold()
  }

  /** Picks up files withdrawn from the publish that visitors see. */
  reload(): void {
    this.#held = null
    this.refreshHold()
  }

  /** Checks which publish visitors should see: another process may have changed it. */
  refreshHold(): void {
    const held = this.#store.setting(HELD)
    if (held === null) this.#held = null
    else if (this.#held?.number !== Number(held)) {
      this.#held = {number: Number(held), files: byId(this.#store.files.of(Number(held)))}
    }
  }
}

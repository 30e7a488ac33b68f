import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {
  type AclMode,
  administrator,
  NOTHING,
  PUBLISHED_ONLY,
  type Requester,
} from './access/index.ts'
import {AssetFiles, adoptAssets} from './assets/index.ts'
import {BackgroundFailures} from './background-failures.ts'
import {assertNoInterruptedRestore} from './backup/marker.ts'
import {companionSettings} from './companion-rights.ts'
import type {Dataset} from './dataset.ts'
import {DatasetFiles} from './dataset-files.ts'
import {
  assertDatasetName,
  baseOf,
  COMMENTS_SUFFIX,
  DEFAULT_DATASET,
  noSuchDataset,
} from './dataset-names.ts'
import {httpError} from './errors.ts'
import type {LakeOptions} from './lake-options.ts'
import type {ListenerHub, LiveHub} from './listeners/index.ts'
import type {Media} from './media.ts'
import {closeDataset, type OpenDataset, openDataset} from './open-dataset.ts'
import type {Schedule} from './schedule/index.ts'
import {Settings} from './settings/index.ts'
import {UrlSigner} from './signing/index.ts'
import {lockFolder} from './storage/index.ts'

/** A folder of datasets. */
export class Lake {
  readonly folder: string
  readonly clock: () => Date
  /** Signs asset URLs for clients that fetch them without credentials. */
  readonly urlSigner: UrlSigner
  /** What the Studio remembers for each person. */
  readonly settings: Settings
  readonly #options: LakeOptions
  /** Failures of background work, by kind. */
  readonly failures: BackgroundFailures
  readonly #datasets = new Map<string, OpenDataset>()
  /** Names of datasets that are being copied or deleted. */
  readonly #busy = new Set<string>()
  readonly #files: DatasetFiles
  readonly #lock: {release: () => void}
  /**
   * Whoever has this user id, with their current rights; `null` when nobody has it any more. The server sets it; until
   * then, everybody is an administrator.
   */
  requesterFor: (identity: string) => Requester | null = (identity) => ({
    ...administrator,
    identity,
  })

  constructor(options: LakeOptions) {
    const {folder, clock, log} = options
    this.#options = options
    this.folder = folder
    this.failures = new BackgroundFailures(log)
    this.clock = clock ?? (() => new Date())
    this.#lock = lockFolder(folder)
    try {
      assertNoInterruptedRestore(folder)
      this.urlSigner = new UrlSigner(folder, () => this.clock().getTime())
      this.settings = new Settings(join(folder, 'settings'))
      this.#files = new DatasetFiles(join(folder, 'datasets'))
      this.#files.sweep()
      for (const name of this.#files.gone()) this.#removeGone(name)
      for (const name of this.#files.names()) this.#open(name)
      if (!this.#datasets.has(DEFAULT_DATASET)) this.#open(DEFAULT_DATASET)
    } catch (error) {
      for (const {dataset, schedule} of this.#datasets.values()) {
        void schedule.close()
        dataset.store.close()
      }
      this.#lock.release()
      throw error
    }
  }

  #open(name: string): Dataset {
    const {publicRead = PUBLISHED_ONLY, contentRules, historyDays, keepImageNotes} = this.#options
    const base = baseOf(name)
    const opened = openDataset(name, {
      file: this.#files.path(name),
      folder: this.folder,
      publicRead: base === null ? publicRead : NOTHING,
      contentRules,
      ...companionSettings(name, (other) => this.#datasets.get(other)?.dataset),
      clock: this.clock,
      aclMode: name === DEFAULT_DATASET ? 'public' : 'private',
      failures: this.failures,
      historyDays,
      keepImageNotes,
      requesterFor: (identity) => this.requesterFor(identity),
    })
    this.#datasets.set(name, opened)
    return opened.dataset
  }

  #opened(name: string): OpenDataset {
    return this.#datasets.get(name) ?? noSuchDataset(name)
  }

  /**
   * An open dataset, for a requester who names it. A dataset in which they can read nothing looks like one that does
   * not exist, so that names cannot be probed.
   *
   * @throws {LakeError} 404 when there is none of that name that the requester may know of
   */
  openFor(name: string, requester: Requester): OpenDataset {
    const opened = this.#datasets.get(name)
    return opened?.dataset.access.isKnownTo(requester) ? opened : noSuchDataset(name)
  }

  /** @throws {LakeError} 404 when there is none of that name */
  dataset(name: string): Dataset {
    return this.#opened(name).dataset
  }

  /** A dataset's images and files. @throws {LakeError} 404 when there is no dataset of that name */
  media(name: string): Media {
    return this.#opened(name).media
  }

  /** The scheduler that publishes a dataset's releases. @throws {LakeError} 404 when there is no such dataset */
  schedule(name: string): Schedule {
    return this.#opened(name).schedule
  }

  /** A dataset's query listeners. @throws {LakeError} 404 when there is no such dataset */
  listeners(name: string): ListenerHub {
    return this.#opened(name).listeners
  }

  /** A dataset's listeners for live pages. @throws {LakeError} 404 when there is no such dataset */
  live(name: string): LiveHub {
    return this.#opened(name).live
  }

  /** Every dataset, by name. */
  datasets(): Dataset[] {
    return [...this.#datasets.values()]
      .map(({dataset}) => dataset)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The dataset whose comments and tasks a dataset keeps; `null` when it keeps none. */
  addonOf(name: string): string | null {
    const base = baseOf(name)
    return base !== null && this.#datasets.has(base) ? base : null
  }

  /** The companion dataset for comments and tasks, if there is one. */
  commentsOf(name: string): Dataset | null {
    return this.#datasets.get(name + COMMENTS_SUFFIX)?.dataset ?? null
  }

  /** The companion dataset for comments and tasks; created if missing. */
  commentsDataset(name: string): Dataset {
    const comments = this.dataset(name).name + COMMENTS_SUFFIX
    return this.#datasets.get(comments)?.dataset ?? this.createDataset(comments)
  }

  #requireFreeName(name: string): void {
    assertDatasetName(name)
    if (this.#datasets.has(name) || this.#busy.has(name))
      throw httpError(409, `Dataset "${name}" already exists`)
  }

  /**
   * @param aclMode `public` lets everyone read it; by default only signed-in people may
   * @throws {LakeError} 400 for an invalid name, 409 when it exists
   */
  createDataset(name: string, aclMode: AclMode = 'private'): Dataset {
    this.#requireFreeName(name)
    const dataset = this.#open(name)
    dataset.setAclMode(aclMode)
    return dataset
  }

  /**
   * Copies a dataset with its assets and, by default, its history. The original stays in use.
   *
   * @throws {LakeError} 404 when there is no such dataset, 400 or 409 for an invalid or taken name
   */
  async copyDataset(from: string, to: string, {skipHistory = false} = {}): Promise<Dataset> {
    const {store} = this.dataset(from)
    this.#requireFreeName(to)
    this.#busy.add(to)
    try {
      await store.copyTo(this.#files.partPath(to))
      await this.media(from).assets.files.copyTo(new AssetFiles(join(this.folder, 'assets', to)))
      this.#files.complete(to)
      const copy = this.#open(to)
      copy.setAclMode('private')
      await adoptAssets(copy, from)
      if (skipHistory) copy.store.prune(this.clock().toISOString(), Number.MAX_SAFE_INTEGER)
      return copy
    } finally {
      this.#busy.delete(to)
      this.#files.discardPart(to)
    }
  }

  /** Deletes a dataset with its history and its assets. */
  async deleteDataset(name: string): Promise<void> {
    const opened = this.#opened(name)
    const {media} = opened
    this.#busy.add(name)
    this.#datasets.delete(name)
    try {
      opened.listeners.disconnect(`The dataset "${name}" was deleted`)
      await closeDataset(opened)
      this.#files.markGone(name)
      await media.destroy()
      this.#files.removeGone(name)
    } finally {
      this.#busy.delete(name)
    }
  }

  /** Finishes an interrupted deletion: removes the dataset's data first and its deletion marker last. */
  #removeGone(name: string): void {
    for (const place of [join('assets', name), join('cache', 'images', name)]) {
      rmSync(join(this.folder, place), {recursive: true, force: true})
    }
    this.#files.removeGone(name)
  }

  /** Finishes pending work and releases the folder. */
  async close(): Promise<void> {
    await Promise.all([...this.#datasets.values()].map((opened) => closeDataset(opened)))
    this.#datasets.clear()
    this.#lock.release()
  }
}

/**
 * Opens the lake in a folder.
 *
 * @throws {LakeError} 503 when the folder cannot be used or another process has it, 500 when a file is damaged
 */
export function openLake(options: LakeOptions): Lake {
  return new Lake(options)
}

import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {type AssetSettings, Assets} from './assets/index.ts'
import type {Dataset} from './dataset.ts'
import {ImageDelivery} from './renditions/index.ts'

/** A dataset's images and files: stored in `<folder>/assets`, with delivered images cached in `<folder>/cache`. */
export class Media {
  readonly assets: Assets
  readonly images: ImageDelivery
  readonly #cache: string

  constructor(dataset: Dataset, folder: string, settings: AssetSettings) {
    this.#cache = join(folder, 'cache', 'images', dataset.name)
    this.assets = new Assets(dataset, join(folder, 'assets'), settings)
    this.images = new ImageDelivery(this.assets, this.#cache)
  }

  /** Finishes pending removals. */
  close(): Promise<void> {
    return this.assets.close()
  }

  /** Removes every file; the dataset must already be deleted. */
  async destroy(): Promise<void> {
    await this.assets.files.destroy()
    await rm(this.#cache, {recursive: true, force: true})
  }
}

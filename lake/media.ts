import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {type AssetSettings, Assets} from './assets/index.ts'
import type {Dataset} from './dataset.ts'
import {ImageDelivery} from './renditions/index.ts'

/** A dataset's images and files: kept in `<folder>/assets`, delivered by way of `<folder>/cache`. */
export class Media {
  readonly assets: Assets
  readonly images: ImageDelivery
  readonly #cache: string

  constructor(dataset: Dataset, folder: string, settings: AssetSettings) {
    this.#cache = join(folder, 'cache', 'images', dataset.name)
    this.assets = new Assets(dataset, join(folder, 'assets'), settings)
    this.images = new ImageDelivery(this.assets, this.#cache)
  }

  /** Finishes the removals under way. */
  close(): Promise<void> {
    return this.assets.close()
  }

  /** Removes every file; the dataset has to be gone already. */
  async destroy(): Promise<void> {
    await this.assets.files.destroy()
    await rm(this.#cache, {recursive: true, force: true})
  }
}

import {existsSync} from 'node:fs'
import {type Rendition, readRendition} from '../images/rendition.ts'
import {fileId, LiveFiles, splitFileId} from '../store/live.ts'
import type {NewFile} from '../store/publish.ts'
import {SiteStore} from '../store/store.ts'
import {type ArtifactChange, readArtifact} from './artifacts.ts'
import {type PageInputs, readPageInputs} from './page-record.ts'

/** Name of the setting that holds the address that the server publishes with. */
const ORIGIN = 'origin'

/** Records the address that a server publishes with, for builds from the same data folder. */
export function recordOrigin(store: SiteStore, origin: string | undefined): void {
  if (store.setting(ORIGIN) !== (origin ?? null)) store.setSetting(ORIGIN, origin ?? null)
}

/**
 * What another process has published from the same content. A build reuses from the server what it would otherwise
 * make identically.
 */
export class Seed {
  readonly #store: SiteStore
  readonly #live: LiveFiles

  private constructor(store: SiteStore) {
    this.#store = store
    this.#live = new LiveFiles(store)
  }

  /** Opens a store for reading; null when there is none, or one of another version. */
  static open(file: string): Seed | null {
    if (!existsSync(file)) return null
    const store = new SiteStore(file, {readOnly: true})
    try {
      return new Seed(store)
    } catch {
      // Tables of another version: everything is built here.
      store.close()
      return null
    }
  }

  /** The address that its pages name as the server's. */
  get origin(): string | undefined {
    return this.#store.setting(ORIGIN) ?? undefined
  }

  /** What a page was made from there. */
  inputs(id: string): PageInputs | null {
    const text = this.#store.pageInputsOf(splitFileId(id))
    return text === null ? null : readPageInputs(text)
  }

  /** A file as published there; null when its bytes are gone. */
  file(campaign: string, path: string): NewFile | null {
    const file = this.#live.latest.get(fileId(campaign, path))
    const bytes = file && this.#store.blobs.bytes(file.hash)
    if (!file || !bytes) return null
    return {campaign, path, hash: file.hash, contentType: file.contentType, bytes}
  }

  /** The image files with those names that are known there. */
  renditions(names: readonly string[]): Rendition[] {
    const recipes = names.map((name) => this.#store.renditions.recipe(name))
    return recipes.flatMap((recipe) => (recipe === null ? [] : readRendition(recipe)))
  }

  /** Artifacts that were built there from a campaign's pages. */
  artifacts(slug: string): ArtifactChange[] {
    return this.#store.artifacts().flatMap(({campaign, name, text}): ArtifactChange[] => {
      const made = campaign === slug ? readArtifact(text) : null
      if (!made) return []
      const files = made.files.map((path) => this.file(campaign, path))
      const present = files.filter((file) => file !== null)
      if (present.length < files.length) return []
      return [{campaign, name, made: {...made, files: present}, why: 'published by the server'}]
    })
  }

  close(): void {
    this.#store.close()
  }
}

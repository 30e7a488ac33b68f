import {z} from 'zod'
import {fileTarget} from '../plan/links.ts'
import {fileId} from '../store/live.ts'
import {ANYBODY} from '../store/people.ts'
import type {NewFile} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {PendingPublish} from './pending-publish.ts'
import type {PlanChanges, Plans} from './plans.ts'

const stored = z.object({
  /** Hash of all inputs of the files. */
  key: z.string(),
  /** Their paths inside the campaign's site. */
  files: z.array(z.string()),
  /** Link keys that lead to them, each with its target. */
  links: z.array(z.tuple([z.string(), z.string()])),
})

/** Files that were built together from published pages. */
export type Artifact = z.infer<typeof stored>

/** Parses a stored artifact; null when another version wrote it. */
export function readArtifact(text: string): Artifact | null {
  return stored.safeParse(JSON.parse(text)).data ?? null
}

/** An artifact to publish, or to remove. */
export interface ArtifactChange {
  /** Slug of the campaign. */
  campaign: string
  /** Name of the job, unique in the campaign. */
  name: string
  made: {
    key: string
    files: readonly NewFile[]
    /** Link keys that lead to one of the files, by its path. */
    links: readonly (readonly [key: string, path: string])[]
  } | null
  why: string
}

/** The artifacts that exist, and the changes waiting for the next publish. */
export class Artifacts {
  readonly #made = new Map<string, Map<string, Artifact>>()
  #waiting: ArtifactChange[] = []

  constructor(store: SiteStore) {
    for (const {campaign, name, text} of store.artifacts()) {
      const artifact = readArtifact(text)
      if (artifact) this.#of(campaign).set(name, artifact)
    }
  }

  /** By slug and name of the job. */
  get all(): ReadonlyMap<string, ReadonlyMap<string, Artifact>> {
    return this.#made
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** Whether a file is an artifact. */
  has(campaign: string, path: string): boolean {
    const works = [...(this.#made.get(campaign)?.values() ?? [])]
    return works.some(({files}) => files.includes(path))
  }

  /** Queues changes for the next publish. */
  add(changes: readonly ArtifactChange[]): void {
    this.#waiting.push(...changes)
  }

  /** Tells plans where links to existing artifacts lead. */
  restoreLinks(plans: Plans): void {
    for (const slug of this.#made.keys()) plans.setArtifactLinks(slug, this.#links(slug))
  }

  /** Applies queued changes to the pending publish; returns what changed for pages that link there. */
  applyTo(pending: PendingPublish, plans: Plans): PlanChanges[] {
    const changes = this.#waiting
    this.#waiting = []
    for (const change of changes) this.#take(change, pending)
    const slugs = new Set(changes.map(({campaign}) => campaign))
    return [...slugs].map((slug) => plans.setArtifactLinks(slug, this.#links(slug)))
  }

  #take({campaign, name, made, why}: ArtifactChange, pending: PendingPublish): void {
    const works = this.#of(campaign)
    const before = works.get(name)?.files ?? []
    const present = new Set(made?.files.map(({path}) => path))
    for (const path of before) if (!present.has(path)) pending.remove(fileId(campaign, path), why)
    for (const file of made?.files ?? []) pending.write(file, why, () => new Set([ANYBODY]))
    if (!made) {
      works.delete(name)
      pending.derive(campaign, name, null)
      return
    }
    const sizes = new Map(made.files.map(({path, bytes}) => [path, bytes.length]))
    const record: Artifact = {
      key: made.key,
      files: made.files.map(({path}) => path),
      links: made.links.flatMap(([key, path]) => {
        // Links stored by earlier versions have no size.
        if (path.startsWith('/')) return [[key, path]]
        const size = sizes.get(path)
        return size === undefined ? [] : [[key, fileTarget(`/${path}`, size)]]
      }),
    }
    works.set(name, record)
    pending.derive(campaign, name, JSON.stringify(record))
  }

  #of(campaign: string): Map<string, Artifact> {
    const known = this.#made.get(campaign)
    if (known) return known
    const works = new Map<string, Artifact>()
    this.#made.set(campaign, works)
    return works
  }

  #links(slug: string): Map<string, string> {
    return new Map([...this.#of(slug).values()].flatMap(({links}) => links))
  }
}

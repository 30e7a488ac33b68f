import {hash} from 'node:crypto'
import {z} from 'zod'
import type {SiteStore} from '../store/store.ts'

/** Name of the setting that holds the verdicts. */
const SETTING = 'verdicts'
/** Raise this when the same page weighs something else. */
const SCALES_VERSION = 1

const stored = z.record(z.string(), z.array(z.string()))

/**
 * What weighing found, for builds to come: a page with the same bytes names the same files, whose names are made from
 * their content, and so it weighs the same.
 */
export class Verdicts {
  readonly #store: SiteStore
  readonly #known: Readonly<Record<string, readonly string[]>>
  readonly #current = new Map<string, readonly string[]>()

  constructor(store: SiteStore) {
    this.#store = store
    this.#known = stored.safeParse(JSON.parse(store.setting(SETTING) ?? '{}')).data ?? {}
  }

  /** Where a page exceeds its budget: as found earlier, else as `weigh` finds now. `measures`: what else decides. */
  async of(
    pageHash: string,
    measures: unknown,
    weigh: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const key = hash('sha256', JSON.stringify([SCALES_VERSION, pageHash, measures]), 'base64url')
    const verdict = this.#known[key] ?? (await weigh())
    this.#current.set(key, verdict)
    return verdict
  }

  /** Keeps the verdicts on the pages that there are now. */
  save(): void {
    this.#store.setSetting(SETTING, JSON.stringify(Object.fromEntries(this.#current)))
  }
}

import {z} from 'zod'
import type {CampaignPlan} from '../plan/plan.ts'
import type {Site} from '../site.ts'
import type {ContentSource} from '../source.ts'
import type {Withdrawn} from '../store/people.ts'
import type {Cause} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'

const ids = z.array(z.string())
/** Documents asked about at a time. */
const ASKED_AT_ONCE = 500

export interface ShownPeopleOptions {
  site: Site
  source: ContentSource
  store: SiteStore
  plans(): ReadonlyMap<string, CampaignPlan>
}

/** Knows whom pages show, and who may not be shown any more: on no page, in no publish. */
export class ShownPeople {
  readonly #options: ShownPeopleOptions
  /** Everybody whom pages have shown, allowed or not. */
  readonly #known = new Set<string>()
  /** Documents that have changed while a publish is being made: pages in it may still show them as they were. */
  readonly #changing = new Set<string>()

  constructor(options: ShownPeopleOptions) {
    this.#options = options
    for (const ids of options.store.people.byCampaign().values()) this.#remember(ids)
  }

  /** A publish begins: what changes from now on, it may not know of. */
  begin(): void {
    this.#changing.clear()
  }

  /** Takes note of a change. Returns whether it concerns somebody whom some publish shows. */
  invalidate(documentIds: readonly string[]): boolean {
    // Also those whom no publish has shown yet: the one being made may be the first.
    for (const id of documentIds) this.#changing.add(id)
    return documentIds.some((id) => this.#known.has(id))
  }

  /** Those of these documents that show a person: one who may be shown in a campaign (its slug), or might just now. */
  async among(documentIds: ReadonlySet<string>, slug: string): Promise<Set<string>> {
    const allowed = await this.#allowed(documentIds, slug)
    const shown = allowed.union(documentIds.intersection(this.#changing))
    this.#remember(shown)
    return shown
  }

  /** Whom publishes show and may not show any more, as far as the cause of a publish can say: at a start, all of them. */
  async withdrawn({kind, documentIds = []}: Cause): Promise<Withdrawn[]> {
    if (!this.#options.site.peopleQuery) return []
    const {people} = this.#options.store
    const shown = people.byCampaign(kind === 'start' ? undefined : documentIds)
    const withdrawn: Withdrawn[] = []
    for (const [campaign, documents] of shown) {
      const allowed = await this.#allowed(documents, campaign)
      for (const documentId of documents) {
        if (!allowed.has(documentId)) withdrawn.push({campaign, documentId})
      }
    }
    return withdrawn
  }

  async #allowed(documentIds: Iterable<string>, slug: string): Promise<Set<string>> {
    const {site, source} = this.#options
    const found = new Set<string>()
    if (!site.peopleQuery) return found
    const plans = [...this.#options.plans().values()]
    // Where there is no such campaign any more, only those are left whose consent names none.
    const campaign = plans.find((plan) => plan.campaign.slug === slug)?.campaign._id ?? ''
    const all = [...documentIds]
    for (let first = 0; first < all.length; first += ASKED_AT_ONCE) {
      const asked = {ids: all.slice(first, first + ASKED_AT_ONCE), campaign}
      for (const id of ids.parse((await source.query(site.peopleQuery, asked)).result))
        found.add(id)
    }
    return found
  }

  #remember(ids: Iterable<string>): void {
    for (const id of ids) this.#known.add(id)
  }
}

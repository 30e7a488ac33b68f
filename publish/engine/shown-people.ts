import {z} from 'zod'
import type {CampaignPlan} from '../plan/plan.ts'
import type {Site} from '../site.ts'
import type {ContentSource} from '../source.ts'
import type {Withdrawn} from '../store/people.ts'
import type {Cause} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'

const ids = z.array(z.string())
/** Documents per query. */
const ASKED_AT_ONCE = 500

export interface ShownPeopleOptions {
  site: Site
  source: ContentSource
  store: SiteStore
  plans(): ReadonlyMap<string, CampaignPlan>
}

/** Tracks which people pages show, and which of them may not be shown any more, on any page or in any publish. */
export class ShownPeople {
  readonly #options: ShownPeopleOptions
  /** Everybody whom pages have shown, whether or not that is still allowed. */
  readonly #known = new Set<string>()
  /** Documents that have changed during the current publish: its pages may still show them as they were. */
  readonly #changing = new Set<string>()

  constructor(options: ShownPeopleOptions) {
    this.#options = options
    for (const ids of options.store.people.byCampaign().values()) this.#remember(ids)
  }

  /** Call when a publish begins: it may not know of changes from now on. */
  begin(): void {
    this.#changing.clear()
  }

  /** Records a change. Returns whether it concerns a person whom some publish shows. */
  invalidate(documentIds: readonly string[]): boolean {
    // Includes people whom no publish has shown yet: the current one may be the first.
    for (const id of documentIds) this.#changing.add(id)
    return documentIds.some((id) => this.#known.has(id))
  }

  /**
   * Those of these documents that show a person who may be shown in a campaign (its slug), or could be until just
   * now.
   */
  async among(documentIds: ReadonlySet<string>, slug: string): Promise<Set<string>> {
    const allowed = await this.#allowed(documentIds, slug)
    const shown = allowed.union(documentIds.intersection(this.#changing))
    this.#remember(shown)
    return shown
  }

  /**
   * People whom publishes show and who may not be shown any more, as far as the cause of a publish can tell: at a
   * start, all of them.
   */
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
    // When the campaign no longer exists, only people whose consent names no campaign remain.
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

import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import type {Campaign} from '../site.ts'

const keyOf = ({_id}: Campaign, {job, documentId}: PlannedPage): string => {
  const {route, language, path} = job.page
  return JSON.stringify([_id, route, language, documentId ?? path])
}

/** Where visitors find what a page shows now, also when its draft is to have another address. */
export class LiveAddresses {
  readonly #addresses = new Map<string, string>()
  readonly #closed = new Map<string, string>()

  /** @param plans the sites as they are published */
  constructor(plans: Iterable<CampaignPlan>) {
    for (const {campaign, pages} of plans) {
      const {_id, domain, slug, isClosed} = campaign
      const root = domain ? `https://${domain}` : `/${slug}`
      if (isClosed) this.#closed.set(_id, `${root}/`)
      for (const page of pages.values()) {
        this.#addresses.set(keyOf(campaign, page), root + page.job.page.path)
      }
    }
  }

  /** Null when visitors get no such page. */
  of(campaign: Campaign, page: PlannedPage): string | null {
    return this.#addresses.get(keyOf(campaign, page)) ?? null
  }

  /** The page that tells visitors that a campaign's site is closed; null while it is open. */
  ofClosing({_id}: Campaign): string | null {
    return this.#closed.get(_id) ?? null
  }
}

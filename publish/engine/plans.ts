import {PublishError} from '../errors.ts'
import {isFileKey, linkKey} from '../plan/links.ts'
import {
  type CampaignPlan,
  type PlannedPage,
  planCampaign,
  planCampaigns,
  type SiteAddress,
} from '../plan/plan.ts'
import {queryKey} from '../render/job.ts'
import {type Campaign, DEFAULT_LANGUAGE, type Site} from '../site.ts'
import type {QueryCache} from './query-cache.ts'

type Links = ReadonlyMap<string, string>

/** The cache user that represents the list of campaigns. */
const CAMPAIGNS = 'plan'
const planUser = (campaignId: string) => `plan:${campaignId}`

/** The differences between two plans. */
export interface PlanChanges {
  /** Pages that are new, or must be rendered with other data than before. */
  pages: Set<PlannedPage>
  /** Pages that are gone. */
  removed: Set<PlannedPage>
  /** By campaign id: link keys whose target changed. */
  links: Map<string, Set<string>>
  /** Campaigns, by id, that were planned again, and slugs of those that are gone. */
  planned: Set<string>
  goneSlugs: Set<string>
}

const noChanges = (): PlanChanges => ({
  pages: new Set(),
  removed: new Set(),
  links: new Map(),
  planned: new Set(),
  goneSlugs: new Set(),
})

/** The plan of the page over all campaigns: a campaign without a name or documents. */
function frontPlan(template: string, origin: string): CampaignPlan {
  const campaign: Campaign = {_id: '', slug: '', languages: [DEFAULT_LANGUAGE]}
  const page: PlannedPage = {
    job: {
      template,
      page: {
        campaign: {_id: '', slug: ''},
        language: DEFAULT_LANGUAGE,
        languages: campaign.languages,
        route: 'front',
        params: {},
        path: '/',
        base: '.',
        origin,
        preview: false,
      },
    },
    file: 'index.html',
    documentId: null,
    makes: null,
    identity: linkKey('front', DEFAULT_LANGUAGE),
  }
  return {campaign, pages: new Map([['/', page]]), links: new Map(), redirects: [], problems: []}
}

function samePage(a: PlannedPage, b: PlannedPage): boolean {
  return (
    a === b || (a.documentId === b.documentId && JSON.stringify(a.job) === JSON.stringify(b.job))
  )
}

/** Link keys whose targets differ between the two tables. */
function differingLinks(before: Links, after: Links): Set<string> {
  const keys = [...before.keys(), ...after.keys()]
  return new Set(keys.filter((key) => before.get(key) !== after.get(key)))
}

/** Keeps the plans of all campaigns up to date with the queries that they are based on. */
export class Plans {
  readonly #site: Site
  readonly #cache: QueryCache
  readonly #origin: string
  readonly #server: string | null
  readonly #plans = new Map<string, CampaignPlan>()
  /** By slug: the targets of links to artifacts. */
  readonly #files = new Map<string, Links>()
  #problems: readonly PublishError[] = []

  constructor(site: Site, cache: QueryCache, origin: string, server: string | null) {
    this.#site = site
    this.#cache = cache
    this.#origin = origin
    this.#server = server
  }

  /** Plans by the campaign's `_id`; `''` is the page over all campaigns. */
  get all(): ReadonlyMap<string, CampaignPlan> {
    return this.#plans
  }

  get problems(): readonly PublishError[] {
    return [...this.#problems, ...[...this.#plans.values()].flatMap(({problems}) => problems)]
  }

  /** Plans everything from scratch. */
  async start(): Promise<PlanChanges> {
    const changes = noChanges()
    await this.#planAll(changes, () => true)
    return changes
  }

  /** Sets where links to the artifacts of a campaign (by slug) lead. */
  setArtifactLinks(slug: string, files: Links): PlanChanges {
    const changes = noChanges()
    this.#files.set(slug, files)
    const plan = [...this.#plans.values()].find(({campaign}) => campaign.slug === slug)
    if (!plan) return changes
    const links = this.#withFiles(plan)
    const differing = differingLinks(plan.links, links)
    if (differing.size === 0) return changes
    changes.links.set(plan.campaign._id, differing)
    this.#plans.set(plan.campaign._id, {...plan, links})
    return changes
  }

  /** Plans again what the cache says is out of date, and leaves the rest. */
  async refresh(outdated: ReadonlySet<string>): Promise<PlanChanges> {
    const changes = noChanges()
    const isOutdated = (id: string) => outdated.has(planUser(id))
    if (outdated.has(CAMPAIGNS)) {
      await this.#planAll(changes, isOutdated)
    } else {
      for (const {campaign} of [...this.#plans.values()]) {
        if (isOutdated(campaign._id)) await this.#plan(campaign, changes)
      }
    }
    return changes
  }

  async #planAll(changes: PlanChanges, isOutdated: (id: string) => boolean): Promise<void> {
    const asked = new Set<string>()
    const {campaigns, problems} = await planCampaigns(this.#site, this.#ask(asked), this.#origin)
    this.#cache.use(CAMPAIGNS, [...asked])
    this.#problems = problems
    const present = new Set(campaigns.map(({_id}) => _id))
    for (const {campaign} of [...this.#plans.values()]) {
      if (campaign._id !== '' && !present.has(campaign._id)) {
        this.#cache.use(planUser(campaign._id), [])
        this.#replace(campaign._id, null, changes)
      }
    }
    for (const campaign of campaigns) {
      const known = this.#plans.get(campaign._id)
      const same = known && JSON.stringify(known.campaign) === JSON.stringify(campaign)
      if (!same || isOutdated(campaign._id)) await this.#plan(campaign, changes)
    }
    if (this.#site.frontPage && !this.#plans.has('')) {
      this.#replace('', frontPlan(this.#site.frontPage.template, this.#origin), changes)
    }
  }

  async #plan(campaign: Campaign, changes: PlanChanges): Promise<void> {
    const asked = new Set<string>()
    let plan: CampaignPlan
    try {
      plan = await planCampaign(this.#site, campaign, this.#addressOf(campaign), this.#ask(asked))
    } catch (thrown) {
      // A campaign that cannot be planned stays as it is.
      const problem = PublishError.at({campaign: campaign.slug}, thrown)
      const before = this.#plans.get(campaign._id)
      const empty = {campaign, pages: new Map(), links: new Map(), redirects: []}
      plan = {...(before ?? empty), problems: [problem]}
    }
    this.#cache.use(planUser(campaign._id), [...asked])
    this.#replace(campaign._id, plan, changes)
  }

  #addressOf({domain, slug}: Campaign): SiteAddress {
    const below = (root: string) => (root ? `${root}/${slug}` : '')
    return {
      origin: domain ? `https://${domain}` : below(this.#origin),
      server: this.#server === null ? null : below(this.#server),
    }
  }

  #ask(asked: Set<string>) {
    return async (query: string, params: Record<string, unknown>) => {
      const key = queryKey(query, params)
      asked.add(key)
      return (await this.#cache.answer(key)).result
    }
  }

  #replace(id: string, next: CampaignPlan | null, changes: PlanChanges): void {
    const before = this.#plans.get(id)
    if (next) changes.planned.add(id)
    if (before && before.campaign.slug !== next?.campaign.slug) {
      changes.goneSlugs.add(before.campaign.slug)
    }
    const known = before?.campaign.slug === next?.campaign.slug ? before?.pages : undefined
    const pages = new Map<string, PlannedPage>()
    for (const [path, page] of next?.pages ?? []) {
      const earlier = known?.get(path)
      const isSame = earlier !== undefined && samePage(earlier, page)
      pages.set(path, isSame ? earlier : page)
      if (!isSame) changes.pages.add(page)
    }
    for (const [path, page] of before?.pages ?? []) {
      if (!known || !pages.has(path)) changes.removed.add(page)
    }

    const links = next ? this.#withFiles(next) : new Map()
    const differing = differingLinks(before?.links ?? new Map(), links)
    if (differing.size > 0) changes.links.set(id, differing)

    if (!next) this.#plans.delete(id)
    // An unchanged table stays the same object: rendering threads have it already.
    else
      this.#plans.set(id, {
        ...next,
        pages,
        links: differing.size > 0 || !before ? links : before.links,
      })
  }

  /** A plan's links, including those to artifacts. */
  #withFiles({campaign, links}: CampaignPlan): Links {
    const files = this.#files.get(campaign.slug) ?? []
    return new Map([...[...links].filter(([key]) => !isFileKey(key)), ...files])
  }
}

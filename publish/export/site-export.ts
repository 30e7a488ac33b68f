import type {WeighedPage} from '../budgets/check.ts'
import type {DeployFile} from '../deploy/target.ts'
import type {PublishEngine} from '../engine/engine.ts'
import {PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {type Rendition, readRendition} from '../images/rendition.ts'
import type {CampaignPlan} from '../plan/plan.ts'
import type {Campaign} from '../site.ts'
import type {AddressBook, FormerCampaign} from '../store/addresses.ts'
import type {LiveFiles} from '../store/live.ts'
import type {LiveRedirects} from '../store/live-redirects.ts'
import {isInternal, SHARED} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {formerDomainRules, formerFolder, formerSlugRules} from './moved-campaigns.ts'
import {siteFiles} from './site-files.ts'

export interface SiteExportOptions {
  engine: PublishEngine
  store: SiteStore
  live: LiveFiles
  images: ImageLibrary
  addresses: AddressBook
  redirects: LiveRedirects
  /** See `Site.embedFolder`. */
  embedFolder?: string | undefined
}

/** Where a campaign's folder is served by default. */
export function baseOf({domain, slug}: Campaign): string {
  return domain || slug === '' ? '' : `/${slug}`
}

/** Exports the published sites as files for static hosts. */
export class SiteExport {
  readonly #options: SiteExportOptions

  constructor(options: SiteExportOptions) {
    this.#options = options
  }

  /** The plan of a campaign, by its current or a former slug. */
  plan(slug: string): CampaignPlan | undefined {
    const plans = [...this.#options.engine.plans.values()]
    const named = plans.find(({campaign}) => campaign.slug === slug)
    if (named) return named
    const to = this.#former().find((former) => former.slug === slug)?.to
    return to === undefined ? undefined : plans.find(({campaign}) => campaign.slug === to)
  }

  /** The pages planned for a campaign. */
  pages(slug: string): WeighedPage[] {
    return [...(this.plan(slug)?.pages.values() ?? [])].map(({job, file, documentId}) => ({
      path: job.page.path,
      route: job.page.route,
      file,
      documentId,
    }))
  }

  /** Image files that a campaign's pages show. */
  renditions(slug: string): Rendition[] {
    const {engine, store} = this.#options
    const recipes = engine.renditionsOf(slug).map((name) => store.renditions.recipe(name))
    return recipes.flatMap((recipe) => (recipe === null ? [] : readRendition(recipe)))
  }

  /**
   * Every file of a campaign's site. `base` is where it will be served. Images must be encoded before.
   *
   * @throws {PublishError} when there is no such campaign
   */
  async files(name: string, base?: string): Promise<DeployFile[]> {
    const {store, live, images, redirects, embedFolder} = this.#options
    const plan = this.plan(name)
    if (!plan) throw new PublishError(`There is no campaign "${name}".`, {campaign: name})
    const {slug} = plan.campaign
    const renditions = this.renditions(slug)
    const ready = await Promise.all(renditions.map((rendition) => images.has(rendition.name)))
    const former = this.#former()
    const contents = {
      files: [...live.latest.values()].filter(
        ({campaign, path}) => campaign === SHARED || (campaign === slug && !isInternal(path)),
      ),
      renditions: renditions.filter((_, index) => ready[index]),
      redirects: redirects.of(slug),
      rules: slug === '' ? formerSlugRules(former) : formerDomainRules(former, plan.campaign),
      base: base ?? baseOf(plan.campaign),
      embedFolder,
    }
    return siteFiles(contents, store, images)
  }

  /** Folders that redirect from campaigns' former slugs to where they are now. */
  formerFolders(): DeployFile[] {
    const {redirects} = this.#options
    return this.#former().flatMap(({slug, to}) => {
      const plan = slug === undefined ? undefined : this.plan(to)
      if (slug === undefined || !plan) return []
      const paths = [...plan.pages.keys()]
      return formerFolder(slug, {...plan.campaign, paths, redirects: redirects.of(to)})
    })
  }

  #former(): FormerCampaign[] {
    const {addresses, engine} = this.#options
    const campaigns = [...engine.plans.values()].map(({campaign}) => campaign)
    return addresses.formerCampaigns(campaigns.filter(({slug}) => slug !== ''))
  }
}

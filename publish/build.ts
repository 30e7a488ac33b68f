import {join} from 'node:path'
import {compileTemplates} from './compile/compile.ts'
import {deploy} from './deploy/deploy.ts'
import {folderTarget} from './deploy/folder.ts'
import type {DeployFile} from './deploy/target.ts'
import {asError, PublishError} from './errors.ts'
import {siteFiles} from './export/site-files.ts'
import {ImageLibrary} from './images/library.ts'
import {type Rendition, readRendition} from './images/rendition.ts'
import type {CampaignPlan} from './plan/plan.ts'
import {Publisher} from './publisher/publisher.ts'
import type {Site} from './site.ts'
import type {ContentSource} from './source.ts'
import {AddressBook} from './store/addresses.ts'
import {LiveFiles} from './store/live.ts'
import {SHARED, SiteStore} from './store/store.ts'

/** One step of a build, for whoever shows its progress. */
export type BuildProgress =
  | {step: 'compile'}
  | {step: 'render'; done: number; total: number}
  | {step: 'images'; done: number; total: number}
  | {step: 'write'; done: number; total: number}

export interface BuildOptions {
  source: ContentSource
  site: Site
  /** Folder of the templates: `site/`. */
  siteFolder: string
  /** Data folder: what was built before, and encoded images, are kept there. */
  dataFolder: string
  /** Where the sites go: `dist/`, with one folder a campaign. */
  outFolder: string
  /** Absolute address at which `outFolder` will be served, for canonical links of campaigns without a domain. */
  origin?: string
  /**
   * Where each campaign's folder will be served, for the pages that answer at any address (404): '' for a domain's
   * root. Default: '' for campaigns with a domain, `/<slug>` for the others.
   */
  base?: string
  /** Slugs of the campaigns to build; default: all, and the page over them. */
  campaigns?: readonly string[]
  threads?: number
}

export interface BuildReport {
  campaigns: readonly {slug: string; pages: number}[]
  /** Files in `outFolder`: written, removed, and left as they were. */
  written: number
  removed: number
  unchanged: number
  /** What did not come out. Everything else did; a command that sees one ends with exit code 1. */
  problems: readonly PublishError[]
}

/** Where a campaign's folder is served, unless the one who builds says otherwise. */
export function baseOf({campaign}: CampaignPlan): string {
  return campaign.domain || campaign.slug === '' ? '' : `/${campaign.slug}`
}

async function encodeAll(
  images: ImageLibrary,
  renditions: readonly Rendition[],
  publisher: Publisher,
): Promise<{ready: Set<string>; problems: PublishError[]}> {
  const ready = new Set<string>()
  const problems = new Map<string, PublishError>()
  await Promise.all(
    renditions.map(async (rendition) => {
      try {
        await images.make(rendition)
        ready.add(rendition.name)
      } catch (thrown) {
        const pages = publisher.pagesShowing(rendition.name).join(', ')
        const message = `${asError(thrown).message} It is on ${pages}.`
        problems.set(message, new PublishError(message, {documentId: rendition.assetId}))
      }
    }),
  )
  return {ready, problems: [...problems.values()]}
}

/**
 * Builds all sites into folders that any static host can serve. What is up to date is neither rendered nor encoded
 * nor written again. A broken page is a problem in the report; its last good version stays, all others come out.
 * Throws a {@link PublishError} when the templates do not compile.
 */
export async function buildSite(
  options: BuildOptions,
  onProgress: (progress: BuildProgress) => void = () => {},
): Promise<BuildReport> {
  const {source, dataFolder, outFolder} = options
  onProgress({step: 'compile'})
  const templates = await compileTemplates(options.siteFolder)
  const store = new SiteStore(join(dataFolder, 'publish', 'build.sqlite'))
  const addresses = new AddressBook(join(dataFolder, 'publish', 'addresses.sqlite'))
  const live = new LiveFiles(store)
  const images = new ImageLibrary(join(dataFolder, 'images'), source, (progress) =>
    onProgress({step: 'images', ...progress}),
  )
  const publisher = new Publisher({...options, templates, store, live, addresses, images})
  try {
    const faults: PublishError[] = []
    publisher.on('progress', (progress) => onProgress({step: 'render', ...progress}))
    publisher.on('problem', (problem) => {
      if (!problem.place.campaign) faults.push(problem)
    })
    await publisher.start({once: true})

    const isWanted = ({campaign}: CampaignPlan) =>
      options.campaigns?.includes(campaign.slug) ?? true
    const plans = [...publisher.plans.values()].filter(isWanted)
    const shared = [...live.latest.values()].filter(({campaign}) => campaign === SHARED)
    const slugs = new Set(plans.map(({campaign}) => campaign.slug))
    const namesOf = (slug: string) => publisher.renditionsOf(slug)
    const renditionOf = (name: string) => readRendition(store.rendition(name) ?? 'null')
    const named = new Set([...slugs].flatMap(namesOf))
    const {ready, problems} = await encodeAll(images, [...named].map(renditionOf), publisher)

    const files = plans.flatMap((plan): DeployFile[] => {
      const {slug} = plan.campaign
      const own = [...live.latest.values()].filter(({campaign}) => campaign === slug)
      const contents = {
        files: [...shared, ...own],
        renditions: namesOf(slug)
          .filter((name) => ready.has(name))
          .map(renditionOf),
        redirects: publisher.redirects(plan.campaign._id),
        base: options.base ?? baseOf(plan),
      }
      const prefix = slug === '' ? '' : `${slug}/`
      return siteFiles(contents, store, images).map((file) => ({...file, path: prefix + file.path}))
    })
    const target = folderTarget(outFolder)
    const deployment = await deploy(
      files,
      options.campaigns ? leavingOthers(target, slugs) : target,
      {
        onProgress: ({done, total}) => onProgress({step: 'write', done, total}),
      },
    )
    store.dropPublishesBefore(store.latest)
    return {
      campaigns: plans
        .filter(({campaign}) => campaign.slug !== '')
        .map(({campaign, pages}) => ({slug: campaign.slug, pages: pages.size})),
      written: deployment.added.length + deployment.changed.length,
      removed: deployment.removed.length,
      unchanged: deployment.unchanged,
      problems: [...publisher.problems, ...faults, ...problems],
    }
  } finally {
    await publisher.close()
    addresses.close()
    store.close()
  }
}

/** The same target, as if it held nothing but these campaigns. */
function leavingOthers(
  target: ReturnType<typeof folderTarget>,
  slugs: ReadonlySet<string>,
): ReturnType<typeof folderTarget> {
  return {
    ...target,
    present: async () =>
      new Map(
        [...(await target.present())].filter(([path]) => slugs.has(path.split('/')[0] ?? '')),
      ),
  }
}

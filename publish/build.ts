import {checkBudgets} from './budgets/check.ts'
import type {PublisherOptions} from './composition.ts'
import {deploy} from './deploy/deploy.ts'
import {folderTarget} from './deploy/folder.ts'
import type {DeployTarget} from './deploy/target.ts'
import {distinct, type PublishError} from './errors.ts'
import {Publisher} from './publisher.ts'

/** One step of a build, for showing progress. */
export type BuildProgress =
  | {step: 'compile'}
  | {step: 'render' | 'derive' | 'images' | 'write'; done: number; total: number}

export interface BuildOptions extends Omit<PublisherOptions, 'store'> {
  /** Where the sites go: `dist/`, with one folder a campaign. */
  outFolder: string
  /**
   * Where each campaign's folder will be served, for pages that answer at any address (404): '' for a domain's root.
   * Default: '' for campaigns with a domain, `/<slug>` for the others.
   */
  base?: string
  /** Whether pages heavier than the site's budgets are problems; `false`: nothing is weighed. Default: true. */
  budgets?: boolean
  /** Slugs of the campaigns to build; default: all, and the page over them. */
  campaigns?: readonly string[]
}

export interface BuildReport {
  campaigns: readonly {slug: string; pages: number}[]
  /** Files in `outFolder`: written, removed, and left as they were. */
  written: number
  removed: number
  unchanged: number
  /** See `Publisher.notices`. */
  notices: readonly string[]
  /** What failed. Everything else was built; a command that reports problems ends with exit code 1. */
  problems: readonly PublishError[]
}

/** A folder target that sees only these campaigns, so that the others stay as they are. */
function leavingOthers(target: DeployTarget, slugs: readonly string[]): DeployTarget {
  const isOurs = (path: string) => slugs.includes(path.split('/')[0] ?? '')
  return {
    ...target,
    present: async (immutable) =>
      new Map([...(await target.present(immutable))].filter(([path]) => isOurs(path))),
  }
}

/**
 * Builds all sites into folders that any static host can serve. What is up to date is not rendered, encoded or
 * written again. A broken page is a problem in the report and keeps its last good version; all others are built.
 * @throws {PublishError} when the templates do not compile
 */
export async function buildSite(
  options: BuildOptions,
  onProgress: (progress: BuildProgress) => void = () => {},
): Promise<BuildReport> {
  onProgress({step: 'compile'})
  const publisher = await Publisher.open({...options, store: 'build'})
  try {
    const faults: PublishError[] = []
    publisher.on('rendering', (progress) => onProgress({step: 'render', ...progress}))
    publisher.on('deriving', (progress) => onProgress({step: 'derive', ...progress}))
    publisher.on('images', (progress) => onProgress({step: 'images', ...progress}))
    // Problems that belong to a campaign are in `publishing.problems` for as long as they last.
    publisher.on('problem', (problem) => {
      if (!problem.location.campaign) faults.push(problem)
    })
    await publisher.start({once: true})
    await publisher.settled()

    const all = publisher.campaigns.map(({slug}) => slug)
    const slugs = options.campaigns ? all.filter((slug) => options.campaigns?.includes(slug)) : all
    const withFront = publisher.sites.plan('') && !options.campaigns ? ['', ...slugs] : slugs
    const unencoded = await publisher.encodeImages(withFront)
    const {verdicts} = publisher
    const {budgetOf} = options.budgets === false ? {} : options.site
    const files = await Promise.all(
      withFront.map(async (slug) => {
        const prefix = slug === '' ? '' : `${slug}/`
        const own = await publisher.files(slug, slug === '' ? '' : options.base)
        if (budgetOf) {
          faults.push(...(await checkBudgets(slug, publisher.pages(slug), own, budgetOf, verdicts)))
        }
        return own.map((file) => ({...file, path: prefix + file.path}))
      }),
    )
    if (!options.campaigns) {
      files.push(publisher.sites.formerFolders())
      verdicts.save()
    }
    const target = folderTarget(options.outFolder)
    const deployment = await deploy(
      files.flat(),
      options.campaigns ? leavingOthers(target, slugs) : target,
      {onProgress: ({done, total}) => onProgress({step: 'write', done, total})},
    )
    return {
      campaigns: slugs.map((slug) => ({slug, pages: publisher.pages(slug).length})),
      written: deployment.added.length + deployment.changed.length,
      removed: deployment.removed.length,
      unchanged: deployment.unchanged,
      notices: publisher.notices,
      problems: distinct([...publisher.problems, ...faults, ...unencoded]),
    }
  } finally {
    await publisher.collect()
    await publisher.close()
  }
}

import type {BackgroundTasks} from '../background/background-tasks.ts'
import {distinct, type PublishError} from '../errors.ts'
import {fileFor} from '../plan/paths.ts'
import type {PlannedPage} from '../plan/plan.ts'
import type {Site} from '../site.ts'
import type {AddressBook} from '../store/addresses.ts'
import {fileId, type LiveFiles} from '../store/live.ts'
import type {Withdrawn} from '../store/people.ts'
import type {Cause} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import {directoryFile} from './directory.ts'
import type {Leftovers, Published} from './events.ts'
import type {PageIndex} from './page-index.ts'
import {problemsOf} from './page-record.ts'
import type {PendingPublish} from './pending-publish.ts'
import type {Plans} from './plans.ts'
import {redirectList} from './redirects.ts'
import type {ShownPeople} from './shown-people.ts'

export interface CommitterOptions {
  site: Site
  store: SiteStore
  live: LiveFiles
  addresses: AddressBook
  tasks: BackgroundTasks
  plans: Plans
  index: PageIndex
  people: ShownPeople
  /** Called for each page that failed. */
  onProblem(problem: PublishError): void
  onLeftovers(leftovers: Leftovers): void
}

const addressOf = ({job, identity}: PlannedPage) => ({
  campaign: job.page.campaign._id,
  path: job.page.path,
  identity,
})

/** The file of the page that lived at a path; empty when the path is no longer allowed. */
function fileOf(path: string): string[] {
  try {
    return [fileFor(path)]
  } catch {
    // The rules for paths became stricter, and the file was removed then.
    return []
  }
}

/** Makes a pending publish live: all of it at once, and never with a person who may not be shown. */
export class Committer {
  readonly #options: CommitterOptions

  constructor(options: CommitterOptions) {
    this.#options = options
  }

  /**
   * Returns null when no page changed.
   * @param outdated pages whose content changed while they were rendered: why they failed says nothing any more
   */
  async commit(
    pending: PendingPublish,
    cause: Cause,
    templates: string,
    outdated: Pick<ReadonlySet<string>, 'has'>,
  ): Promise<Omit<Published, 'milliseconds'> | null> {
    const {site, store, live, addresses, plans, index, people, onLeftovers} = this.#options
    await pending.notePeople((ids, campaign) => people.among(ids, campaign))
    const withdrawn = await people.withdrawn(cause)
    for (const one of withdrawn) this.#unpublish(one, pending)
    const records = [...pending.records]
    if (records.length > 0) addresses.note(records.map(({planned}) => addressOf(planned)))
    const erased = withdrawn.map((one) => this.#forgetAddresses(one))
    this.#listRedirects(pending, withdrawn)
    const directory = directoryFile(plans.all.values(), addresses, site.embedFolder)
    pending.write(directory, 'campaigns came, went or moved')
    const {changes, abandoned, ...commit} = pending.finish(cause, templates, index)
    const number = changes ? store.commit(commit) : store.remember(commit)
    live.apply(
      commit.write.map(({people: _, ...file}) => ({...file, since: number})),
      commit.remove,
    )
    if (withdrawn.length > 0) {
      store.withdraw(erased)
      live.reload()
    }
    this.#noteProblems(pending, outdated)
    if (withdrawn.length > 0 || commit.discarded.length > 0) {
      onLeftovers({campaigns: [...new Set(withdrawn.map(({campaign}) => campaign))]})
    }
    if (!changes) return null
    const renditions = [...pending.renditions]
    const isWithdrawal = withdrawn.length > 0
    return {number, cause, log: commit.log, renditions, abandoned, isWithdrawal}
  }

  #listRedirects(pending: PendingPublish, withdrawn: readonly Withdrawn[]): void {
    const {plans, addresses} = this.#options
    const slugs = new Set(withdrawn.map(({campaign}) => campaign))
    for (const [id, plan] of plans.all) {
      if (!pending.plannedCampaigns.has(id) && !slugs.has(plan.campaign.slug)) continue
      pending.write(redirectList(plan, addresses), 'pages came, went or moved')
    }
  }

  /** A page that failed keeps its last good version, unless that shows a person who may not be shown. */
  #unpublish(withdrawn: Withdrawn, pending: PendingPublish): void {
    const {store, index} = this.#options
    const {campaign, documentId} = withdrawn
    for (const path of store.people.pathsShowing(withdrawn)) {
      const id = fileId(campaign, path)
      const record = index.get(id)
      // What was rendered is up to date, even when its bytes stayed the same.
      if (pending.touches(id) || (record && !record.failure)) continue
      pending.remove(id, `it shows ${documentId}, who may not be shown any more`)
      if (!record) continue
      const bare = {...record, renditions: []}
      index.set(bare)
      pending.record(id, record, bare)
    }
  }

  /** Removes redirects from addresses that name a person who may not be shown any more. */
  #forgetAddresses(withdrawn: Withdrawn): Withdrawn {
    const {plans, addresses} = this.#options
    const plan = [...plans.all.values()].find(({campaign}) => campaign.slug === withdrawn.campaign)
    const campaigns = plan
      ? [plan.campaign._id]
      : addresses.campaigns().filter((id) => !plans.all.has(id))
    const paths = campaigns.flatMap((id) => addresses.forget(id, withdrawn.documentId))
    return {...withdrawn, ownPaths: paths.flatMap(fileOf)}
  }

  #noteProblems(pending: PendingPublish, outdated: Pick<ReadonlySet<string>, 'has'>): void {
    const {store, tasks, onProblem} = this.#options
    const problems: PublishError[] = []
    store.transaction(() => {
      for (const [id, record] of pending.recordsById) {
        if (outdated.has(id)) continue
        const subject = id.replace('\u0000', ' ')
        if (record) problems.push(...problemsOf(record))
        if (!record?.failure) {
          tasks.succeed('page', subject)
          continue
        }
        tasks.fail('page', subject, record.failure)
      }
    })
    for (const problem of distinct(problems)) onProblem(problem)
  }
}

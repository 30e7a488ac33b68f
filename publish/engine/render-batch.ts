import {hash} from 'node:crypto'
import {PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import {imageAssetQuery} from '../images/plan.ts'
import type {Rendition} from '../images/rendition.ts'
import type {ContentProblem} from '../page.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {type PageNeeds, queryKey, type RenderedPage} from '../render/job.ts'
import type {RenderScope} from '../render/lane.ts'
import {PoolClosed, type RenderPool} from '../render/pool.ts'
import {RenderFailure} from '../render/render.ts'
import {holderOf} from '../source/references.ts'
import type {ContentSource} from '../source.ts'
import type {NewFile} from '../store/publish.ts'
import type {PageRecord} from './page-record.ts'
import type {Answer, QueryCache} from './query-cache.ts'

/** The outcome of rendering one page: a file, or the reason why there is none, or why it lacks an image. */
export interface RenderOutcome {
  record: Omit<PageRecord, 'renditions'>
  file: NewFile | null
  renditions: readonly Rendition[]
  /** Ids of all documents that the page may show. Must be called before the batch ends. */
  documents(): Set<string>
  /** Content has changed since the page queried it: the page must be rendered again. */
  outdated: boolean
}

export interface RenderBatchOptions {
  pool: RenderPool
  cache: QueryCache
  source: ContentSource
  images: ImageLibrary
  plans: ReadonlyMap<string, CampaignPlan>
}

/** The bytes' SHA-256, used as file names in the store and as ETags. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** Explains what keeps a document from being shown, if anything does. */
export async function brokenReference(
  source: ContentSource,
  {documentId}: PlannedPage,
): Promise<PublishError | null> {
  if (!documentId) return null
  const [broken] = await source.brokenReferences(documentId)
  if (!broken) return null
  const {field, id} = broken
  const message = `It refers to ${id}, which does not exist.`
  return new PublishError(message, {documentId, field}, {kind: 'missingReference'})
}

/** Renders pages that share one state of the content: each query is run once for all of them. */
export class RenderBatch {
  readonly #options: RenderBatchOptions
  readonly #answers = new Map<string, Promise<Answer>>()
  readonly #hashes = new Map<string, string>()
  readonly #scope: RenderScope

  constructor(options: RenderBatchOptions) {
    this.#options = options
    this.#scope = {
      query: async (query, params) => (await this.#answer(queryKey(query, params))).json,
      links: (campaignId) => options.plans.get(campaignId)?.links ?? new Map(),
    }
  }

  end(): void {
    this.#options.pool.endScope(this.#scope)
  }

  /**
   * Renders a page. An image that cannot be shown makes the page of the document that holds it fail; other pages are
   * rendered without it. `before`: what the page was made from last time, used when that cannot be determined now.
   *
   * @throws {PoolClosed} when publishing ends in the meantime
   */
  async render(planned: PlannedPage, before?: PageRecord): Promise<RenderOutcome> {
    const {pool, source} = this.#options
    try {
      const page = await pool.render(planned.job, this.#scope)
      const reference = await brokenReference(source, planned)
      if (reference) return this.#failed(planned, reference, page, false)
      const broken = await this.#brokenImages(page)
      const [fault] = broken.values()
      const own = [...broken.values()].find(
        ({location}) => location.documentId === planned.documentId,
      )
      if (own) return this.#failed(planned, own, page, true)
      if (!fault) return this.#shown(planned, page, null)
      return this.#shown(planned, await this.#without(new Set(broken.keys()), planned), fault)
    } catch (thrown) {
      if (thrown instanceof PoolClosed) throw thrown
      if (thrown instanceof RenderFailure) {
        return this.#failed(planned, thrown, thrown.needs, thrown.isPassing, before)
      }
      return this.#failed(planned, PublishError.at({}, thrown), null, true, before)
    }
  }

  /** Images of a page that cannot be shown, each with the document and field that hold it. */
  async #brokenImages(page: RenderedPage): Promise<Map<string, PublishError>> {
    const {images, source} = this.#options
    const broken = new Map<string, PublishError>()
    const named = new Set(page.renditions.map(({assetId}) => assetId))
    const assetIds = [...named].filter((assetId) => assetId !== '')
    const faults = await Promise.all(assetIds.map((assetId) => images.check(assetId)))
    for (const [index, assetId] of assetIds.entries()) {
      const fault = faults[index]
      if (!fault) continue
      const location = (await holderOf(source, assetId)) ?? fault.location
      broken.set(assetId, PublishError.at(location, fault))
    }
    return broken
  }

  /** Renders the page again without some images. */
  async #without(broken: ReadonlySet<string>, {job}: PlannedPage): Promise<RenderedPage> {
    const scope: RenderScope = {
      links: this.#scope.links,
      query: async (query, params) => {
        const json = await this.#scope.query(query, params)
        return query === imageAssetQuery && broken.has(String(params.id)) ? 'null' : json
      },
    }
    try {
      return await this.#options.pool.render(job, scope)
    } finally {
      this.#options.pool.endScope(scope)
    }
  }

  #shown(planned: PlannedPage, page: RenderedPage, failure: PublishError | null): RenderOutcome {
    return {
      ...this.#made(planned, page, failure, page.problems),
      renditions: page.renditions,
      file: {
        campaign: planned.job.page.campaign.slug,
        path: planned.file,
        hash: page.hash,
        contentType: page.contentType,
        bytes: Buffer.from(page.body),
      },
    }
  }

  #answer(key: string): Promise<Answer> {
    const known = this.#answers.get(key)
    if (known) return known
    const answer = this.#options.cache.answer(key)
    this.#answers.set(key, answer)
    answer.then(
      ({hash}) => this.#hashes.set(key, hash),
      // Whoever awaits the answer receives the error.
      () => {},
    )
    return answer
  }

  #failed(
    planned: PlannedPage,
    error: PublishError,
    needs: PageNeeds | null,
    isPassing: boolean,
    before?: PageRecord,
  ): RenderOutcome {
    const {campaign, path} = planned.job.page
    const location = {
      campaign: campaign.slug,
      page: path,
      template: planned.job.template,
      ...(planned.documentId ? {documentId: planned.documentId} : {}),
      ...error.location,
    }
    const failure = PublishError.at(location, error)
    const made = this.#made(planned, needs ?? {queries: [], links: []}, failure)
    const known = needs ? {} : {queries: before?.queries ?? [], links: before?.links ?? []}
    return {...made, record: {...made.record, ...known, isPassing}, renditions: [], file: null}
  }

  #made(
    planned: PlannedPage,
    needs: PageNeeds,
    failure: PublishError | null,
    problems: readonly ContentProblem[] = [],
  ) {
    const links = this.#scope.links(planned.job.page.campaign._id)
    const queries = needs.queries.map((key) => [key, this.#hashes.get(key) ?? ''] as const)
    return {
      record: {
        planned,
        queries,
        links: needs.links.map((key) => [key, links.get(key) ?? null] as const),
        problems,
        failure,
        // A page rendered without an image gets it as soon as the image can be shown.
        isPassing: failure !== null,
      },
      documents: () => this.#documents(planned, needs),
      outdated: queries.some(
        ([key, hash]) => hash !== '' && this.#options.cache.hash(key) !== hash,
      ),
    }
  }

  #documents({documentId, job}: PlannedPage, needs: PageNeeds): Set<string> {
    const plan = this.#options.plans.get(job.page.campaign._id)
    const linked = needs.links.flatMap((key) => {
      const path = plan?.links.get(key)
      return (path !== undefined && plan?.pages.get(path)?.documentId) || []
    })
    const found = new Set(linked)
    if (documentId) found.add(documentId)
    for (const key of needs.queries) {
      for (const id of this.#options.cache.documents(key)) found.add(id)
    }
    return found
  }
}

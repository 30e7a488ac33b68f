import {createHash} from 'node:crypto'
import {PublishError} from '../errors.ts'
import type {ImageLibrary} from '../images/library.ts'
import type {Rendition} from '../images/rendition.ts'
import type {CampaignPlan, PlannedPage} from '../plan/plan.ts'
import {type PageNeeds, queryKey} from '../render/job.ts'
import type {RenderPool, RenderScope} from '../render/pool.ts'
import {RenderFailure} from '../render/render.ts'
import type {ContentSource} from '../source.ts'
import type {NewFile} from '../store/store.ts'
import type {QueryMemo} from './memo.ts'
import type {PageRecord} from './page-record.ts'

/** What came of one page: a file, or the reason why there is none. */
export interface Outcome {
  record: Omit<PageRecord, 'renditions'>
  file: NewFile | null
  renditions: readonly Rendition[]
  /** Content has changed since it was asked: the page has to be rendered again. */
  outdated: boolean
}

export interface RenderingTools {
  pool: RenderPool
  memo: QueryMemo
  source: ContentSource
  images: ImageLibrary
  plans: ReadonlyMap<string, CampaignPlan>
}

/** The bytes' SHA-256: names of files in the store, and their ETags. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Says what keeps a document from being shown, when something does. */
export async function brokenReference(
  source: ContentSource,
  {documentId}: PlannedPage,
): Promise<PublishError | null> {
  if (!documentId) return null
  const [broken] = await source.brokenReferences(documentId)
  if (!broken) return null
  const {field, id} = broken
  return new PublishError(`It refers to ${id}, which does not exist.`, {documentId, field})
}

/** Renders pages that share one state of the content: each query is answered once for all of them. */
export class Rendering {
  readonly #tools: RenderingTools
  readonly #answers = new Map<string, Promise<{result: unknown; hash: string}>>()
  readonly #hashes = new Map<string, string>()
  readonly #scope: RenderScope

  constructor(tools: RenderingTools) {
    this.#tools = tools
    this.#scope = {
      query: async (query, params) => (await this.#answer(queryKey(query, params))).result,
      links: (campaignId) => tools.plans.get(campaignId)?.links ?? new Map(),
    }
  }

  end(): void {
    this.#tools.pool.endScope(this.#scope)
  }

  async render(planned: PlannedPage): Promise<Outcome> {
    const {pool, source, images} = this.#tools
    try {
      const page = await pool.render(planned.job, this.#scope)
      const assets = new Set(page.renditions.map(({assetId}) => assetId))
      const checks = await Promise.all([...assets].map((asset) => images.check(asset)))
      const fault =
        (await brokenReference(source, planned)) ?? checks.find((check) => check !== null)
      if (fault) return this.#failed(planned, fault, page)
      const bytes = Buffer.from(page.body)
      return {
        ...this.#made(planned, page, null),
        renditions: page.renditions,
        file: {
          campaign: planned.job.page.campaign.slug,
          path: planned.file,
          hash: sha256(bytes),
          contentType: page.contentType,
          bytes,
        },
      }
    } catch (thrown) {
      if (thrown instanceof RenderFailure) return this.#failed(planned, thrown, thrown.needs)
      throw thrown
    }
  }

  #answer(key: string): Promise<{result: unknown; hash: string}> {
    const known = this.#answers.get(key)
    if (known) return known
    const answer = this.#tools.memo.answer(key)
    this.#answers.set(key, answer)
    answer.then(
      ({hash}) => this.#hashes.set(key, hash),
      () => {},
    )
    return answer
  }

  #failed(planned: PlannedPage, error: PublishError, needs: PageNeeds): Outcome {
    const {campaign, path} = planned.job.page
    const place = {
      campaign: campaign.slug,
      page: path,
      template: planned.job.template,
      ...(planned.documentId ? {documentId: planned.documentId} : {}),
      ...error.place,
    }
    const failure = new PublishError(error.message, place, {cause: error.cause})
    return {...this.#made(planned, needs, failure), renditions: [], file: null}
  }

  #made(planned: PlannedPage, needs: PageNeeds, failure: PublishError | null) {
    const links = this.#scope.links(planned.job.page.campaign._id)
    const queries = needs.queries.map((key) => [key, this.#hashes.get(key) ?? ''] as const)
    return {
      record: {
        planned,
        queries,
        links: needs.links.map((key) => [key, links.get(key) ?? null] as const),
        failure,
      },
      outdated: queries.some(([key, hash]) => hash !== '' && this.#tools.memo.hash(key) !== hash),
    }
  }
}

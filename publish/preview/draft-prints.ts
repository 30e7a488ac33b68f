import PQueue from 'p-queue'
import {
  type ArtifactPage,
  MissingToolError,
  type PublishedSite,
} from '../artifacts/artifact-type.ts'
import {keyOf} from '../artifacts/key.ts'
import {print, release} from '../artifacts/print/press.ts'
import type {Printed} from '../artifacts/print/printed.ts'
import {asError, PublishError} from '../errors.ts'
import {DRAFT_PRINTS_BYTES, MAX_WAITING_PRINTS, PRINT_REST_MS} from '../limits.ts'
import {fileKey, rootFrom} from '../plan/links.ts'
import type {PlannedPage} from '../plan/plan.ts'
import type {RenderedPage} from '../render/job.ts'
import type {RenderPool} from '../render/pool.ts'
import type {DraftSite} from './draft-site.ts'
import {privateHeaders} from './files.ts'

/** In place of a campaign, before the id of a document: how it is printed. No campaign's slug begins with an underscore. */
export const PRINTS = '_print'

const BUSY = 'Servern trycker redan flera nummer. Försök igen om en stund.'
const NO_PRINTER = 'Servern har ingen Chromium, så sidorna kan inte tryckas eller räknas.'
/** Seconds. */
const RETRY_AFTER_S = '10'
const NOTHING = 'Det finns inga tryckta sidor av det här.'
const FAILED = 'Sidorna gick inte att trycka.'

export interface DraftPrintsOptions {
  pool(): RenderPool
  /** Answers with a file that a page of the draft site names. */
  fileOf(
    slug: string,
    file: string,
    request: Request,
    sites: () => readonly DraftSite[],
  ): Promise<Response | null>
}

/** What the printer needs to know of a rendered page. */
function printing(
  {job, file, makes}: PlannedPage,
  {hash, contentType}: RenderedPage,
): ArtifactPage {
  if (!makes) throw new Error(NOTHING)
  const {route, language, params, path} = job.page
  const linkKey = fileKey(route, language, params)
  return {route, language, path, file, hash, contentType, makes: {...makes, linkKey}}
}

const bytesOf = ({body, contentType}: RenderedPage) => ({bytes: Buffer.from(body), contentType})

const refusal = (status: number, error: string) =>
  Response.json(
    {error},
    {
      status,
      headers: {...privateHeaders, ...(status === 503 ? {'Retry-After': RETRY_AFTER_S} : {})},
    },
  )

/**
 * Prints drafts as they would be published, with the same program: to count their pages, and to look at them. What has
 * been printed is kept, by its content, in memory only.
 */
export class DraftPrints {
  readonly #options: DraftPrintsOptions
  readonly #queue = new PQueue({concurrency: 1})
  /** By a hash of their pages; the most recently used last. */
  readonly #printed = new Map<string, Promise<Printed>>()
  readonly #sizes = new Map<string, number>()
  readonly #closing = new AbortController()
  #rest: NodeJS.Timeout | null = null

  constructor(options: DraftPrintsOptions) {
    this.#options = options
  }

  /**
   * Answers how a document is printed: `{pages, starts, language, languages}`, where `starts` has the page on which each named
   * part begins; with `?format=pdf`, its pages. `?language=` chooses among those that it is printed in.
   */
  async answer(documentId: string, request: Request, draftSite: DraftSite): Promise<Response> {
    const {searchParams} = new URL(request.url)
    const found = (await draftSite.pagesAbout(documentId)).filter(
      ({page}) => page.makes?.kind === 'pdf',
    )
    const wanted = searchParams.get('language')
    const chosen = found.find(({page}) => page.job.page.language === wanted) ?? found[0]
    if (!chosen) return refusal(404, NOTHING)
    const {campaign, page} = chosen
    const {language, path} = page.job.page
    try {
      const rendered = await draftSite.render(this.#options.pool(), page, rootFrom(path))
      const key = keyOf(campaign.slug, path, rendered.hash)
      if (!this.#printed.has(key) && this.#queue.size >= MAX_WAITING_PRINTS) {
        return refusal(503, BUSY)
      }
      const read = this.#reader(campaign.slug, new URL(request.url), draftSite)
      const {file, pageCount, pageOf} = await this.#print(key, () =>
        print(
          printing(page, rendered),
          {
            campaign,
            origin: '',
            pages: [],
            read: async (name) => (name === page.file ? bytesOf(rendered) : read(name)),
          },
          this.#closing.signal,
        ),
      )
      if (searchParams.get('format') !== 'pdf') {
        const languages = found.map((one) => one.page.job.page.language)
        const summary = {pages: pageCount, starts: pageOf, language, languages}
        return Response.json(summary, {headers: privateHeaders})
      }
      const name = file.path.split('/').at(-1) ?? ''
      return new Response(new Uint8Array(file.bytes), {
        headers: {
          ...privateHeaders,
          'Content-Type': file.contentType,
          'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
          'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      })
    } catch (thrown) {
      const isMissing = thrown instanceof MissingToolError
      if (isMissing) return refusal(501, NO_PRINTER)
      if (thrown instanceof PublishError) return refusal(500, `${FAILED} ${thrown.message}`)
      throw thrown
    }
  }

  /** Ends its prints, and the process that prints unless something else is being printed; whoever waits is refused. */
  async close(): Promise<void> {
    this.#closing.abort()
    if (this.#rest) clearTimeout(this.#rest)
    await release()
  }

  /** Reads files that the page names. Of the request only the address: whoever asks may take compressed files. */
  #reader(slug: string, url: URL, draftSite: DraftSite): PublishedSite['read'] {
    return async (name) => {
      const answer = await this.#options.fileOf(slug, name, new Request(url), () => [draftSite])
      if (!answer?.ok) return null
      const bytes = Buffer.from(await answer.arrayBuffer())
      return {bytes, contentType: answer.headers.get('Content-Type') ?? ''}
    }
  }

  #print(key: string, make: () => Promise<Printed>): Promise<Printed> {
    const known = this.#printed.get(key)
    const printing = known ?? this.#queue.add(make, {signal: this.#closing.signal})
    this.#printed.delete(key)
    this.#printed.set(key, printing)
    if (known) return known
    printing.then(
      ({file}) => {
        this.#sizes.set(key, file.bytes.length)
        this.#evict()
      },
      () => this.#printed.delete(key),
    )
    printing.catch(asError).finally(() => this.#restLater())
    return printing
  }

  /** Forgets what has not been asked for the longest, while there is too much of it. */
  #evict(): void {
    let bytes = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    // The last one stays whatever its size: whoever asked for it looks at its pages next.
    for (const key of [...this.#printed.keys()].slice(0, -1)) {
      const size = this.#sizes.get(key)
      if (bytes <= DRAFT_PRINTS_BYTES || size === undefined) continue
      bytes -= size
      this.#printed.delete(key)
      this.#sizes.delete(key)
    }
  }

  #restLater(): void {
    if (this.#rest) clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void release(), PRINT_REST_MS)
    this.#rest.unref()
  }
}

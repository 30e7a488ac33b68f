import type {SanityClient} from '@sanity/client'
import {z} from 'zod'
import type {LakeDocument, PublicRead} from '../../lake/index.ts'
import {asError, PublishError} from '../errors.ts'
import {CLOCK_CHECK_MS} from '../limits.ts'
import {AssetMissingError, type AssetReference, type ContentSource} from '../source.ts'
import {Mirror} from './mirror.ts'

export interface HostedSourceOptions {
  /** A client for the dataset, with a token that may read all of it. */
  client: SanityClient
  /** What the public may see; default: all published documents, with all fields. */
  publicRead?: PublicRead
  /** Called when the connection is lost, and when it is restored. */
  onConnection?: (state: 'connected' | 'lost') => void
}

const document = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

/** A transaction whose events are arriving, possibly out of order. */
interface Arriving {
  documents: Map<string, LakeDocument | null>
  missing: number
}

const assetDocument = z.object({url: z.string()})

/**
 * Content from Sanity's hosted lake: filled from the dataset's export, kept current by a listener that resumes after
 * a lost connection, and refilled when it cannot resume. Pages never wait for the network.
 * @throws {PublishError} when the dataset cannot be read
 */
export async function hostedSource(options: HostedSourceOptions): Promise<ContentSource> {
  const {client, onConnection = () => {}} = options
  const mirror = new Mirror(options.publicRead)
  const arriving = new Map<string, Arriving>()
  /** Changes that arrive during the export are queued here. */
  let waiting: (() => void)[] | null = []
  let loading: Promise<void> | null = null
  let loadAgain = false

  const api = client.withConfig({useCdn: false, apiVersion: '2025-02-19', perspective: 'raw'})
  const {dataset, token} = api.config()

  async function exported(): Promise<LakeDocument[]> {
    const url = api.getUrl(`/data/export/${dataset}`)
    const {useProjectHostname, projectId} = api.config()
    const headers: Record<string, string> = {
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
      ...(useProjectHostname || !projectId ? {} : {'X-Sanity-Project-ID': projectId}),
    }
    const response = await fetch(url, {headers})
    if (!response.ok) {
      const hint =
        response.status === 401 || response.status === 403 ? ' Check SANITY_API_TOKEN.' : ''
      throw new PublishError(`The dataset's export answered ${response.status}.${hint}`)
    }
    const lines = (await response.text()).split('\n').filter((line) => line !== '')
    return lines.flatMap((line) => document.safeParse(JSON.parse(line)).data ?? [])
  }

  /** Fills the mirror from the export, then applies the changes that arrived in the meantime, in order. */
  async function load(): Promise<void> {
    do {
      loadAgain = false
      waiting ??= []
      mirror.replace(await exported())
    } while (loadAgain)
    const held = waiting
    waiting = null
    for (const take of held) take()
  }

  function reload(): Promise<void> {
    if (loading) loadAgain = true
    loading ??= load().finally(() => {
      loading = null
    })
    return loading
  }

  function take(event: {
    transactionId: string
    transactionTotalEvents: number
    documentId: string
    result?: unknown
    transition: string
  }): void {
    const {transactionId, documentId} = event
    const entry = arriving.get(transactionId) ?? {
      documents: new Map(),
      missing: event.transactionTotalEvents,
    }
    const result =
      event.transition === 'disappear' ? undefined : document.safeParse(event.result).data
    entry.documents.set(documentId, result ?? null)
    entry.missing -= 1
    arriving.set(transactionId, entry)
    if (entry.missing > 0) return
    arriving.delete(transactionId)
    if (waiting) waiting.push(() => mirror.apply(transactionId, entry.documents))
    else mirror.apply(transactionId, entry.documents)
  }

  const {promise: ready, resolve, reject} = Promise.withResolvers<void>()
  const subscription = api
    .listen(
      '*',
      {},
      {
        includeResult: true,
        includeMutations: false,
        includeAllVersions: true,
        enableResume: true,
        visibility: 'query',
        events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
      },
    )
    .subscribe({
      next(event) {
        if (event.type === 'mutation') return take(event)
        if (event.type === 'reconnect') return onConnection('lost')
        onConnection('connected')
        if (event.type === 'welcomeback') return
        // First connection, or one that cannot tell what was missed: everything is read again.
        arriving.clear()
        reload().then(resolve, reject)
      },
      error: (thrown) =>
        reject(new PublishError(`Sanity's listener failed: ${asError(thrown).message}`)),
    })
  const clock = setInterval(() => mirror.recheckClock(), CLOCK_CHECK_MS)
  clock.unref()

  async function urlOf({_id, url}: AssetReference): Promise<string> {
    if (url) return url
    const {result} = await mirror.query('*[_id == $id][0]{url}', {id: _id})
    return assetDocument.parse(result).url
  }

  try {
    await ready
  } catch (thrown) {
    subscription.unsubscribe()
    clearInterval(clock)
    throw thrown
  }

  return {
    query: (query, params, queryOptions) => mirror.query(query, params, queryOptions),
    misfits: () => mirror.misfits(),
    brokenReferences: async (documentId) => mirror.brokenReferences(documentId),
    subscribe: (onChange) => mirror.subscribe(onChange),
    async openAsset(asset) {
      try {
        const url = await urlOf(asset)
        // Sanity's image host serves files to everybody; another Hemvist serves them only to those who may see them.
        const isOwnHost = new URL(url).origin === new URL(api.getUrl('/')).origin
        const headers = isOwnHost && token ? {Authorization: `Bearer ${token}`} : {}
        const response = await fetch(url, {headers})
        if (!response.ok) throw new Error(`The image host answered ${response.status}.`)
        return {bytes: Buffer.from(await response.arrayBuffer())}
      } catch (cause) {
        throw new AssetMissingError(asset._id, {cause})
      }
    },
    async close() {
      subscription.unsubscribe()
      clearInterval(clock)
    },
  }
}

import {z} from 'zod'
import {normalizeHost} from '../../http/index.ts'
import type {FormerCampaign} from './addresses.ts'
import {fileId, type LiveFiles} from './live.ts'
import type {SiteStore} from './store.ts'

/**
 * Internal file of a publish that lists its campaigns and where they are served: all that a server needs besides the
 * files themselves. It belongs to the site over all campaigns.
 */
export const DIRECTORY_FILE = '_directory.json'

/** A campaign and its addresses. */
export interface ServedCampaign {
  slug: string
  /** Host name of its own. */
  domain?: string | undefined
}

/** The content of a {@link DIRECTORY_FILE}. */
export interface DirectoryContent {
  campaigns: readonly ServedCampaign[]
  /** Former addresses of campaigns, if any. */
  former?: readonly FormerCampaign[] | undefined
  /** See `Site.embedFolder`. */
  embedFolder?: string | undefined
}

const directoryContent = z.object({
  campaigns: z.array(z.object({slug: z.string(), domain: z.string().optional()})),
  former: z
    .array(z.object({slug: z.string().optional(), domain: z.string().optional(), to: z.string()}))
    .optional(),
  embedFolder: z.string().optional(),
})

/** Serialises a {@link DIRECTORY_FILE}. */
export const directoryText = ({campaigns, former, embedFolder}: DirectoryContent): string =>
  JSON.stringify({
    campaigns: campaigns.map(({slug, domain}) => ({slug, domain})),
    ...(former && former.length > 0 ? {former} : {}),
    embedFolder,
  })

/** Finds campaigns by address. */
export interface Directory {
  bySlug: ReadonlyMap<string, ServedCampaign>
  /** The campaign whose domain a `Host` header names, with or without `www.`. */
  atHost(host: string | null): ServedCampaign | undefined
  /** The campaign that formerly had the domain in a `Host` header. */
  formerlyAtHost(host: string | null): ServedCampaign | undefined
  /** The campaign that had this slug before. */
  formerlyNamed(slug: string): ServedCampaign | undefined
  embedFolder: string | undefined
}

/** Number of distinct hosts to cache. */
const REMEMBERED_HOSTS = 500

/** Former addresses with the campaigns that they redirect to. */
function readFormer({campaigns, former = []}: DirectoryContent) {
  const bySlug = new Map(campaigns.map((campaign) => [campaign.slug, campaign]))
  const hosts = new Map<string, ServedCampaign>()
  const slugs = new Map<string, ServedCampaign>()
  for (const {slug, domain, to} of former) {
    const campaign = bySlug.get(to)
    const host = normalizeHost(domain)
    if (campaign && slug !== undefined) slugs.set(slug, campaign)
    if (!campaign || host === null) continue
    hosts.set(host, campaign)
    if (!hosts.has(`www.${host}`)) hosts.set(`www.${host}`, campaign)
  }
  return {hosts, slugs}
}

function readDirectory(content: DirectoryContent): Directory {
  const {campaigns, embedFolder} = content
  const {hosts, slugs} = readFormer(content)
  const byHost = new Map<string, ServedCampaign>()
  for (const campaign of campaigns) {
    const host = normalizeHost(campaign.domain)
    if (host === null) continue
    byHost.set(host, campaign)
    if (!byHost.has(`www.${host}`)) byHost.set(`www.${host}`, campaign)
  }
  const remembered = new Map<string, ServedCampaign | undefined>()
  return {
    embedFolder,
    formerlyAtHost: (host) =>
      hosts.size === 0 || host === null ? undefined : hosts.get(normalizeHost(host) ?? ''),
    formerlyNamed: (slug) => slugs.get(slug),
    bySlug: new Map(campaigns.map((campaign) => [campaign.slug, campaign])),
    atHost(host) {
      if (byHost.size === 0 || host === null) return undefined
      if (remembered.has(host)) return remembered.get(host)
      const found = byHost.get(normalizeHost(host) ?? '')
      if (remembered.size >= REMEMBERED_HOSTS) remembered.clear()
      remembered.set(host, found)
      return found
    },
  }
}

/** The directory of the publish that visitors see. */
export class LiveDirectory {
  readonly #store: SiteStore
  readonly #live: LiveFiles
  #hash = ''
  #current: Directory = readDirectory({campaigns: []})

  constructor(store: SiteStore, live: LiveFiles) {
    this.#store = store
    this.#live = live
  }

  get current(): Directory {
    // Publishes of version 0.1 have no directory: campaigns are looked for at their current addresses.
    const hash =
      this.#live.get('', DIRECTORY_FILE)?.hash ??
      this.#live.latestHash(fileId('', DIRECTORY_FILE)) ??
      ''
    if (hash === this.#hash) return this.#current
    const bytes = this.#store.blobs.bytes(hash)
    const content = bytes ? directoryContent.parse(JSON.parse(bytes.toString('utf8'))) : null
    this.#current = readDirectory(content ?? {campaigns: []})
    this.#hash = hash
    return this.#current
  }
}

import {normalize} from '../../text/index.ts'
/** Where an entry came from. */
export const SOURCE_CLASSES = ['direct', 'search', 'social', 'assistant', 'other'] as const

export type SourceClass = (typeof SOURCE_CLASSES)[number]

/** What is not told apart: tags that nobody has listed, and numbers too small to be shown. */
export const REST = 'annan'

/** Where an entry came from: a class, a campaign link by its word, or a tag that is none of the campaign's. */
export type Source = SourceClass | typeof REST | `link:${string}`

const LINK = 'link:'

/** Where campaign links are: `/g/<word>` leads to a page, with the word in the parameter `k`. */
export const LINK_FOLDER = '/g/'
const LINK_PARAMETER = 'k'
/** Where visitors leave for an advertisement. */
export const LEAVING_FOLDER = '/ut/'
/** Where those who have finished a course are led. */
export const FINISHED_FOLDER = '/klar/'

/** The word of a campaign link that a source names; undefined for any other source. */
export const linkOf = (source: string): string | undefined =>
  source.startsWith(LINK) ? source.slice(LINK.length) : undefined

export const isSource = (value: string): value is Source =>
  value === REST || value.startsWith(LINK) || SOURCE_CLASSES.some((source) => source === value)

/** A page that was served: all that is ever known of a visit. Nothing in it tells of a person or a device. */
export interface PageView {
  /** Slug of the campaign. */
  campaign: string
  language: string
  /** Path inside the campaign. */
  path: string
  /** Present when somebody came from elsewhere (an *entry*), rather than from a page of the same site. */
  source?: Source
}

/** Hosts by class of source, with everything below them. */
const HOSTS: Readonly<Record<Exclude<SourceClass, 'direct' | 'other'>, readonly string[]>> = {
  search: [
    'google',
    'bing.com',
    'duckduckgo.com',
    'ecosia.org',
    'startpage.com',
    'qwant.com',
    'search.brave.com',
    'yandex',
    'baidu.com',
    'yahoo.com',
    'kagi.com',
  ],
  social: [
    'facebook.com',
    'instagram.com',
    'linkedin.com',
    'lnkd.in',
    't.co',
    'x.com',
    'twitter.com',
    'youtube.com',
    'tiktok.com',
    'reddit.com',
    'snapchat.com',
    'pinterest.com',
    'bsky.app',
    'threads.net',
    'whatsapp.com',
  ],
  assistant: [
    'chatgpt.com',
    'chat.openai.com',
    'claude.ai',
    'perplexity.ai',
    'gemini.google.com',
    'copilot.microsoft.com',
    'chat.mistral.ai',
  ],
}

/** Whether a host is a name, or below it; a name without an ending is a label before any ending. */
const isBelow = (host: string, name: string): boolean =>
  name.includes('.')
    ? host === name || host.endsWith(`.${name}`)
    : host.split('.').slice(-3, -1).includes(name)

function classOfHost(host: string): SourceClass {
  const assistants = HOSTS.assistant.some((name) => isBelow(host, name))
  if (assistants) return 'assistant'
  if (HOSTS.search.some((name) => isBelow(host, name))) return 'search'
  if (HOSTS.social.some((name) => isBelow(host, name))) return 'social'
  return 'other'
}

/**
 * The tag in a query: that of a campaign link, else of a campaign in the notation of other programs (`utm_`). Undefined
 * when there is none.
 */
function tagOf(query: string): string | undefined {
  if (query.length < 2) return undefined
  const parameters = new URLSearchParams(query)
  const own = parameters.get(LINK_PARAMETER) ?? parameters.get('utm_campaign')
  if (own !== null) return own
  return [...parameters.keys()].some((name) => name.startsWith('utm_')) ? '' : undefined
}

/** Hosts that do not redirect by themselves answer a campaign link with a page that leads on. */
const isOwnLink = (referer: string | null | undefined): boolean =>
  !!referer && URL.canParse(referer) && new URL(referer).pathname.includes(LINK_FOLDER)

/** What a request says about where somebody came from. */
export interface Arrival {
  referer: string | null | undefined
  host: string
  /** With its question mark; '' when there is none. */
  query: string
  /** Whether the campaign has a link of this word. */
  isListed(word: string): boolean
}

/**
 * Where an entry came from; undefined for a page that was reached from another one of the site. A tag counts before the
 * header `Referer`, but only as what the campaign has listed: whatever else it says is not kept.
 */
export function arrivalOf({referer, host, query, isListed}: Arrival): Source | undefined {
  const source = sourceOf(referer, host)
  const tag = tagOf(query)
  if (tag === undefined || (source === undefined && !isOwnLink(referer))) return source
  const word = normalize(tag, 'NFC').toLowerCase()
  return isListed(word) ? `${LINK}${word}` : REST
}

/**
 * What kind of source a visit came from, by the header `Referer`; undefined when it came from a page of the same host. An
 * address that cannot be read counts as none.
 */
export function sourceOf(
  referer: string | null | undefined,
  host: string,
): SourceClass | undefined {
  if (!referer || !URL.canParse(referer)) return 'direct'
  const {hostname: named, protocol} = new URL(referer)
  // A fully qualified name ends with a dot.
  const hostname = named.replace(/\.$/, '')
  // Apps on Android say which one they are.
  if (protocol === 'android-app:') return classOfHost(hostname.split('.').reverse().join('.'))
  if (hostname === '') return 'direct'
  return hostname === host ? undefined : classOfHost(hostname)
}

/** Where an entry came from. */
export const SOURCE_CLASSES = ['direct', 'search', 'social', 'assistant', 'other'] as const

export type SourceClass = (typeof SOURCE_CLASSES)[number]

/** A page that was served: all that is ever known of a visit. Nothing in it tells of a person or a device. */
export interface PageView {
  /** Slug of the campaign. */
  campaign: string
  language: string
  /** Path inside the campaign. */
  path: string
  /** Present when somebody came from elsewhere (an *entry*), rather than from a page of the same site. */
  source?: SourceClass
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
 * What kind of source a visit came from, by the header `Referer`; undefined when it came from a page of the same host. An
 * address that cannot be read counts as none.
 */
export function sourceOf(
  referer: string | null | undefined,
  host: string,
): SourceClass | undefined {
  if (!referer || !URL.canParse(referer)) return 'direct'
  const {hostname, protocol} = new URL(referer)
  // Apps on Android say which one they are.
  if (protocol === 'android-app:') return classOfHost(hostname.split('.').reverse().join('.'))
  if (hostname === '') return 'direct'
  return hostname === host ? undefined : classOfHost(hostname)
}

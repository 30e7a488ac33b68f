import {isLink, isSitePath, webSchemes} from './links.ts'

/** A redirect rule: from a path on a campaign's site to another path, or to an absolute URL. */
export interface RedirectRule {
  from: string
  to: string
}

/** Percent-encoded characters with a special meaning in URLs: decoding them would change the target. */
const RESERVED = /%(?:2[3-6BCF]|3[ABDF]|40|5[BD]|5C|0\d|1[0-9A-F]|7F)/i

const decodedSegment = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    if (RESERVED.test(escapes)) return escapes.toUpperCase()
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes.toUpperCase()
    }
  })

/** A path without its `.` and `..`, as browsers ask for it (RFC 3986, section 5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = []
  for (const [index, segment] of path.split('/').entries()) {
    if (segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (index > 0 && kept.length > 1) kept.pop()
  }
  return kept.join('/')
}

/** Characters in which paths are told apart: normalising takes the square of those that are combined in one. */
const CONSIDERED = 8_000

/**
 * Normalises a path for comparison: without query and fragment, percent-decoded where that is safe, in NFC, as browsers
 * ask for it, with one trailing slash.
 */
export function normalPath(path: string): string {
  const [bare = ''] = path.slice(0, CONSIDERED).split(/[?#]/, 1)
  const normal = withoutDots(decodedSegment(bare).normalize('NFC'))
  // A search for slashes up to the end would begin anew at each of them.
  let end = normal.length
  while (normal[end - 1] === '/') end -= 1
  return `${normal.slice(0, end)}/`
}

/** What a redirect may lead from: a path without query and fragment. */
export const isRedirectSource = (text: string): boolean => isSitePath(text) && !/[?#]/.test(text)

/** What a redirect may lead to: a path on the site, or a web page elsewhere. */
export const isRedirectTarget = (text: string): boolean =>
  isSitePath(text) || isLink(text, webSchemes)

/** The path on the campaign's own site that a target leads to; null when it leads elsewhere. */
function ownPath(to: string, domain: string | null | undefined): string | null {
  if (to.startsWith('/')) return normalPath(to)
  if (!domain || !URL.canParse(to)) return null
  const {hostname, pathname} = new URL(to)
  return hostname.replace(/^www\.|\.$/g, '') === domain ? normalPath(pathname) : null
}

/**
 * The loop that a redirect forms with others of its campaign, as paths that start and end at its own; null when there
 * is no loop.
 * @param domain the campaign's own domain, whose absolute URLs count as paths
 */
export function redirectLoop(
  redirect: RedirectRule,
  others: readonly RedirectRule[],
  domain?: string | null,
): string[] | null {
  const targets = new Map(others.map(({from, to}) => [normalPath(from), to]))
  const start = normalPath(redirect.from)
  targets.set(start, redirect.to)
  const way = [start]
  for (;;) {
    const target = targets.get(way.at(-1) ?? '')
    const next = target === undefined ? null : ownPath(target, domain)
    if (next === null) return null
    if (next === start) return [...way, start]
    // A loop further along belongs to the other redirects.
    if (way.includes(next)) return null
    way.push(next)
  }
}

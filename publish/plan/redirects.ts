import {normalize} from '../../text/index.ts'
/** A redirect from where a page used to be to where it is now. */
export interface Redirect {
  from: string
  to: string
  permanent: boolean
}

/** Placeholder for the site's own origin while an address is parsed. */
const OWN = 'http://site.invalid'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const brokenEscape = /%(?![0-9a-f]{2})/gi

/** In linear time: visitors write paths, and a search for slashes up to the end would begin anew at each of them. */
function withoutTrailingSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

/**
 * Normalises a path for comparison: decoded where it is well encoded, composed (NFC), without query, fragment and
 * trailing slash. `/om%20oss/` and `/om oss` are equal; `/OM%20OSS` is not, since case matters.
 */
export function comparablePath(path: string): string {
  const [bare = ''] = path.split(/[?#]/)
  const decoded = bare.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
  const normal = normalize(decoded, 'NFC')
  return normal.length > 1 ? withoutTrailingSlashes(normal) || '/' : normal
}

/** Escapes of letters beyond ASCII. Those of ASCII characters may be there on purpose: `%2F` is no slash. */
const encodedLetters = /(?:%[89a-f][0-9a-f])+/gi

/** Text with the letters that are written as escapes, where they are well encoded. */
const withLetters = (text: string): string =>
  text.replace(encodedLetters, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })

/** Encodes an address inside the site where necessary and composes it (NFC); null for any other address. */
function ownAddress(to: string): string | null {
  if (!to.startsWith('/') || to.startsWith('//') || /^\/[\\]/.test(to)) return null
  // Decoded first: a letter and its mark may each be an escape.
  const escaped = normalize(withLetters(to), 'NFC').replace(brokenEscape, '%25')
  if (control.test(escaped)) return null
  if (!URL.canParse(escaped, OWN)) return null
  const url = new URL(escaped, OWN)
  // `/.//evil.example` resolves to a path that browsers would read as another host.
  if (url.origin !== OWN || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}

/** An absolute address on the web, without user information; null for any other, such as `javascript:`. */
function webAddress(to: string): string | null {
  if (!/^(https?:)?\/\/[^/\\]/i.test(to)) return null
  const absolute = (to.startsWith('//') ? `https:${to}` : to).replace(brokenEscape, '%25')
  if (!URL.canParse(absolute)) return null
  const url = new URL(absolute)
  return url.username === '' && url.password === '' ? url.href : null
}

/**
 * Normalises the target of a redirect to the form in which it is stored and sent: a path of the site or an address on
 * the web, encoded once and no more than needed. Null when it is not allowed: other schemes, control characters,
 * empty.
 */
export function normalizeTarget(to: string): string | null {
  const trimmed = to.trim()
  if (trimmed === '' || control.test(trimmed)) return null
  return ownAddress(trimmed) ?? webAddress(trimmed)
}

/** The path that a redirect leads away from, encoded; null when it is not a path. */
export function normalizeSource(from: string): string | null {
  const trimmed = from.trim()
  if (control.test(trimmed)) return null
  const own = ownAddress(trimmed)
  return own === null ? null : (own.split(/[?#]/)[0] ?? null)
}

export const isAbsolute = (to: string): boolean => /^https?:\/\//i.test(to)

/** A target with the request's query added; parameters of the target itself take precedence. */
export function withQuery(to: string, query: string): string {
  if (query === '' || query === '?') return to
  const [, address = '', own = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(to) ?? []
  const given = new URLSearchParams(own)
  const parts = query.replace(/^\?/, '').split('&')
  const added = parts.filter((part) => {
    const [name] = new URLSearchParams(part).keys()
    return name !== undefined && !given.has(name)
  })
  const all = [own.replace(/^\?/, ''), ...added].filter((part) => part !== '').join('&')
  return `${address}${all === '' ? '' : `?${all}`}${fragment}`
}

/** Why a redirect is left out. */
export interface RefusedRedirect<T extends Redirect> {
  redirect: T
  reason: string
}

export interface RedirectScope {
  /** Prefix of absolute addresses of the site itself: `https://kumla.example`, `http://localhost:4321/kumla`. */
  origin?: string
  /** Paths where there is a page: it wins over any redirect. */
  pages?: Iterable<string>
}

/** Redirects in normal form, without those that cannot work: invalid addresses, duplicates of a source, and loops. */
export function usableRedirects<T extends Redirect>(
  redirects: readonly T[],
  {origin = '', pages = []}: RedirectScope = {},
): {redirects: T[]; refused: RefusedRedirect<T>[]} {
  const refused: RefusedRedirect<T>[] = []
  const bySource = new Map<string, T>()
  const shown = new Set([...pages].map(comparablePath))
  for (const redirect of redirects) {
    const from = normalizeSource(redirect.from)
    const to = normalizeTarget(redirect.to)
    const source = from === null ? '' : comparablePath(from)
    if (from === null) {
      refused.push({redirect, reason: `"${redirect.from}" is not an address inside the site.`})
    } else if (to === null) {
      const reason = `"${redirect.to}" is not a valid target: it must begin with / or https://.`
      refused.push({redirect, reason})
    } else if (bySource.has(source)) {
      refused.push({redirect, reason: `There is a redirect from ${from} already.`})
    } else if (!shown.has(source)) {
      bySource.set(source, {...redirect, from, to})
    }
  }
  for (const redirect of circular(bySource, origin)) {
    bySource.delete(comparablePath(redirect.from))
    const reason = `The redirect from ${redirect.from} leads back to itself.`
    refused.push({redirect, reason})
  }
  return {redirects: [...bySource.values()], refused}
}

/** The redirects that lead back to themselves, directly or through others. */
function circular<T extends Redirect>(bySource: ReadonlyMap<string, T>, origin: string): T[] {
  const next = ({to}: Redirect): string | null => {
    if (!isAbsolute(to)) return comparablePath(to)
    const isOwn = origin !== '' && (to === origin || to.startsWith(`${origin}/`))
    return isOwn ? comparablePath(to.slice(origin.length) || '/') : null
  }
  /** Each source that was passed, with the one where that walk began; none is passed twice. */
  const passedFrom = new Map<string, string>()
  const looping = new Set<string>()
  for (const start of bySource.keys()) {
    const way: string[] = []
    let at: string | null = start
    for (let step = bySource.get(at); step && !passedFrom.has(at); step = bySource.get(at)) {
      passedFrom.set(at, start)
      way.push(at)
      at = next(step)
      if (at === null) break
    }
    if (at === null || passedFrom.get(at) !== start) continue
    for (const source of way.slice(way.indexOf(at))) looping.add(source)
  }
  return [...bySource].flatMap(([source, redirect]) => (looping.has(source) ? [redirect] : []))
}

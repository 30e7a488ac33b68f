import {isServedPath, ownLinkIn} from '../../http/index.ts'
import {normalize} from '../../text/index.ts'
import type {Directory} from '../store/live-directory.ts'

/** What a request asks for: a campaign and a path inside it. */
export interface Address {
  /** Slug of the campaign; '' for the page over all of them. */
  campaign: string
  /** Path inside the campaign, decoded and composed (NFC): `/ambassadorer/anna/`. */
  path: string
  /** Prefix of the address: '' on the campaign's own domain, '/<slug>' below the server's. */
  base: string
  /** The raw query with its question mark; '' when there is none. */
  query: string
  /** Set when the campaign has moved: its new base, '/<slug>' or its domain's origin. */
  movedTo?: string
}

/** Files that the page over all campaigns names. */
const frontFile = /^\/($|index\.html$|_astro\/|_images\/)/
/** Paths that a client should have resolved, and absolute addresses. */
const unresolved = /^[^/]|^\/\/|\/\.|\\/

/** Normalises a path for comparison: decoded, composed, dot segments resolved. Null when it cannot be decoded. */
function decodedPath(path: string): string | null {
  try {
    const resolved = unresolved.test(path) ? new URL(path, 'http://site.invalid').pathname : path
    const decoded = normalize(decodeURIComponent(resolved), 'NFC')
    return decoded.includes('\0') ? null : decoded
  } catch {
    return null
  }
}

/**
 * Finds the campaign that a request is for: by its host, else by its path. Null when it is for none, or for the
 * server itself, whose own paths are the same on every host.
 */
export function addressOf(
  {host, target}: {host: string | null; target: string},
  {atHost, bySlug, formerlyAtHost, formerlyNamed}: Directory,
): Address | null {
  const mark = target.indexOf('?')
  const query = mark === -1 ? '' : target.slice(mark)
  const path = decodedPath(mark === -1 ? target : target.slice(0, mark))
  if (path === null || isServedPath(path) || ownLinkIn(path)) return null
  const named = atHost(host)
  if (named) return {campaign: named.slug, path, base: '', query}
  const gone = formerlyAtHost(host)
  if (gone) {
    const movedTo = gone.domain ? `https://${gone.domain}` : `/${encodeURIComponent(gone.slug)}`
    return {campaign: gone.slug, path, base: '', query, movedTo}
  }
  const end = path.indexOf('/', 1)
  const slug = path.slice(1, end === -1 ? undefined : end)
  if (slug !== '' && bySlug.has(slug)) {
    const base = `/${slug}`
    return {campaign: slug, path: path.slice(base.length), base, query}
  }
  const renamed = slug === '' ? undefined : formerlyNamed(slug)
  if (renamed) {
    const base = `/${slug}`
    const movedTo = `/${encodeURIComponent(renamed.slug)}`
    return {campaign: renamed.slug, path: path.slice(base.length), base, query, movedTo}
  }
  return frontFile.test(path) ? {campaign: '', path, base: '', query} : null
}

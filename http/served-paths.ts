/**
 * First path segments that the server handles itself on any host: the Studio, previews, the Content Lake's API and
 * assets, accounts. No campaign can use one as its slug, and no page on a campaign's own domain can start with one.
 */
export const servedPaths: readonly string[] = [
  'studio',
  'preview',
  'healthz',
  'images',
  'files',
  'socket',
  'account',
  'auth',
  '.well-known',
]

/** Version segments of the Content Lake API: `v1`, `vX`, `v2025-02-19`. */
const apiVersion = /^v(?:1|x|\d{4}-\d{2}-\d{2})$/i

const served = new Set(servedPaths)

/** Whether a first path segment is one of the server's own. */
export const isServedSegment = (segment: string): boolean =>
  served.has(segment.toLowerCase()) || apiVersion.test(segment)

/** Whether the server itself handles a path, such as `/studio/structure`. */
export function isServedPath(path: string): boolean {
  const end = path.indexOf('/', 1)
  return isServedSegment(path.slice(1, end === -1 ? undefined : end))
}

/** The end of an address that leads a visitor to what is stored of them: `~`, and a signed token. */
const OWN_LINK = /\/~([\w-]{1,64}\.[\w-]{22})$/

/** An address of a visitor's own: the token, and the path of the page that it is shown on. Null for any other. */
export function ownLinkIn(path: string): {token: string; page: string} | null {
  const [, token] = OWN_LINK.exec(path) ?? []
  return token ? {token, page: path.slice(0, -token.length - 1)} : null
}

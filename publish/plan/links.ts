/** Key of a link between pages: route, language and parameters. */
export function linkKey(
  route: string,
  language: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const names = Object.keys(params).sort()
  return [route, language, ...names.map((name) => `${name}=${params[name]}`)].join('\u0000')
}

/** Relative path from the page at `path` to the root of its site: `/a/b/` → `../..`, `/a.xml` → `.`. */
export function rootFrom(path: string): string {
  const depth = path.split('/').length - 2
  return depth <= 0 ? '.' : Array.from({length: depth}, () => '..').join('/')
}

/** Whether a {@link linkKey} names a page about a document. */
export const isAbout = (key: string, documentId: string): boolean =>
  key.endsWith(`\u0000documentId=${documentId}`)

const FILE = 'file\u0000'

/** Key of a link to the file that is built from a page, once there is one. */
export function fileKey(
  route: string,
  language: string,
  params: Readonly<Record<string, string>> = {},
): string {
  return `${FILE}${linkKey(route, language, params)}`
}

export const isFileKey = (key: string) => key.startsWith(FILE)

/** The target of a {@link fileKey}: the file's public path, and its size in bytes. */
export const fileTarget = (path: string, bytes: number) => `${path}\u0000${bytes}`

/** Path and size that {@link fileTarget} joined. */
export function readFileTarget(target: string): {path: string; bytes: number} {
  const [path = '', bytes = '0'] = target.split('\u0000')
  return {path, bytes: Number(bytes)}
}

/** Key under which a campaign's links have the address that its forms are sent to: see `Page.server`. */
export const SERVER_KEY = 'server\u0000'

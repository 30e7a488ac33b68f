import {isServedSegment} from '../../http/index.ts'
import {normalize} from '../../text/index.ts'
import {PublishError} from '../errors.ts'
import {MAX_PATH_BYTES, MAX_SEGMENT_BYTES} from '../limits.ts'

/** Device names that Windows reserves, with any extension. */
const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Control characters, and characters that are invisible or change the writing direction. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u
const forbidden = /[\\<>:"|?*#%]/
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
]

const bytes = (text: string) => Buffer.byteLength(text)

function faultOfSegment(segment: string): string | null {
  if (segment === '') return 'has an empty part'
  if (segment === '.' || segment === '..') return 'would leave the output folder'
  if (invisible.test(segment)) return 'has an invisible character'
  if (forbidden.test(segment)) return 'has a character that file systems or addresses refuse'
  if (windowsDevice.test(segment)) return `has "${segment}", a name that Windows keeps for itself`
  if (/^[._]/.test(segment)) return `has "${segment}", which begins with a dot or an underscore`
  if (/[. ]$|^ /.test(segment)) return 'has a part that ends in a dot or touches a space'
  if (normalize(segment, 'NFC') !== segment) return 'is not written in composed characters (NFC)'
  if (normalize(segment, 'NFKC') !== segment) return 'has a look-alike of another character'
  if (scripts.filter((script) => script.test(segment)).length > 1) {
    return `has "${segment}", which mixes letters of different alphabets that look alike`
  }
  if (bytes(segment) > MAX_SEGMENT_BYTES) return `has a part longer than ${MAX_SEGMENT_BYTES} bytes`
  return null
}

const unusable = (message: string): PublishError =>
  new PublishError(message, {}, {kind: 'addressUnusable'})

/**
 * The file, relative to its site's folder, that holds the page at a public path: `/a/b/` → `a/b/index.html`.
 * @throws {PublishError} for a path that could not exist on every file system, or would leave the folder
 */
export function fileFor(path: string): string {
  const fault = (reason: string) => unusable(`The path "${path}" ${reason}. Change the slug.`)
  if (!path.startsWith('/')) throw fault('does not begin with a slash')
  if (bytes(path) > MAX_PATH_BYTES) throw fault(`is longer than ${MAX_PATH_BYTES} bytes`)
  const isFolder = path.endsWith('/')
  const inner = path.slice(1, isFolder ? -1 : undefined)
  const segments = path === '/' ? [] : inner.split('/')
  for (const segment of segments) {
    const reason = faultOfSegment(segment)
    if (reason) throw fault(reason)
  }
  return isFolder ? [...segments, 'index.html'].join('/') : segments.join('/')
}

/** A key that is equal for paths that a case-insensitive file system would store in one file. */
export function pathIdentity(path: string): string {
  return normalize(path, 'NFC').toLowerCase()
}

/** @throws {PublishError} when a campaign cannot live in a folder, or at an address, of that name */
export function checkCampaignSlug(slug: string): void {
  const reason = slug.includes('/') ? 'has a slash' : faultOfSegment(slug)
  if (reason) throw unusable(`The campaign's slug "${slug}" ${reason}. Change it.`)
  if (isServedSegment(slug)) {
    throw unusable(`The campaign's slug "${slug}" is an address of the server. Change it.`)
  }
}

/** Whether a page answers at addresses other than its own, so that relative links would break on it. */
export function answersAnywhere(path: string): boolean {
  return path.endsWith('/404.html')
}

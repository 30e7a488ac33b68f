import type {Encoding} from './encoding.ts'

/** A file as it stands, ready to be sent. */
export interface Content {
  /** Names the bytes; two contents with one tag are the same. */
  tag: string
  bytes: Buffer
  encoding: Encoding
  contentType: string
  modified: Date | null
  headers: Readonly<Record<string, string>>
}

/** Whether the client has this content already (RFC 9110 §13.1): its tag decides, else its date. */
function isKnown(request: Request, tag: string, modified: Date | null): boolean {
  const tags = request.headers.get('if-none-match')
  if (tags !== null) {
    const bare = (text: string) => text.trim().replace(/^W\//, '')
    return tags.trim() === '*' || tags.split(',').some((other) => bare(other) === tag)
  }
  const since = request.headers.get('if-modified-since')
  if (since === null || !modified) return false
  return Math.floor(modified.getTime() / 1000) * 1000 <= Date.parse(since)
}

type Range = {first: number; last: number} | 'unsatisfiable' | null

/** The one range a client asks for; null when it asks for none, or for something that may be ignored. */
function requestedRange(request: Request, size: number, tag: string, modified: Date | null): Range {
  const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range')?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const condition = request.headers.get('if-range')
  if (condition !== null && condition !== tag && condition !== modified?.toUTCString()) return null
  const [, from = '', to = ''] = match
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size || (from === '' && Number(to) === 0)) return 'unsatisfiable'
  return last < first ? null : {first, last}
}

/** Answers a GET or HEAD for a file: 200, 206 for a range, 304 when it is known, 416 for a range outside. */
export function answer(request: Request, content: Content): Response {
  const {bytes, encoding, modified} = content
  const tag = `"${content.tag.slice(0, 24)}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const headers = new Headers({...content.headers, ETag: tag, 'Accept-Ranges': 'bytes'})
  if (modified) headers.set('Last-Modified', modified.toUTCString())
  if (isKnown(request, tag, modified)) return new Response(null, {status: 304, headers})

  headers.set('Content-Type', content.contentType)
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  const range = requestedRange(request, bytes.length, tag, modified)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.length}`)
    return new Response(null, {status: 416, headers})
  }
  const part = range ? bytes.subarray(range.first, range.last + 1) : bytes
  if (range) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${bytes.length}`)
  headers.set('Content-Length', String(part.length))
  const body = request.method === 'HEAD' ? null : new Uint8Array(part)
  return new Response(body, {status: range ? 206 : 200, headers})
}

/** What identifies a version of a representation (RFC 9110 §8.8). */
export interface Validators {
  /** A strong entity tag, in quotes. */
  etag: string
  modified?: Date | null
}

/** Anything that header fields can be read from: `Headers`, or a wrapper of Node's. */
export interface HeaderReader {
  get(name: string): string | null
}

/** How to respond to a request for a representation; `first` and `last` are byte offsets. */
export type Outcome = {status: 200 | 304 | 412 | 416} | {status: 206; first: number; last: number}

const entityTag = /(?:W\/)?"[^"]*"/g
const singleRange = /^bytes=\s*(\d*)-(\d*)$/i
const OK: Outcome = {status: 200}
const NOT_MODIFIED: Outcome = {status: 304}

const inSeconds = (date: Date) => Math.floor(date.getTime() / 1000)

/** Whether a list of entity tags contains this one; in a weak comparison, `W/"x"` equals `"x"`. */
function names(list: string, etag: string, {weak}: {weak: boolean}): boolean {
  if (list.trim() === '*') return true
  return (list.match(entityTag) ?? []).some((tag) =>
    weak ? tag.replace(/^W\//, '') === etag : tag === etag,
  )
}

/** The preconditions of RFC 9110 §13.2.2, in its order. */
function precondition(headers: HeaderReader, {etag, modified}: Validators): Outcome | null {
  const ifMatch = headers.get('if-match')
  const ifUnmodified = headers.get('if-unmodified-since')
  if (ifMatch !== null) {
    if (!names(ifMatch, etag, {weak: false})) return {status: 412}
  } else if (ifUnmodified !== null && modified) {
    const limit = Date.parse(ifUnmodified)
    if (inSeconds(modified) * 1000 > limit) return {status: 412}
  }
  const ifNoneMatch = headers.get('if-none-match')
  if (ifNoneMatch !== null) return names(ifNoneMatch, etag, {weak: true}) ? NOT_MODIFIED : null
  const since = headers.get('if-modified-since')
  if (since === null || !modified) return null
  return inSeconds(modified) * 1000 <= Date.parse(since) ? NOT_MODIFIED : null
}

/**
 * Whether a range may be sent: `If-Range` must match this version, else the whole representation is sent (RFC 9110
 * §13.1.5).
 */
function mayBePartial(headers: HeaderReader, {etag, modified}: Validators): boolean {
  const condition = headers.get('if-range')
  return condition === null || condition === etag || condition === modified?.toUTCString()
}

/** The single requested range; multiple and invalid ranges may be ignored (RFC 9110 §14.2). */
function partial(header: string | null, size: number): Outcome {
  const [, from = '', to = ''] = singleRange.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return OK
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size || (from === '' && Number(to) === 0)) return {status: 416}
  return last < first ? OK : {status: 206, first, last}
}

/**
 * How a GET or HEAD for a representation of `size` bytes is answered: 200, 304 when the client has it, 412 when it
 * expects another version, 206 for a range, 416 for a range outside. Ranges only apply to GET.
 */
export function evaluate(
  method: string,
  headers: HeaderReader,
  validators: Validators,
  size: number,
): Outcome {
  const decided = precondition(headers, validators)
  if (decided) return decided
  if (method !== 'GET' || !mayBePartial(headers, validators)) return OK
  return partial(headers.get('range'), size)
}

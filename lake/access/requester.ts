/** Who asks. Everything that reads or writes content takes one; `access/` alone decides what they may. */
export interface Requester {
  readonly kind: 'administrator' | 'publisher' | 'public'
  /** The user id that history, listeners and `identity()` show. */
  readonly identity: string
}

/** The holder of the lake's token, or of a session opened with it. */
export const administrator: Requester = {kind: 'administrator', identity: 'administrator'}

/** Anyone on the internet. */
export const anonymous: Requester = {kind: 'public', identity: '<anonymous>'}

/** What makes pages: reads the documents that the public may read, with the fields that decide where they are shown. */
export const publisher: Requester = {kind: 'publisher', identity: 'publisher'}

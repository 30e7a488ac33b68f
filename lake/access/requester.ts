/** What somebody may be permitted to do. Sanity knows all but `publish`, which is a right of its own here. */
export type Permission = 'read' | 'create' | 'update' | 'publish' | 'history' | 'manage'

/** Permissions on the documents that a GROQ condition selects. Grants add up. */
export interface Grant {
  filter: string
  permissions: readonly Permission[]
}

/** Who asks. Everything that reads or writes content takes one; `access/` alone decides what they may. */
export interface Requester {
  readonly kind: 'administrator' | 'member' | 'publisher' | 'public'
  /** The user id that history, listeners and `identity()` show. */
  readonly identity: string
  /** What a member may do, beside reading what the public reads. */
  readonly grants?: readonly Grant[]
}

/** Whoever may do everything. */
export const administrator: Requester = {kind: 'administrator', identity: 'administrator'}

/** Anyone on the internet. */
export const anonymous: Requester = {kind: 'public', identity: '<anonymous>'}

/** What makes pages: reads the documents that the public may read, with the fields that decide where they are shown. */
export const publisher: Requester = {kind: 'publisher', identity: 'publisher'}

import {httpError} from '../errors.ts'

/** Permissions. All are Sanity's except `publish`, which Hemvist adds. */
export type Permission = 'read' | 'create' | 'update' | 'publish' | 'history' | 'manage'

/** Permissions on the documents that a GROQ condition selects. Grants add up. */
export interface Grant {
  filter: string
  permissions: readonly Permission[]
  /**
   * Only texts in these languages may be changed: fields with these names in objects with one text per language.
   * Default: everything.
   */
  languages?: readonly string[]
}

/** Who makes a request. Everything that reads or writes content takes one; only `access/` decides what they may do. */
export interface Requester {
  readonly kind: 'administrator' | 'member' | 'publisher' | 'public'
  /** The user id that history, listeners and `identity()` show. */
  readonly identity: string
  /** What a member may do in addition to reading public content. */
  readonly grants?: readonly Grant[]
  /**
   * How a member sees what they have no right to read: as the public does (default), or as the page builder does, in
   * previews.
   */
  readonly seesOthersAs?: 'public' | 'publisher'
  /**
   * Calls back once when these rights have ended or changed, so that open connections can be closed; returns a function
   * that unsubscribes.
   */
  readonly onEnded?: (act: () => void) => () => void
  /** Whether they still have these rights. Default: they do. */
  readonly isCurrent?: () => boolean
}

/** May do everything. */
export const administrator: Requester = {kind: 'administrator', identity: 'administrator'}

/** Anyone on the internet. */
export const anonymous: Requester = {kind: 'public', identity: '<anonymous>'}

/**
 * The page builder: reads the documents that the public may read, including the fields that decide where they are
 * shown.
 */
export const publisher: Requester = {kind: 'publisher', identity: 'publisher'}

/** Whether somebody reads content as a page, or the preview of one, shows it. */
export const isForPages = ({kind, seesOthersAs}: Requester): boolean =>
  kind === 'publisher' || seesOthersAs === 'publisher'

/** @throws {LakeError} 401 when the rights that somebody came with have ended or changed since */
export function requireCurrent({isCurrent}: Requester): void {
  if (isCurrent?.() === false) {
    throw httpError(
      401,
      'Your rights changed while this request arrived. Sign in, and send it again',
    )
  }
}

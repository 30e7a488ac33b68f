/** Name of the "campaign" whose files every campaign has: compiled scripts, styles and fonts. */
export const SHARED = '*'

/** Whether a file of a campaign is the server's own, which no visitor sees: pages' names begin with no underscore. */
export const isInternal = (path: string): boolean => /^_[a-z]+\.json$/.test(path)

/** One file of a site, as it stands in a publish. */
export interface StoredFile {
  campaign: string
  /** File path relative to the site's folder: `ambassadorer/anna/index.html`. */
  path: string
  /** SHA-256 of its bytes; '' when they are withdrawn: somebody that it showed may not be shown any more. */
  hash: string
  contentType: string
  /** Number of the publish that brought it. */
  since: number
}

/** A file that a publish brings. */
export interface BroughtFile {
  campaign: string
  path: string
  hash: string
  contentType: string
  /** Documents of the people that it shows, by `_id`. */
  people?: readonly string[]
}

/** A file with its bytes. */
export interface NewFile extends BroughtFile {
  bytes: Uint8Array
}

export type Change = 'added' | 'changed' | 'removed'

/** One line of the log: what happened to a file, and why. */
export interface LoggedChange {
  campaign: string
  path: string
  change: Change
  why: string
}

/** Why a publish was made. */
export interface Cause {
  kind: 'start' | 'content' | 'templates' | 'time' | 'derived' | 'retry' | 'rollback' | 'resume'
  documentIds?: readonly string[]
  transactionId?: string
  /** For a rollback: the publish it went back to. */
  to?: number
}

export interface Publish {
  number: number
  at: string
  cause: Cause
  changes: number
}

/** What one publish writes; all of it appears, or nothing. */
export interface Commit {
  cause: Cause
  at: Date
  write: readonly BroughtFile[]
  /** Bytes of those files, by hash, that are not staged yet. */
  blobs: ReadonlyMap<string, Uint8Array>
  /** Hashes of staged bytes that no file has after all: a later rendering took their place. */
  discarded: Iterable<string>
  remove: readonly {campaign: string; path: string}[]
  log: readonly LoggedChange[]
  /** What pages are made from, to know after a restart what is up to date; null forgets the page. */
  pageInputs: readonly {campaign: string; path: string; text: string | null}[]
  /** What files made from pages are made from; null forgets them. */
  artifacts: readonly {campaign: string; name: string; text: string | null}[]
  renditions: readonly {name: string; recipe: string}[]
  unusedRenditions: readonly string[]
}

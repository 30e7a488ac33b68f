/** Name of the pseudo-campaign whose files belong to every campaign: compiled scripts, styles and fonts. */
export const SHARED = '*'

/** Whether a file of a campaign is internal to the server: page names never begin with an underscore. */
export const isInternal = (path: string): boolean => /^_[a-z]+\.json$/.test(path)

/** One file of a site in a publish. */
export interface StoredFile {
  campaign: string
  /** File path relative to the site's folder: `ambassadorer/anna/index.html`. */
  path: string
  /** SHA-256 of its bytes; '' when they were withdrawn because they showed a person who may not be shown any more. */
  hash: string
  contentType: string
  /** Number of the publish that added it. */
  since: number
}

/** A file that a publish adds. */
export interface BroughtFile {
  campaign: string
  path: string
  hash: string
  contentType: string
  /** `_id`s of the documents of people that it shows. */
  people?: readonly string[]
}

/** A file with its bytes. */
export interface NewFile extends BroughtFile {
  bytes: Uint8Array
}

export type Change = 'added' | 'changed' | 'removed'

/** One log entry: what happened to a file, and why. */
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

/** What a page was made from, as JSON; null forgets the page. */
export interface StoredInputs {
  campaign: string
  path: string
  text: string | null
}

/** The contents of one publish, written atomically. */
export interface Commit {
  cause: Cause
  at: Date
  write: readonly BroughtFile[]
  /** Bytes of those files, by hash, that are not staged yet. */
  blobs: ReadonlyMap<string, Uint8Array>
  /** Hashes of staged bytes that no file uses, because a later rendering replaced them. */
  discarded: Iterable<string>
  remove: readonly {campaign: string; path: string}[]
  log: readonly LoggedChange[]
  /** Inputs of pages, to know after a restart what is up to date. Read once. */
  pageInputs: Iterable<StoredInputs>
  /** Inputs of artifacts; null forgets them. */
  artifacts: readonly {campaign: string; name: string; text: string | null}[]
  renditions: readonly {name: string; recipe: string}[]
  unusedRenditions: readonly string[]
}

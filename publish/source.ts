import type {ContentSourceMap} from '@sanity/client'
import type {ImageSource} from '../lake/index.ts'

/** The fields of an asset document that are needed to find its file. */
export interface AssetReference {
  _id: string
  url?: string
  sha1hash?: string
}

/** One committed change: the index buckets and ids that it touched, before and after. */
export interface ContentChange {
  transactionId: string
  touched: ReadonlySet<string>
  documentIds: readonly string[]
}

/** A reference to a document that does not exist. */
export interface BrokenReference {
  /** Path of the reference in its document, in Sanity's notation: `chapters[_key=="a1"].image.asset`. */
  field: string
  /** The referenced id. */
  id: string
}

/** A value in a document that pages leave out, because it does not fit the schema. */
export interface Misfit {
  documentId: string
  /** Its path, in Sanity's notation. */
  field: string
}

export type ContentPerspective = string | readonly string[]

/** Whose eyes content is read with. */
export interface ContentView {
  /** Without one: what the public may see, published documents only. */
  perspective?: ContentPerspective
  /** With a perspective: a GROQ condition; documents that it does not hold for are as they are published. */
  readable?: string
  /** Also say from which field of which document each value comes. */
  sourceMap?: boolean
}

/**
 * Parameters that every query has. `$previewed` is the id of a document that a preview shows as if it were selected, or
 * null.
 */
export const queryDefaults: Readonly<Record<string, unknown>> = {previewed: null}

export interface ContentResult {
  result: unknown
  /** What the result depends on, in the same terms as `ContentChange.touched`. */
  dependencies: ReadonlySet<string>
  /** From which field each value comes, when asked for. */
  resultSourceMap?: ContentSourceMap
}

/** Content as publishing sees it, implemented for the embedded lake and for Sanity's hosted one. */
export interface ContentSource {
  /** Answers a GROQ query; {@link queryDefaults} are added to its parameters. */
  query(
    query: string,
    params?: Record<string, unknown>,
    options?: ContentView,
  ): Promise<ContentResult>
  /** The strong references in a published document whose target does not exist at all, public or not. */
  brokenReferences(documentId: string): Promise<readonly BrokenReference[]>
  /** What pages leave out of the documents that they may show. */
  misfits(): Iterable<Misfit>
  /** Calls back after every commit, in order. Returns a function that unsubscribes. */
  subscribe(onChange: (change: ContentChange) => void): () => void
  /**
   * The original of an asset: a file on this machine, or its bytes. @throws {AssetMissingError} when there is no such
   * file
   */
  openAsset(asset: AssetReference): Promise<ImageSource>
  close(): Promise<void>
}

/** There is no file for an asset document. */
export class AssetMissingError extends Error {
  override readonly name = 'AssetMissingError'
  readonly assetId: string

  constructor(assetId: string, options?: ErrorOptions) {
    super(`The file of asset ${assetId} is missing. Upload the image again.`, options)
    this.assetId = assetId
  }
}

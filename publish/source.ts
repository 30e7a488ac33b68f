import type {ImageSource} from '../lake/index.ts'

/** An asset document, as much of it as is needed to find its file. */
export interface AssetReference {
  _id: string
  url?: string
  sha1hash?: string
}

/** One committed change, as the index buckets and ids it touched before and after. */
export interface ContentChange {
  transactionId: string
  touched: ReadonlySet<string>
  documentIds: readonly string[]
}

/** A reference to nothing. */
export interface BrokenReference {
  /** Path of the reference in its document, in Sanity's notation: `chapters[_key=="a1"].image.asset`. */
  field: string
  /** The id that no document has. */
  id: string
}

export type ContentPerspective = string | readonly string[]

export interface ContentResult {
  result: unknown
  /** What the result depends on, in the words of `ContentChange.touched`. */
  dependencies: ReadonlySet<string>
}

/** Content as publishing sees it. The embedded lake and Sanity's hosted one both speak it. */
export interface ContentSource {
  /** Answers a GROQ query. Without a perspective: what the public may see, published documents only. */
  query(
    query: string,
    params?: Record<string, unknown>,
    options?: {perspective?: ContentPerspective},
  ): Promise<ContentResult>
  /** The strong references in a published document whose target does not exist at all, public or not. */
  brokenReferences(documentId: string): Promise<readonly BrokenReference[]>
  /** Calls back after every commit, in order. Returns the function that ends it. */
  subscribe(onChange: (change: ContentChange) => void): () => void
  /** The original of an asset: on this machine's disk, or its bytes. Throws an {@link AssetMissingError} when it is not there. */
  openAsset(asset: AssetReference): Promise<ImageSource>
  close(): Promise<void>
}

/** An asset document whose file is nowhere to be found. */
export class AssetMissingError extends Error {
  override readonly name = 'AssetMissingError'
  readonly assetId: string

  constructor(assetId: string, options?: ErrorOptions) {
    super(`The file of asset ${assetId} is missing. Upload the image again.`, options)
    this.assetId = assetId
  }
}

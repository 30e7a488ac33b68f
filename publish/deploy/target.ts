/** One file of a deployed site. */
export interface DeployFile {
  /** Path in the target, with `/`. */
  path: string
  contentType: string
  /** Named by its content: it never changes, and may be cached for good. */
  immutable: boolean
  read(): Promise<Buffer>
}

/** What a deployment does, in this order: a page never appears before what it names. */
export interface DeployPlan {
  /** Files that pages name. */
  assets: readonly DeployFile[]
  /** Pages, and files that hosts read. */
  pages: readonly DeployFile[]
  /** Paths that are to go. */
  remove: readonly string[]
}

/** A place that a site can be deployed to. All of them pass one contract test. */
export interface DeployTarget {
  /** For people: `the folder /var/www/kumla`. */
  readonly description: string
  /** Says of content what {@link present} says of files: equal when they are. */
  fingerprint(bytes: Buffer): string
  /** Fingerprints by path of the files that are there and belong to the deployment; others are left alone. */
  present(): Promise<ReadonlyMap<string, string>>
  /** Carries a plan out. Told after each file, so that progress can be shown. */
  apply(plan: DeployPlan, onFile: (path: string) => void): Promise<void>
  close(): Promise<void>
}

/** A target that cannot be reached, or refused. Its message says what to do. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
}

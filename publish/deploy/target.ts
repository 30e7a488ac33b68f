import {redact} from '../../http/index.ts'

/** One file of a deployed site. */
export interface DeployFile {
  /** Path in the target, with `/`. */
  path: string
  contentType: string
  /** Named by its content: it never changes, and may be cached forever. */
  immutable: boolean
  /** Hash of its bytes, where it is known without reading them. */
  sha256?: string
  read(): Promise<Buffer>
}

/** What a deployment does, in this order: no page appears before the files that it names. */
export interface DeployPlan {
  /** Files that pages name. */
  assets: readonly DeployFile[]
  /** Pages, and files that hosts read. */
  pages: readonly DeployFile[]
  /** Paths to remove. */
  remove: readonly string[]
}

/** A place to deploy a site to. All targets pass one contract test. */
export interface DeployTarget {
  /** For people, without passwords: `the folder /var/www/kumla`. */
  readonly description: string
  /** The fingerprint of content, comparable with those in {@link present}. */
  fingerprint(bytes: Buffer): string
  /** Whether fingerprints are SHA-256, in hexadecimal digits: then a file whose hash is known need not be read. */
  readonly isSha256?: boolean
  /**
   * Fingerprints, by path, of the files that earlier deployments wrote; others are left alone. Of `immutable` ones it
   * is enough to know that they are there: they may have any fingerprint but ''.
   */
  present(immutable: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>
  /** Carries out a plan; calls `onFile` after each file. */
  apply(plan: DeployPlan, onFile: (path: string) => void): Promise<void>
  close(): Promise<void>
}

export interface DeployErrorOptions extends ErrorOptions {
  /** Exit code of the program that failed. */
  exitCode?: number | undefined
  /** Secrets to redact from messages, whatever their form. */
  secrets?: readonly string[]
}

/** A target could not be reached, or refused. The message says what to do, and shows no passwords. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
  readonly exitCode: number | undefined

  constructor(message: string, {exitCode, secrets, ...options}: DeployErrorOptions = {}) {
    super(redact(message, secrets), options)
    this.exitCode = exitCode
  }
}

/** Where in the content or the site something went wrong, as far as it is known. */
export interface ErrorLocation {
  /** Slug of the campaign. */
  campaign?: string
  /** Public path of the page inside its campaign. */
  page?: string
  /** Astro template that was rendering. */
  template?: string
  /** `_id` of the document at fault. */
  documentId?: string
  /** Path of the field inside that document, in Sanity's notation. */
  field?: string
}

/** What kind of problem an editor can do something about, for those who say it in other words than its message. */
export type ProblemKind =
  | 'noAddress'
  | 'addressTaken'
  | 'addressUnusable'
  | 'domainUnusable'
  | 'missingReference'
  | 'unknownContent'
  | 'image'
  | 'redirect'

interface ProblemOptions extends ErrorOptions {
  kind?: ProblemKind | undefined
}

/** A problem that keeps one page, or the templates, from being published. Its message is for an editor. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
  readonly location: ErrorLocation
  /** Undefined: something that no editor can mend. */
  readonly kind: ProblemKind | undefined

  constructor(message: string, location: ErrorLocation = {}, options: ProblemOptions = {}) {
    super(message, options)
    this.location = location
    this.kind = options.kind
  }

  /** What was thrown, where it is known to be now. */
  static at(location: ErrorLocation, thrown: unknown): PublishError {
    const {message, cause} = asError(thrown)
    const kind = thrown instanceof PublishError ? thrown.kind : undefined
    return new PublishError(message, location, {cause: cause ?? thrown, kind})
  }

  /** The message prefixed with its location: `kumlakampanjen /ambassadorer/anna/ · document a1 · portrait: …`. */
  get report(): string {
    const {campaign, page, documentId, field} = this.location
    const where = [
      [campaign, page].filter(Boolean).join(' '),
      documentId && `document ${documentId}`,
      field,
    ].filter(Boolean)
    return where.length > 0 ? `${where.join(' · ')}: ${this.message}` : this.message
  }
}

/** Converts a thrown value to an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

/** Removes duplicates, sorted by report: one fault in the content may affect many pages. */
export function distinct(problems: readonly PublishError[]): PublishError[] {
  const byReport = new Map(problems.map((problem) => [problem.report, problem]))
  return [...byReport.values()].sort((a, b) => (a.report < b.report ? -1 : 1))
}

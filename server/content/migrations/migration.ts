/** A stored document of any version. */
export type StoredDocument = Readonly<Record<string, unknown>> & {_id: string; _type: string}

/**
 * One change to how content is stored. Idempotent, because content of an older version may be imported or restored
 * later.
 */
export interface Migration {
  /** Recorded in the content, so it must never change. Starts with the date it was written. */
  readonly name: string
  /** For people: what changes. */
  readonly title: string
  /** GROQ: documents that may need it. Drafts and versions are among them. */
  readonly filter: string
  /** GROQ: other documents that `patch` needs. */
  readonly context?: string
  /**
   * @param context the documents that the query `context` found
   * @returns the fields to set by their paths, or null when nothing needs to change
   */
  patch(
    document: StoredDocument,
    context: readonly StoredDocument[],
  ): Readonly<Record<string, unknown>> | null
}

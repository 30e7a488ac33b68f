/** A document as it is stored, whatever its version. */
export type StoredDocument = Readonly<Record<string, unknown>> & {_id: string; _type: string}

/**
 * One change to how content is stored. Applying it again changes nothing, so that content of an older version may come
 * in later, from an export or a backup.
 */
export interface Migration {
  /** Recorded in the content; never changes. Begins with the day on which it was written. */
  readonly name: string
  /** For people: what changes. */
  readonly title: string
  /** GROQ: documents that may need it. Drafts and versions are among them. */
  readonly filter: string
  /** @returns the fields to set by their paths, or null when the document is as it should be */
  patch(document: StoredDocument): Readonly<Record<string, unknown>> | null
}

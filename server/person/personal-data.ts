/** The person in question, as known to the lake. */
export interface Person {
  /** Published ids of the documents about them. */
  ids: readonly string[]
  /** Their names in these documents. */
  names: readonly string[]
  /** Ids of the images and files that only these documents use. */
  assetIds: readonly string[]
  /** What no file may contain once they are erased. Without their names, if the text of somebody else's document has them. */
  traces: readonly string[]
  /** How the addresses of pages about them end, unless somebody else's text has their names. */
  slugs: readonly string[]
}

/** A file of an export, with its path in the export's folder. */
export interface PersonalFile {
  path: string
  bytes: Uint8Array | string
}

/** A part of the system that may store personal data. Add new ones to the list in `personal-data-stores.ts`. */
export interface PersonalData {
  /** For people: what this part stores. */
  readonly title: string
  /** Everything that is stored about them. */
  files(person: Person): Promise<PersonalFile[]>
  /** Erases it; resolves when nothing is left of it in this part's files. */
  erase(person: Person): Promise<void>
}

/** Who it is about, as the lake knows them. */
export interface Person {
  /** Published ids of the documents about them. */
  ids: readonly string[]
  /** What they are called in these. */
  names: readonly string[]
  /** Ids of the images and files that only these documents use. */
  assetIds: readonly string[]
}

/** A file of an export, with its path in the export's folder. */
export interface PersonalFile {
  path: string
  bytes: Uint8Array | string
}

/** A room of the house that may hold something of a person. One that comes later joins the list in `rooms.ts`. */
export interface PersonalData {
  /** For people: what the room holds. */
  readonly title: string
  /** Everything that is held of them. */
  files(person: Person): Promise<PersonalFile[]>
  /** Erases it; resolves when nothing is left of it in the room's own files. */
  erase(person: Person): Promise<void>
}

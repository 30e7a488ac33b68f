import type {ArtifactFile} from '../artifact-type.ts'

/** A printed page, which has become pages of paper. */
export interface Printed {
  file: ArtifactFile
  pageCount: number
  /** The page, from 1, on which each place begins that the page links to, by its name. */
  pageOf: Readonly<Record<string, number>>
}

import type {LakeDocument} from './document.ts'

/** What someone may see of a document: all of it, a redacted copy, or `null`. */
export type Visibility = (document: LakeDocument) => LakeDocument | null

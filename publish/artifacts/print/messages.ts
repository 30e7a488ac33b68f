import type {ArtifactPage} from '../artifact-type.ts'
import type {Printed} from './printed.ts'

/** What the server tells the process that prints. */
export type ToPrinter =
  | {type: 'print'; job: number; page: ArtifactPage; origin: string}
  | {type: 'found'; question: number; file: {bytes: Uint8Array; contentType: string} | null}

/** What the process that prints tells the server: questions and results. */
export type FromPrinter =
  | {type: 'read'; job: number; question: number; file: string}
  | {type: 'printed'; job: number; printed: Printed}
  | {type: 'failed'; job: number; message: string; isToolMissing: boolean}

import type {PublicRead} from './access/index.ts'
import type {FailureLog} from './background-failures.ts'

export interface LakeOptions {
  /** Where everything is kept; made when missing. One process at a time. */
  folder: string
  /** Default: published documents, whole. */
  publicRead?: PublicRead
  /** How many days transactions are kept; default: for ever. Documents stay whatever happens to their history. */
  historyDays?: number
  /** Default: the machine's clock. */
  clock?: () => Date
  /** Keep what cameras note (EXIF, GPS) in uploaded originals. Default: it is taken out. */
  keepImageNotes?: boolean
  /** Where failures of background work are logged; default: pino's JSON lines on standard error. */
  log?: FailureLog
}

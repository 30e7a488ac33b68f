import type {ContentRules, PublicRead} from './access/index.ts'
import type {FailureLog} from './background-failures.ts'

export interface LakeOptions {
  /** Where everything is stored; created if missing. One process at a time. */
  folder: string
  /** Default: published documents, with all fields. */
  publicRead?: PublicRead
  /** Default: documents belong to nobody, and no text has languages. */
  contentRules?: ContentRules
  /** How many days transactions are kept; default: forever. Documents themselves are never pruned. */
  historyDays?: number
  /** Default: the machine's clock. */
  clock?: () => Date
  /** Keep camera metadata (EXIF, GPS) in uploaded originals. Default: it is removed. */
  keepImageNotes?: boolean
  /** Where failures of background work are logged; default: pino's JSON lines on standard error. */
  log?: FailureLog
}

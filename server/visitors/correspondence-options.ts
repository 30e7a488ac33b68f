import type {Logger} from 'pino'
import type {MailQueue} from '../../mail/index.ts'
import type {ContentSource} from '../../publish/index.ts'
import type {VisitorsStore} from './open.ts'

/** What it takes to write to visitors by itself. */
export interface CorrespondenceOptions {
  visitors: VisitorsStore
  source: ContentSource
  logger: Logger
  mail?: MailQueue | undefined
  origin?: string | undefined
}

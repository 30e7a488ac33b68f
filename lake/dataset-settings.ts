import type {AclMode, CompanionOf, ContentRules, PublicRead, Requester} from './access/index.ts'
import type {BackgroundFailures} from './background-failures.ts'
import type {LakeDocument} from './documents/index.ts'
import type {Store} from './storage/index.ts'

/** Name of the stored setting that says who may read a dataset. */
export const ACL_MODE = 'aclMode'

/** Name of the stored setting that says when a dataset was created. */
export const CREATED_AT = 'createdAt'
/** A day of history, in milliseconds. */

/** Who may read a dataset; `null` if that was never set. */
export function readAclMode(store: Store): AclMode | null {
  const stored = store.setting(ACL_MODE)
  return stored === 'public' || stored === 'private' ? stored : null
}

export interface DatasetSettings {
  publicRead: PublicRead
  contentRules?: ContentRules | undefined
  /** For a dataset of comments and tasks: what a requester may do with the documents that these are about. */
  companionOf?: ((requester: Requester) => CompanionOf) | undefined
  /** The review of a document, by published id. */
  reviewOf?: ((published: string) => LakeDocument | undefined) | undefined
  clock: () => Date
  /** Whether the public may read it, unless a stored setting says otherwise. */
  aclMode: AclMode
  failures: BackgroundFailures
  /** How many days transactions are kept; default: forever. */
  historyDays?: number | undefined
}

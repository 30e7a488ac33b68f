import type {DependencyKey, LakeDocument} from './documents/index.ts'
import type {Commit} from './mutations/index.ts'

/**
 * What subscribers are notified of: a stored transaction, or documents that became visible or hidden without having
 * changed.
 */
export type DatasetEvent =
  | ({kind: 'commit'} & Commit)
  | {kind: 'clock'; documents: readonly LakeDocument[]; touched: ReadonlySet<DependencyKey>}

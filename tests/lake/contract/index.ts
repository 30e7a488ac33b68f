import type {ClientConfig, SanityClient} from '@sanity/client'
import {datasetContract} from './datasets.ts'
import {documentContract} from './documents.ts'
import {historyContract} from './history.ts'
import {listenContract} from './listening.ts'
import {mutationContract} from './mutations.ts'
import {queryContract} from './queries.ts'

/** Makes a client for the lake under test; `config` is merged into the settings that it needs. */
export type MakeClient = (config?: Partial<ClientConfig>) => SanityClient

/**
 * What every lake must do for the unmodified `@sanity/client`, embedded or hosted. Documents get unique ids, so that
 * the suite can share a dataset.
 */
export function lakeContract(makeClient: MakeClient): void {
  queryContract(makeClient)
  documentContract(makeClient)
  mutationContract(makeClient)
  listenContract(makeClient)
  historyContract(makeClient)
  datasetContract(makeClient)
}

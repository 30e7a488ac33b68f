import type {SanityClient} from '@sanity/client'
import {administrator, type Dataset} from '../../../lake/index.ts'
import type {StoredDocument} from './migration.ts'
import type {MigrationStore} from './run.ts'

const isDocument = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && '_id' in value && '_type' in value

const documentsOf = (value: unknown): StoredDocument[] =>
  Array.isArray(value) ? value.filter(isDocument) : []

/** Content in a dataset that this process has open. */
export const datasetStore = (dataset: Dataset): MigrationStore => ({
  async fetch(query) {
    const {result} = await dataset.query({query}, administrator)
    return documentsOf(result)
  },
  async commit(mutations) {
    await dataset.transact([...mutations], {}, administrator)
  },
})

/** Content behind an API: Sanity's hosted Content Lake, or a running Hemvist server. */
export const clientStore = (client: SanityClient): MigrationStore => ({
  async fetch(query) {
    return documentsOf(await client.fetch<unknown>(query, {}, {perspective: 'raw'}))
  },
  async commit(mutations) {
    await client.mutate([...mutations], {visibility: 'sync', autoGenerateArrayKeys: false})
  },
})

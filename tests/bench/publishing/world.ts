import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {administrator, type Lake, type Mutation, openLake} from '../../../lake/index.ts'
import {embeddedSource, type PublisherOptions, type Site} from '../../../publish/index.ts'
import {fixtureSite} from '../../fixtures/site/index.ts'
import type {BenchContent} from './content.ts'

export const TOKEN = 'a-bench-token'
const BATCH = 1000

/** The tests' site without the search index, which no rival builds. */
const site: Site = {
  ...fixtureSite,
  routes: fixtureSite.routes.map(({makes: _, ...route}) => route),
}

export const siteFolder = fileURLToPath(new URL('../../fixtures/site', import.meta.url))

interface Document {
  _id: string
  _type: string
  [field: string]: unknown
}

/** A lake in a temporary folder, and what publishing from it needs. */
export interface BenchWorld {
  folder: string
  lake: Lake
  options: Omit<PublisherOptions, 'store'>
  create(documents: readonly Document[]): Promise<void>
  /** Closes the lake, so that another process can open it. */
  closeLake(): Promise<void>
  close(): Promise<void>
}

/** What publishing from a lake needs; `folder` holds its files. */
export const optionsFor = (lake: Lake, folder: string): Omit<PublisherOptions, 'store'> => ({
  source: embeddedSource(lake),
  site,
  siteFolder,
  dataFolder: join(folder, 'data'),
})

export async function benchWorld(content: BenchContent): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-bench-'))
  const lake = openLake({folder: join(folder, 'lake')})
  let closing: Promise<void> | null = null
  const closeLake = () => {
    closing ??= lake.close()
    return closing
  }
  const world: BenchWorld = {
    folder,
    lake,
    options: optionsFor(lake, folder),
    async create(documents) {
      for (let first = 0; first < documents.length; first += BATCH) {
        const some = documents.slice(first, first + BATCH)
        const mutations = some.map((document): Mutation => ({create: document}))
        await lake.dataset('production').transact(mutations, {}, administrator)
      }
    },
    closeLake,
    async close() {
      await closeLake()
      await rm(folder, {recursive: true, force: true})
    },
  }
  await world.create([...content.campaigns, ...content.stories])
  await world.create([{_id: 'settings', _type: 'settings'}])
  return world
}

import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  administrator,
  type ContentRules,
  type Lake,
  type Mutation,
  openLake,
} from '../../../lake/index.ts'
import {type ContentSource, embeddedSource, type PublisherOptions} from '../../../publish/index.ts'
import {fixtureSite} from '../../fixtures/site/index.ts'

export const fixtureFolder = fileURLToPath(new URL('../../fixtures/site', import.meta.url))

/** A lake in a temporary folder, and what publishing from it needs. */
export interface World {
  folder: string
  lake: Lake
  source: ContentSource
  options: Omit<PublisherOptions, 'store'>
  /** Runs mutations in one transaction. */
  mutate(...mutations: Mutation[]): Promise<void>
  /** Uploads an image; returns the id of its asset. */
  upload(bytes: Buffer): Promise<string>
  /** The path of an asset's original. */
  original(id: string): Promise<{path: string}>
  /** Closes the lake, so that another process can open it. */
  closeLake(): Promise<void>
  close(): Promise<void>
}

/** Opens a world; `lakeFolder`: one that another process has used. */
export async function makeWorld(lakeFolder?: string, contentRules?: ContentRules): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-publish-'))
  const lake = openLake({
    folder: lakeFolder ?? join(folder, 'lake'),
    ...(contentRules ? {contentRules} : {}),
  })
  const source = embeddedSource(lake)
  let closing: Promise<void> | null = null
  const closeLake = () => {
    closing ??= lake.close()
    return closing
  }
  return {
    folder,
    lake,
    source,
    options: {
      source,
      site: fixtureSite,
      siteFolder: fixtureFolder,
      dataFolder: join(folder, 'data'),
      threads: 1,
    },
    async mutate(...mutations) {
      await lake.dataset('production').transact(mutations, {}, administrator)
    },
    async upload(bytes) {
      const {assets} = lake.media('production')
      const body = new Blob([new Uint8Array(bytes)]).stream()
      const origin = 'http://localhost'
      return (await assets.upload('images', body, {}, administrator, origin))._id
    },
    closeLake,
    original: (id) => lake.media('production').assets.original(id, administrator),
    async close() {
      await closeLake()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

export function campaign(id: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'campaign',
    title: `Campaign ${id}`,
    accent: '#123456',
    slug: {current: id},
    languages: ['sv', 'en'],
    ...fields,
  }
}

export function story(id: string, campaignId: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'story',
    title: `Story ${id}`,
    body: 'Text',
    slug: {current: id},
    campaign: {_ref: campaignId, _weak: true},
    ...fields,
  }
}

/** Every published file in a folder with its content, by path; empty when there is no folder. */
export async function tree(folder: string): Promise<Record<string, string>> {
  const options = {recursive: true, withFileTypes: true} as const
  const entries = await readdir(folder, options).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.hemvist-files.json')
  const pairs = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name)
    return [relative(folder, file), (await readFile(file)).toString('latin1')] as const
  })
  return Object.fromEntries((await Promise.all(pairs)).sort())
}

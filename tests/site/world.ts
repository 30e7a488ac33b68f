import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Lake, openLake} from '../../lake/index.ts'
import {embeddedSource, Publishing} from '../../publish/index.ts'
import {privateFields, publicDocumentFilter} from '../../schemas/index.ts'
import {loadSamples} from '../../scripts/content/load.ts'
import {samplesFolder, siteFolder} from '../../scripts/folders.ts'
import * as site from '../../site/index.ts'

/** Where the sites seem to be served; nothing listens there. */
export const ORIGIN = 'http://localhost:4999'

/** Every sample microsite, published from a lake of its own. */
export interface World {
  lake: Lake
  publishing: Publishing
  /** The page or file at a path, as a visitor gets it. */
  fetch(path: string): Promise<Response>
  close(): Promise<void>
}

export async function publishSamples(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-site-'))
  const lake = openLake({
    folder: join(folder, 'lake'),
    token: 'a-test-token',
    publicRead: {filter: publicDocumentFilter, hide: privateFields},
  })
  await loadSamples({lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}})
  const publishing = await Publishing.open({
    source: embeddedSource(lake),
    site,
    siteFolder,
    dataFolder: folder,
    store: 'build',
    origin: ORIGIN,
    threads: 1,
  })
  await publishing.start({once: true})
  return {
    lake,
    publishing,
    async fetch(path) {
      const answer = await publishing.fetch(new Request(ORIGIN + path))
      return answer ?? new Response('Nothing is here', {status: 404})
    },
    async close() {
      await publishing.close()
      await lake.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

/** Addresses of every page of a campaign, from its own sitemap, as paths. */
export async function pagesOf(world: World, slug: string): Promise<string[]> {
  const sitemap = await (await world.fetch(`/${slug}/sitemap.xml`)).text()
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}

import {mkdir, mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Lake, openLake} from '../../lake/index.ts'
import {embeddedSource, Publisher, type Site} from '../../publish/index.ts'
import {privateFields, publicDocumentFilter} from '../../schemas/index.ts'
import {loadSamples} from '../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../server/folders.ts'
import * as site from '../../site/index.ts'

/** Where the sites claim to be served; nothing listens there. */
export const ORIGIN = 'http://localhost:4999'

/** Every sample microsite, published from a separate lake. */
export interface World {
  lake: Lake
  publisher: Publisher
  /** The page or file at a path, as visitors get it. */
  fetch(path: string): Promise<Response>
  close(): Promise<void>
}

interface Options {
  /** A folder that keeps encoded images between runs. */
  imageCache?: string
  /** The site's pages; default: Hemvist's own site. */
  pages?: Site
}

/** All sample campaigns. */
export const publishSamples = (options: Options = {}): Promise<World> =>
  publishLake(
    (lake) => loadSamples({lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}}),
    options,
  )

/** The initial content of a new lake. */
export async function publishLake(
  load: (lake: Lake) => Promise<unknown>,
  {imageCache, pages = site}: Options = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-site-'))
  if (imageCache) {
    await mkdir(imageCache, {recursive: true})
    await symlink(imageCache, join(folder, 'images'), 'junction')
  }
  const lake = openLake({
    folder: join(folder, 'lake'),
    publicRead: {filter: publicDocumentFilter, hide: privateFields},
  })
  await load(lake)
  const publisher = await Publisher.open({
    source: embeddedSource(lake),
    site: pages,
    siteFolder,
    dataFolder: folder,
    store: 'build',
    origin: ORIGIN,
    threads: 1,
  })
  await publisher.start({once: true})
  return {
    lake,
    publisher,
    async fetch(path) {
      const answer = await publisher.fetch(new Request(ORIGIN + path))
      return answer ?? new Response('Nothing is here', {status: 404})
    },
    async close() {
      await publisher.close()
      await lake.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

const locations = async (world: World, path: string): Promise<string[]> => {
  const sitemap = await (await world.fetch(path)).text()
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}

/** Paths of every page of a campaign, in all its languages, from its own sitemaps. */
export async function pagesOf(world: World, slug: string): Promise<string[]> {
  const sitemaps = await locations(world, `/${slug}/sitemap.xml`)
  return (await Promise.all(sitemaps.map((path) => locations(world, path)))).flat()
}

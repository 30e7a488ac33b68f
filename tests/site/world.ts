import {cp, mkdir, mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Lake, openLake} from '../../lake/index.ts'
import {type ContentSource, embeddedSource, Publisher, type Site} from '../../publish/index.ts'
import {publicRead} from '../../schemas/index.ts'
import {loadSamples} from '../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../server/folders.ts'
import * as site from '../../site/index.ts'
import {madeOnce} from '../made-once.ts'

/** Where the sites claim to be served; nothing listens there. */
export const ORIGIN = 'http://localhost:4999'

/** Every sample microsite, published from a separate lake. */
export interface World {
  lake: Lake
  /** Content as the publisher reads it. */
  source: ContentSource
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
  /** Where the publisher reads content; default: the lake itself. */
  sourceOf?: (lake: Lake) => Promise<ContentSource>
}

type Load = (lake: Lake) => Promise<unknown>

const temporaryFolder = () => mkdtemp(join(tmpdir(), 'hemvist-site-'))

const loadAllSamples: Load = (lake) =>
  loadSamples({lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}})

/** All sample campaigns, published now. */
export const publishSamples = (options: Options = {}): Promise<World> =>
  publishLake(loadAllSamples, options)

/**
 * All sample campaigns, published once a run; every test file gets a copy of its own.
 * @param change what this copy has beside them
 */
export async function openSamples(change: Load = async () => {}): Promise<World> {
  const published = await madeOnce('samples', async (folder) => {
    const world = await publishInto(folder, loadAllSamples)
    await world.publisher.close()
    await world.lake.close()
  })
  const folder = await temporaryFolder()
  await cp(published, folder, {recursive: true})
  return publishInto(folder, change)
}

/** The initial content of a new lake. */
export async function publishLake(
  load: Load,
  {imageCache, pages, sourceOf}: Options = {},
): Promise<World> {
  const folder = await temporaryFolder()
  if (imageCache) {
    await mkdir(imageCache, {recursive: true})
    await symlink(imageCache, join(folder, 'images'), 'junction')
  }
  return publishInto(folder, load, pages, sourceOf)
}

/** Publishes the lake in a folder, after adding to it. Closing the world deletes the folder. */
async function publishInto(
  folder: string,
  load: Load,
  pages: Site = site,
  sourceOf: (lake: Lake) => Promise<ContentSource> = async (lake) => embeddedSource(lake),
): Promise<World> {
  const lake = openLake({
    folder: join(folder, 'lake'),
    publicRead,
  })
  await load(lake)
  const source = await sourceOf(lake)
  const publisher = await Publisher.open({
    source,
    site: pages,
    siteFolder,
    dataFolder: folder,
    store: 'build',
    origin: ORIGIN,
    server: '',
    threads: 1,
  })
  await publisher.start({once: true})
  return {
    lake,
    source,
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

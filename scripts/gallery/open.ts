import {join} from 'node:path'
import {openLake} from '../../lake/index.ts'
import {embeddedSource, Publisher, withVisitorFigures} from '../../publish/index.ts'
import {publicRead} from '../../schemas/index.ts'
import {loadDocuments} from '../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../server/folders.ts'
import * as site from '../../site/index.ts'
import {counts, exampleFigures, galleryDocuments} from './content.ts'

export interface Gallery {
  publisher: Publisher
  close(): Promise<void>
}

/** Routes that sections link to: they only need to exist, so they use the smallest template. */
const linked = new Set<string>([
  'ambassadors',
  'ambassador',
  'stories',
  'story',
  'magazineIssue',
  'article',
  'opportunities',
  'opportunity',
  'events',
  'event',
  'calendar',
  'contact',
  'form',
])

const all: readonly site.Route[] = site.routes
const smallest = all.find(({name}) => name === 'robots')?.template
const routes = all.flatMap((route) => {
  if (route.name === 'home') return [route]
  return linked.has(route.name) && smallest ? [{...route, template: smallest}] : []
})

/** Publishes the sections' examples from a separate lake in `folder`, so that no campaign can show them. */
export async function openGallery(
  folder: string,
  origin: string,
  numbers: readonly number[] = counts,
): Promise<Gallery> {
  const lake = openLake({
    folder: join(folder, 'lake'),
    publicRead,
  })
  await loadDocuments(galleryDocuments(numbers), {
    lake,
    folder: samplesFolder,
    origin,
    onProgress: () => {},
  })
  const publisher = await Publisher.open({
    source: withVisitorFigures(embeddedSource(lake), {
      of: exampleFigures(numbers),
      subscribe: () => () => {},
    }),
    site: {routes, campaignsQuery: site.campaignsQuery, frontPage: site.frontPage},
    siteFolder,
    dataFolder: folder,
    store: 'build',
    origin,
    threads: 1,
  })
  await publisher.start({once: true})
  return {
    publisher,
    async close() {
      await publisher.close()
      await lake.close()
    },
  }
}

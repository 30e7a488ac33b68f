import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator} from '../../lake/index.ts'
import {loadSamples} from '../../server/content/load.ts'
import {samplesFolder} from '../../server/folders.ts'
import {campaignsQuery, routes} from '../../site/index.ts'
import {ORIGIN, publishLake, type World} from './world.ts'

const CAMPAIGN = 'kumlakampanjen'
const [DRAFTED, PUBLISHED] = ['2030-05-04T08:00:00.000Z', '2030-06-12T07:15:00.000Z']
/** Types whose pages and feed entries say when they were published. */
const TYPES = ['inflyttareStory', 'ambassador', 'article', 'opportunity', 'event']

/** Only pages that say when something was published. */
const pages = {
  campaignsQuery,
  routes: routes.filter(({name}) =>
    ['story', 'ambassador', 'article', 'opportunity', 'feed'].includes(name),
  ),
}

let world: World
const dated = new Map<string, string>()

beforeAll(async () => {
  world = await publishLake(
    async (lake) => {
      await loadSamples({lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}})
      const dataset = lake.dataset('production')
      const all = TYPES.flatMap((type) => [...dataset.collection.bucket(`type:${type}`)])
      // All were drafted on the same day; each was published a minute after the one before, as an import brings them.
      const mutations = all.map((document, index) => {
        const published = new Date(Date.parse(PUBLISHED) + index * 60_000).toISOString()
        dated.set(document._id, published)
        return {
          createOrReplace: {...document, _createdAt: DRAFTED, _publishedAt: published},
        }
      })
      await dataset.transact(mutations, {}, administrator)
    },
    {pages},
  )
})
afterAll(() => world.close())

const read = async (path: string) => (await world.fetch(`/${CAMPAIGN}${path}`)).text()

test('a feed lists what was published last, with the moment of publishing, and nothing by when it was drafted', async () => {
  const feed = await read('/rss.xml')
  const items = [...feed.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid><pubDate>([^<]+)</g)]
  expect(items.length).toBeGreaterThan(5)
  const dates = items.map(([, id = '', date = '']) => {
    expect(new Date(date).toISOString(), id).toBe(dated.get(id)?.replace(/\.\d+Z/, '.000Z'))
    return Date.parse(date)
  })
  expect(dates).toEqual(dates.toSorted((a, b) => b - a))
})

test.each(['inflyttareStory', 'ambassador', 'article', 'opportunity'])(
  'the page of a document of type %s names no day on which it was drafted',
  async (type) => {
    const {collection} = world.lake.dataset('production')
    const all = world.publisher.campaigns.flatMap(({slug}) =>
      world.publisher.pages(slug).map((page) => ({...page, slug})),
    )
    const page = all.find(
      ({documentId}) => documentId && collection.get(documentId)?._type === type,
    )
    expect(page).toBeDefined()
    const html = await (await world.fetch(`/${page?.slug}${page?.path}`)).text()
    expect(html).not.toContain(DRAFTED.slice(0, 10))
    // An issue of a magazine states its year only.
    const stated = [
      ...html.matchAll(
        /"datePublished":"([^"]+T[^"]+)"|article:published_time" content="([^"]+)"/g,
      ),
    ].map(([, linked, meta]) => Date.parse(linked ?? meta ?? ''))
    for (const moment of stated) {
      expect(moment).toBe(Date.parse(dated.get(page?.documentId ?? '') ?? ''))
    }
    if (type === 'inflyttareStory' || type === 'article') expect(stated.length).toBeGreaterThan(0)
  },
)

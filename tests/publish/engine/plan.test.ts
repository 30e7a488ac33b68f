import {afterEach, beforeEach, expect, test} from 'vitest'
import {Publisher, type Site} from '../../../publish/index.ts'
import {fixtureSite} from '../../fixtures/site/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

/** The fixture's site, whose query gives bare stories: which pages they make, and which are no more, is said in code. */
const site: Site = {
  ...fixtureSite,
  routes: fixtureSite.routes.map((route) => {
    if (route.name !== 'story') return route
    return {
      ...route,
      entries: '*[_type == "story" && references($campaign)]',
      expand: (found) =>
        Array.isArray(found)
          ? found.map(({_id, slug, closed}) => ({
              params: {slug: slug.current},
              documentId: _id,
              leadsTo: closed ? 'home' : null,
            }))
          : [],
    }
  }),
}

let world: World
let publisher: Publisher

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla')},
    {create: story('anna', 'kumla')},
    {create: story('bo', 'kumla', {closed: true})},
  )
  publisher = await Publisher.open({...world.options, site, store: 'live'})
  await publisher.start()
})

afterEach(async () => {
  await publisher.close()
  await world.close()
})

async function get(path: string): Promise<string> {
  const response = await publisher.fetch(new Request(`http://localhost/kumla${path}`))
  return `${response?.status} ${response?.headers.get('location') ?? ''}`.trim()
}

test('a route can derive its pages from its query’s result', async () => {
  expect(await get('/stories/anna/')).toBe('200')
  expect(await get('/en/stories/anna/')).toBe('200')
})

test('a removed page redirects, in each language, until it is back', async () => {
  expect(await get('/stories/bo/')).toBe('302 /kumla/')
  expect(await get('/en/stories/bo/')).toBe('302 /kumla/en/')
  await world.mutate({patch: {id: 'bo', unset: ['closed']}})
  await publisher.settled()
  expect(await get('/stories/bo/')).toBe('200')
})

test('redirects by editors take precedence', async () => {
  await world.mutate({
    create: {
      _id: 'r',
      _type: 'redirect',
      campaign: {_ref: 'kumla'},
      from: '/stories/bo/',
      to: '/stories/anna/',
      permanent: true,
    },
  })
  await publisher.settled()
  expect(await get('/stories/bo/')).toBe('301 /kumla/stories/anna/')
})

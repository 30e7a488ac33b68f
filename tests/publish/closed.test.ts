import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type Publisher, startPublisher} from '../../publish/index.ts'
import {campaign, makeWorld, story, type World} from './helpers/world.ts'

let world: World
let publisher: Publisher

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate({create: campaign('kumla')}, {create: story('anna', 'kumla')})
  publisher = await startPublisher(world.options)
  await publisher.settled()
})
afterEach(async () => {
  await publisher.close()
  await world.close()
})

const get = async (path: string) => {
  const response = await publisher.fetch(new Request(`http://localhost${path}`))
  return {status: response?.status, text: (await response?.text()) ?? ''}
}
const set = async (fields: Record<string, unknown>) => {
  await world.mutate({patch: {id: 'kumla', set: fields}})
  await publisher.settled()
}

describe('a campaign that is closed', () => {
  test('has no pages but those that say so, and has them all again when it opens', async () => {
    const open = await get('/kumla/')
    expect((await get('/kumla/stories/anna/')).status).toBe(200)

    await set({closed: true})
    expect((await get('/kumla/stories/anna/')).status).toBe(404)
    const closed = await get('/kumla/')
    expect(closed.text).not.toBe(open.text)
    expect(publisher.pages('kumla').map(({path}) => path)).toEqual(['/', '/en/'])

    await set({closed: false})
    expect((await get('/kumla/stories/anna/')).status).toBe(200)
    expect((await get('/kumla/')).text).toBe(open.text)
  })

  test('closes by itself when its time comes', async () => {
    await set({ends: '2000-01-01T00:00:00Z'})
    expect((await get('/kumla/stories/anna/')).status).toBe(404)
    await set({ends: '2999-01-01T00:00:00Z'})
    expect((await get('/kumla/stories/anna/')).status).toBe(200)
  })

  test('can be previewed as if it were open', async () => {
    await set({closed: true})
    const preview = await publisher.preview(
      new Request('http://localhost/preview/kumla/stories/anna/'),
    )
    expect(preview?.status).toBe(200)
    expect(await preview?.text()).toContain('Story anna')
  })

  test('is listed without addresses for visitors, but for the page that says so', async () => {
    const listed = async () => {
      const answer = await publisher.preview(
        new Request('http://localhost/preview/_pages?campaign=kumla'),
      )
      const pages: {path: string; live: string | null; closing: string | null}[] =
        await answer?.json()
      return new Map(pages.map(({path, live, closing}) => [path, {live, closing}]))
    }
    const story = '/stories/anna/'
    expect((await listed()).get(story)).toEqual({live: '/kumla/stories/anna/', closing: null})
    await set({closed: true})
    expect((await listed()).get(story)).toEqual({live: null, closing: '/kumla/'})
    expect((await listed()).get('/')).toEqual({live: '/kumla/', closing: '/kumla/'})
  })
})

test('a draft with another address is listed with the one that visitors know', async () => {
  await world.mutate({
    create: {...story('anna', 'kumla'), _id: 'drafts.anna', slug: {current: 'ny'}},
  })
  const answer = await publisher.preview(
    new Request('http://localhost/preview/_pages?document=anna'),
  )
  expect(await answer?.json()).toMatchObject([
    {path: '/stories/ny/', live: '/kumla/stories/anna/'},
    {path: '/en/stories/ny/', live: '/kumla/en/stories/anna/'},
  ])
})

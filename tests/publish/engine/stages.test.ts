import {afterEach, beforeEach, expect, test} from 'vitest'
import {type Published, Publisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

const STORIES = 12

let world: World
let publisher: Publisher
let publishes: Published[]

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: {_id: 'settings', _type: 'settings', footer: 'Before'}},
    {create: campaign('kumla', {languages: ['sv']})},
    ...Array.from({length: STORIES}, (_, index) => ({create: story(`s${index}`, 'kumla')})),
  )
  publisher = await Publisher.open({...world.options, store: 'live', pagesPerStage: 5})
  await publisher.start()
  publishes = []
  publisher.on('published', (published) => {
    // The search index follows in a publish of its own.
    if (published.cause.kind === 'content') publishes.push(published)
  })
})
afterEach(async () => {
  await publisher.close()
  await world.close()
})

const textOf = async (id: string): Promise<string> => {
  const path = `http://localhost/kumla/stories/${id}/`
  return (await (await publisher.fetch(new Request(path)))?.text()) ?? ''
}

const pathsOf = ({log}: Published) =>
  log.map(({path}) => path).filter((path) => path.endsWith('.html'))

async function change(...mutations: Parameters<World['mutate']>): Promise<void> {
  await world.mutate(...mutations)
  await publisher.settled()
}

test('of many pages that change, those that visitors have asked for are live first', async () => {
  await textOf('s9')
  await textOf('s11')
  await change({patch: {id: 'settings', set: {footer: 'After'}}})

  const [first, ...others] = publishes.map(pathsOf)
  expect(first?.toSorted()).toEqual(['stories/s11/index.html', 'stories/s9/index.html'])
  expect(others.length).toBeGreaterThan(1)
  expect(others.every(({length}) => length <= 5)).toBe(true)
  expect(new Set(publishes.flatMap(pathsOf)).size).toBe(STORIES)
  for (let index = 0; index < STORIES; index += 1) {
    expect(await textOf(`s${index}`)).toContain('After')
  }
})

test('what comes, goes or is withdrawn is published with everything that shows it', async () => {
  await textOf('s9')
  await change(
    {patch: {id: 'settings', set: {footer: 'After'}}},
    {create: story('new', 'kumla')},
    {delete: {id: 's3'}},
  )
  expect(publishes).toHaveLength(1)
  expect(publishes.flatMap(({log}) => log).map(({path}) => path)).toEqual(
    expect.arrayContaining([
      'index.html',
      'stories/new/index.html',
      'stories/s3/index.html',
      'stories/s9/index.html',
    ]),
  )
})

test('a few pages are published together', async () => {
  await textOf('s9')
  await change(...['s1', 's2', 's9'].map((id) => ({patch: {id, set: {body: 'New'}}})))
  expect(publishes).toHaveLength(1)
})

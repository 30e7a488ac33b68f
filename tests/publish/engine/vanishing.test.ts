import {afterEach, beforeEach, expect, test} from 'vitest'
import {type PublishError, type Published, Publisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher
let problems: PublishError[]
let publishes: Published[]
/** Called once, before the page of this story asks for its content. */
let interrupt: {slug: string; work: () => Promise<void>} | null

beforeEach(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: {_id: 'settings', _type: 'settings', footer: 'Before'}},
    {create: campaign('kumla', {languages: ['sv']})},
    ...Array.from({length: 12}, (_, index) => ({create: story(`s${index}`, 'kumla')})),
  )
  interrupt = null
  problems = []
  publishes = []
  const {source} = world
  publisher = await Publisher.open({
    ...world.options,
    store: 'live',
    pagesPerStage: 2,
    source: {
      ...source,
      async query(query, params, view) {
        if (interrupt && params?.slug === interrupt.slug) {
          const {work} = interrupt
          interrupt = null
          await work()
        }
        return source.query(query, params, view)
      },
    },
  })
  publisher.on('problem', (problem) => problems.push(problem))
  await publisher.start()
  publisher.on('published', (published) => publishes.push(published))
})
afterEach(async () => {
  await publisher.close()
  await world.close()
})

const statusOf = async (id: string) =>
  (await publisher.fetch(new Request(`http://localhost/kumla/stories/${id}/`)))?.status

test('a page whose document goes while it is rendered goes with it, and is no problem', async () => {
  interrupt = {slug: 's4', work: () => world.mutate({delete: {id: 's4'}})}
  await world.mutate({patch: {id: 'settings', set: {footer: 'After'}}})
  await publisher.settled()
  expect(interrupt).toBeNull()
  expect(await statusOf('s4')).toBe(404)
  expect(await statusOf('s9')).toBe(200)
  expect(problems.map(({report}) => report)).toEqual([])
  expect(publisher.problems).toEqual([])
})

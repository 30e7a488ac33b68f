import {afterAll, beforeAll, expect, test} from 'vitest'
import {Publisher} from '../../../publish/index.ts'
import {fixtureSite} from '../../fixtures/site/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate({create: campaign('kumla')}, {create: story('anna', 'kumla')})
  const site = {...fixtureSite, embedFolder: 'stories'}
  publisher = await Publisher.open({...world.options, site, store: 'live'})
  await publisher.start()
})

afterAll(async () => {
  await publisher.close()
  await world.close()
})

const headersOf = async (path: string) => {
  const response = await publisher.fetch(new Request(`http://localhost/kumla${path}`))
  return response?.headers ?? new Headers()
}

test('embed pages may be framed by anyone; all others by no one', async () => {
  const embed = await headersOf('/stories/anna/')
  expect(embed.get('x-frame-options')).toBeNull()
  expect(embed.get('content-security-policy')).toContain('frame-ancestors *')
  const home = await headersOf('/')
  expect(home.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(home.get('content-security-policy')).toContain("frame-ancestors 'self'")
})

test('static hosts get the same rules', async () => {
  const files = await publisher.files('kumla', '')
  const file = files.find(({path}) => path === '_headers')
  const text = (await file?.read())?.toString('utf8') ?? ''
  const rules = text.split(/\n(?=\/)/).map((rule) => rule.split('\n'))
  const closed = rules.filter((rule) => rule.some((line) => line.includes('X-Frame-Options')))
  expect(rules[0]).toContain('  X-Content-Type-Options: nosniff')
  expect(closed.map(([path]) => path)).toEqual(['/', '/en/*'])
})

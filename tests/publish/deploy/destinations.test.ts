import {readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {
  Destinations,
  isSigned,
  Publisher,
  readDeliveryStatus,
  SIGNATURE_HEADER,
  setDestination,
} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher
let destinations: Destinations
let target: string

const change = async (...mutations: Parameters<World['mutate']>) => {
  await world.mutate(...mutations)
  await publisher.settled()
  await destinations.settled()
}

const page = (path: string) => readFile(join(target, path), 'utf8').catch(() => null)
const setting = () => ({campaign: 'kumla', to: `folder:${target}`})
const outcome = () => readDeliveryStatus(world.options.dataFolder)[`kumla → folder:${target}`]

async function open(webhook?: {url: string; secret: string; firstWait: number}) {
  destinations = new Destinations({
    publisher,
    dataFolder: world.options.dataFolder,
    firstWait: 5,
    ...(webhook ? {webhook} : {}),
  })
}

beforeEach(async () => {
  world = await makeWorld()
  target = join(world.folder, 'host')
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: campaign('vi', {languages: ['sv']})},
    {create: story('anna', 'kumla')},
  )
  publisher = await Publisher.open({...world.options, store: 'live'})
  await publisher.start()
  await publisher.settled()
  await open()
})

afterEach(async () => {
  await destinations.close()
  await publisher.close()
  await world.close()
})

describe('a destination', () => {
  test('gets the current state, then each publish of its campaign, until it is removed', async () => {
    setDestination(world.options.dataFolder, setting(), true)
    destinations.refresh()
    await destinations.settled()
    expect(await page('stories/anna/index.html')).toContain('Story anna')
    await change({patch: {id: 'anna', set: {title: 'Anna again'}}})
    expect(await page('stories/anna/index.html')).toContain('Anna again')
    expect(outcome()).toMatchObject({publish: publisher.log.latest, failure: null})
    setDestination(world.options.dataFolder, setting(), false)
    destinations.refresh()
    await change({patch: {id: 'anna', set: {title: 'Anna at last'}}})
    expect(await page('stories/anna/index.html')).toContain('Anna again')
  })

  test('is retried when it cannot be reached, and then gets the latest state only', async () => {
    await writeFile(target, 'a file where the folder shall be')
    setDestination(world.options.dataFolder, setting(), true)
    const told: string[] = []
    publisher.on('problem', ({report}) => told.push(report))
    destinations.refresh()
    await vi.waitFor(() => expect(outcome()?.failure?.attempts).toBeGreaterThan(1))
    expect(told[0]).toMatch(/^kumla → folder:.*(cannot be read|cannot be written).*Retried in/s)
    await world.mutate({patch: {id: 'anna', set: {title: 'Meanwhile'}}})
    await publisher.settled()
    await rm(target)
    await destinations.settled()
    expect(await page('stories/anna/index.html')).toContain('Meanwhile')
    expect(outcome()).toMatchObject({publish: publisher.log.latest, failure: null})
  })

  test('catches up after a restart', async () => {
    setDestination(world.options.dataFolder, setting(), true)
    destinations.refresh()
    await destinations.settled()
    await destinations.close()
    await world.mutate({patch: {id: 'anna', set: {title: 'While nobody was listening'}}})
    await publisher.settled()
    await open()
    await destinations.settled()
    expect(await page('stories/anna/index.html')).toContain('While nobody was listening')
  })

  test('does not change while visitors are shown an earlier publish', async () => {
    setDestination(world.options.dataFolder, setting(), true)
    destinations.refresh()
    await destinations.settled()
    publisher.log.rollback(publisher.log.latest)
    await change({patch: {id: 'anna', set: {title: 'Unseen'}}})
    expect(await page('stories/anna/index.html')).toContain('Story anna')
    publisher.log.resume()
    destinations.refresh()
    await destinations.settled()
    expect(await page('stories/anna/index.html')).toContain('Unseen')
  })
})

test('a webhook receives each publish, signed, once it answers', async () => {
  const calls: {body: string; signature: string}[] = []
  let status = 500
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (status === 200) {
        calls.push({body, signature: String(request.headers[SIGNATURE_HEADER])})
      }
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const bound = server.address()
  const url = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}/`
  await destinations.close()
  await open({url, secret: 'shared', firstWait: 1})
  await vi.waitFor(() =>
    expect(
      readDeliveryStatus(world.options.dataFolder)[`webhook ${new URL(url).origin}`]?.failure,
    ).toBeTruthy(),
  )
  status = 200
  await destinations.settled()
  await change({patch: {id: 'anna', set: {body: 'Another text'}}})
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  const messages = calls.map(({body}) => JSON.parse(body))
  expect(messages.flatMap(({paths}) => paths)).toContain('kumla/stories/anna/index.html')
  expect(messages.at(-1)?.publish).toBe(publisher.log.latest)
  for (const {body, signature} of calls) expect(isSigned(signature, body, 'shared')).toBe(true)
})

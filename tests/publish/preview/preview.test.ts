import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

/** What was sent with the stream's first chunk arrives within this time. */
const QUIET_MS = 100

let world: World
let publisher: Publisher

async function preview(path: string, headers: Record<string, string> = {}) {
  const response = await publisher.preview(new Request(`http://localhost${path}`, {headers}))
  if (!response) throw new Error(`${path} is no preview`)
  return response
}

/** Opens a previewed page's stream of changes. */
async function watch(page: string, headers: Record<string, string> = {}) {
  const html = await (await preview(page, headers)).text()
  const [, live = ''] = /data-live="([^"]+)"/.exec(html) ?? []
  const address = new URL(live.replaceAll('&amp;', '&'), `http://localhost${page}`)
  // Event sources cannot send headers of their own.
  const stream = await preview(address.pathname + address.search)
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('The stream has no body')
  expect((await reader.read()).value).toBe(':\n\n')
  const first = reader.read()
  return {
    quiet: () => Promise.race([first.then(() => false), setTimeout(QUIET_MS, true)]),
    next: async () => (await first).value,
    end: () => reader.cancel(),
  }
}

/** What a published page shows at this address. */
async function published(path: string): Promise<string> {
  const response = await publisher.fetch(new Request(`http://localhost${path}`))
  return response ? response.text() : ''
}

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla')},
    {create: story('anna', 'kumla', {title: 'Anna'})},
    {create: story('drafts.anna', 'kumla', {title: 'Anna, utkast', slug: {current: 'anna'}})},
    {create: story('drafts.ny', 'kumla', {title: 'Ny', slug: {current: 'ny'}})},
    {create: story('versions.rVar.anna', 'kumla', {title: 'Anna i vår', slug: {current: 'anna'}})},
  )
  publisher = await startPublisher(world.options)
})

afterAll(async () => {
  await publisher?.close()
  await world?.close()
})

describe('preview', () => {
  test('shows drafts in the published templates, hidden from the public', async () => {
    const response = await preview('/preview/kumla/stories/anna/')
    expect(await response.text()).toContain('Anna, utkast')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    expect((await preview('/preview/kumla/stories/ny/')).status).toBe(200)
    expect(await published('/kumla/stories/anna/')).toContain('<h1>Anna</h1>')
    expect(await published('/kumla/')).not.toContain('utkast')
    expect(await published('/kumla/stories/ny/')).toContain('Not here')
  })

  test('shows a release, and keeps it across links', async () => {
    const response = await preview('/preview/kumla/stories/anna/?perspective=rVar')
    expect(await response.text()).toContain('Anna i vår')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('Path=/preview/kumla/')
    const [pair = ''] = cookie.split(';')
    const next = await preview('/preview/kumla/', {cookie: pair})
    expect(await next.text()).toContain('Anna i vår')
  })

  test('links to artifacts of the published pages', async () => {
    await publisher.settled()
    const html = await (await preview('/preview/kumla/')).text()
    expect(html).toContain('src="./_search/pagefind.js"')
    const script = await preview('/preview/kumla/_search/pagefind.js')
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
  })

  test.each([
    ['in a tab', {}],
    ['in a frame', {'x-hemvist-preview': 'frame'}],
  ])('updates %s when an editor types, and not before', async (where, headers) => {
    const watching = await watch('/preview/kumla/stories/anna/', headers)
    expect(await watching.quiet()).toBe(true)
    await world.mutate({patch: {id: 'drafts.anna', set: {title: `Anna, ${where}`}}})
    expect(await watching.next()).toContain('event: change')
    await watching.end()
  })

  test('goes on updating while many others look at other perspectives', async () => {
    const watching = await watch('/preview/kumla/stories/anna/')
    for (let other = 0; other < 10; other++) {
      await (await preview(`/preview/kumla/stories/anna/?perspective=rOther${other}`)).text()
    }
    await world.mutate({patch: {id: 'drafts.anna', set: {title: 'Anna, längre'}}})
    expect(await watching.next()).toContain('event: change')
    await watching.end()
  })

  test('says what is wrong when a draft cannot be rendered, and links to the document', async () => {
    await world.mutate({patch: {id: 'drafts.ny', set: {explode: true}}})
    const response = await preview('/preview/kumla/stories/ny/')
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).toContain('The story exploded')
    expect(html).toContain('/studio/intent/edit/id=')
  })

  test('lists the pages that show a document, drafts included', async () => {
    const pagesOf = async (id: string) => (await preview(`/preview/_pages?document=${id}`)).json()
    expect(await pagesOf('anna')).toContainEqual({
      route: 'story',
      language: 'sv',
      campaign: 'kumla',
      closing: null,
      path: '/stories/anna/',
      document: 'anna',
      preview: '/preview/kumla/stories/anna/',
      live: '/kumla/stories/anna/',
    })
    expect((await pagesOf('ny')).map(({preview}: {preview: string}) => preview)).toContain(
      '/preview/kumla/stories/ny/',
    )
    expect(await pagesOf('nobody')).toEqual([])
  })

  test('lists every page of a campaign, drafts included, to those who may read them', async () => {
    const url = new URL('http://localhost/preview/_pages?campaign=kumla')
    const pages = async (readable?: string) => {
      const answer = await publisher.preview(new Request(url), readable ? {readable} : {})
      const found: {path: string}[] = await answer?.json()
      return found.map(({path}) => path)
    }
    expect(await pages()).toEqual(expect.arrayContaining(['/', '/stories/anna/', '/stories/ny/']))
    expect(await pages('_id != "drafts.ny"')).not.toContain('/stories/ny/')
  })

  test('an address without a page shows the campaign’s 404 page', async () => {
    const response = await preview('/preview/kumla/nobody/')
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('Not here'),
    ])
  })

  test('other addresses are left to others', async () => {
    expect(await publisher.preview(new Request('http://localhost/kumla/'))).toBeNull()
    expect(await publisher.preview(new Request('http://localhost/preview/nobody/'))).toBeNull()
  })
})

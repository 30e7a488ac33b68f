import {createHash} from 'node:crypto'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openPublishLog, type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = new Request(`http://localhost:4321${path}`, {headers, method})
  const response = await publisher.fetch(request)
  if (!response) throw new Error(`${path} is no campaign's`)
  return response
}

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {title: 'Kumlakampanjen'})},
    {create: campaign('vi', {title: 'Vi flyttar in', domain: 'viflyttin.example'})},
    {create: story('anna', 'kumla', {body: 'Hej '.repeat(200)})},
  )
  publisher = await startPublisher(world.options)
})

afterAll(async () => {
  await publisher?.close()
  await world?.close()
})

describe('addresses', () => {
  test('a campaign is served below its slug', async () => {
    const response = await get('/kumla/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('<h1')
  })

  test('a campaign is served at the root of its domain', async () => {
    const response = await get('/', {host: 'viflyttin.example'})
    expect(await response.text()).toContain('<title>Vi flyttar in</title>')
    expect((await get('/en/', {host: 'www.viflyttin.example:443'})).status).toBe(200)
  })

  test.each([
    ['/kumla', '/kumla/'],
    ['/kumla/stories/anna', '/kumla/stories/anna/'],
  ])('%s leads to %s', async (from, to) => {
    const response = await get(from)
    expect([response.status, response.headers.get('location')]).toEqual([301, to])
  })

  test.each([['/nobody/'], ['/favicon.ico'], ['/studio/']])(
    '%s belongs to no campaign',
    async (path) => {
      expect(await publisher.fetch(new Request(`http://localhost${path}`))).toBeNull()
    },
  )

  test.each([
    ['/kumla/nobody/'],
    ['/kumla/stories/'],
    ['/kumla/../../etc/passwd/kumla'],
    ['/kumla/%2e%2e/%2e%2e/etc/passwd'],
    ['/kumla/404.html'],
    ['/kumla/_redirects.json'],
    ['/kumla/_astro/none.js'],
    ['/kumla/_images/none.avif'],
  ])('%s gets the campaign’s own 404 page, or is refused', async (path) => {
    const response = await publisher.fetch(new Request(`http://localhost${path}`))
    if (!response) return
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Not here')
  })

  test('the 404 page works at any depth, by path and by domain', async () => {
    const byPath = await (await get('/kumla/a/b/c')).text()
    expect(byPath).toMatch(/href="\/kumla\/_astro\/[^"]+\.css"/)
    expect(byPath).toContain('<a href="/kumla/"')
    const byDomain = await (await get('/a/b/c', {host: 'viflyttin.example'})).text()
    expect(byDomain).toMatch(/href="\/_astro\/[^"]+\.css"/)
    expect(byDomain).toContain('<a href="/"')
  })

  test('the 404 page’s policy allows its inline styles at any depth', async () => {
    for (const host of ['localhost', 'viflyttin.example']) {
      const answer = await get('/kumla/a/b/c', {host})
      const html = await answer.text()
      const [, style = ''] = /<style>([^<]*logo[^<]*)<\/style>/.exec(html) ?? []
      expect(style).toContain(host === 'localhost' ? 'url(/kumla/logo.svg)' : 'url(/logo.svg)')
      const allowed = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
      expect(answer.headers.get('content-security-policy')).toContain(allowed)
      expect(html.match(/http-equiv="content-security-policy"/g)).toHaveLength(1)
      expect(html).toContain(allowed)
    }
  })
})

describe('caching', () => {
  test('an unchanged page answers 304 to its ETag and date', async () => {
    const {headers} = await get('/kumla/')
    expect(headers.get('cache-control')).toBe('no-cache')
    const tag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    expect((await get('/kumla/', {'if-none-match': tag})).status).toBe(304)
    expect((await get('/kumla/', {'if-none-match': `W/${tag}, "x"`})).status).toBe(304)
    expect((await get('/kumla/', {'if-modified-since': date})).status).toBe(304)
    expect((await get('/kumla/', {'if-none-match': '"x"', 'if-modified-since': date})).status).toBe(
      200,
    )
  })

  test('content-hashed files are immutable', async () => {
    const html = await (await get('/kumla/')).text()
    const [, file] = /src="\.(\/_astro\/[^"]+\.svg)"/.exec(html) ?? []
    const response = await get(`/kumla${file}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
  })
})

describe('transfer', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s holds the same page', async (encoding, decompress) => {
    const plain = Buffer.from(await (await get('/kumla/stories/anna/')).arrayBuffer())
    const response = await get('/kumla/stories/anna/', {'accept-encoding': encoding})
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    const packed = Buffer.from(await response.arrayBuffer())
    expect(packed.length).toBeLessThan(plain.length)
    expect(decompress(packed).equals(plain)).toBe(true)
  })

  test('an encoding that the client rejects is not sent', async () => {
    const response = await get('/kumla/', {'accept-encoding': 'br;q=0, gzip;q=0'})
    expect(response.headers.get('content-encoding')).toBeNull()
  })

  test('HEAD answers like GET, without a body', async () => {
    const head = await get('/kumla/', {}, 'HEAD')
    const whole = await get('/kumla/')
    expect(await head.text()).toBe('')
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'))
  })

  test('ranges of a file can be requested', async () => {
    const whole = await (await get('/kumla/')).text()
    const part = await get('/kumla/', {range: 'bytes=2-8'})
    expect([part.status, await part.text()]).toEqual([206, whole.slice(2, 9)])
    const tail = await get('/kumla/', {range: 'bytes=-5'})
    expect(await tail.text()).toBe(whole.slice(-5))
    expect((await get('/kumla/', {range: 'bytes=999999-'})).status).toBe(416)
    expect((await get('/kumla/', {range: 'bytes=2-8', 'if-range': '"old"'})).status).toBe(200)
  })

  test('only GET and HEAD are allowed', async () => {
    const response = await get('/kumla/', {}, 'POST')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('security', () => {
  test('each page has its own policy with hashes of its inline scripts and styles', async () => {
    const response = await get('/kumla/')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    expect(policy).toContain("frame-ancestors 'self'")
    const html = await response.text()
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
    expect(inline.length).toBeGreaterThan(0)
    for (const script of inline) {
      const hash = createHash('sha256').update(script).digest('base64')
      expect(policy).toContain(`'sha256-${hash}'`)
    }
    // On hosts that do not send our headers, the page has its policy itself.
    expect(html).toContain('<meta http-equiv="content-security-policy"')
  })

  test('every response forbids MIME sniffing and framing by others', async () => {
    for (const path of ['/kumla/', '/kumla', '/kumla/none/']) {
      const {headers} = await get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    }
  })
})

describe('moves', () => {
  test('a changed slug leaves a permanent redirect, also after further moves', async () => {
    await world.mutate({create: story('bo', 'kumla')})
    await publisher.settled()
    for (const slug of ['bo-2', 'bo-3']) {
      await world.mutate({patch: {id: 'bo', set: {slug: {current: slug}}}})
      await publisher.settled()
    }
    for (const path of ['/kumla/stories/bo/', '/kumla/stories/bo-2/', '/kumla/stories/bo']) {
      const response = await get(path)
      expect([response.status, response.headers.get('location')]).toEqual([
        301,
        '/kumla/stories/bo-3/',
      ])
    }
    const english = await get('/kumla/en/stories/bo/')
    expect(english.headers.get('location')).toBe('/kumla/en/stories/bo-3/')
  })

  test('a new page at an old address takes precedence over the redirect', async () => {
    await world.mutate({create: story('other', 'kumla', {slug: {current: 'bo'}})})
    await publisher.settled()
    expect((await get('/kumla/stories/bo/')).status).toBe(200)
  })

  test('editors can add redirects', async () => {
    const redirect = {_id: 'r', _type: 'redirect', campaign: {_ref: 'kumla'}, permanent: false}
    await world.mutate({create: {...redirect, from: '/jobb', to: 'https://jobb.example/'}})
    await publisher.settled()
    const response = await get('/kumla/jobb')
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      'https://jobb.example/',
    ])
  })
})

describe('publishes', () => {
  test('are numbered, and record what changed and why', async () => {
    const before = publisher.log.latest
    await world.mutate({patch: {id: 'anna', set: {title: 'Anna, ny'}}})
    await publisher.settled()
    const [derived, content] = publisher.log.publishes(2)
    expect(content).toMatchObject({
      number: before + 1,
      cause: {kind: 'content', documentIds: ['anna']},
    })
    expect(derived).toMatchObject({number: before + 2, cause: {kind: 'derived'}})
    expect(publisher.log.changes(before + 1)).toContainEqual({
      campaign: 'kumla',
      path: 'stories/anna/index.html',
      change: 'changed',
      why: 'anna',
    })
  })

  test('can be rolled back by another process, and forward again', async () => {
    const before = publisher.log.latest
    await world.mutate({patch: {id: 'anna', set: {title: 'A mistake'}}})
    await publisher.settled()
    expect(await (await get('/kumla/stories/anna/')).text()).toContain('A mistake')

    const {log, close} = openPublishLog(world.options.dataFolder)
    log.rollback(before)
    publisher.log.refresh()
    expect(await (await get('/kumla/stories/anna/')).text()).toContain('Anna, ny')
    await world.mutate({patch: {id: 'anna', set: {title: 'Mended'}}})
    await publisher.settled()
    expect(await (await get('/kumla/stories/anna/')).text()).toContain('Anna, ny')

    log.resume()
    publisher.log.refresh()
    expect(await (await get('/kumla/stories/anna/')).text()).toContain('Mended')
    expect(() => log.rollback(9999)).toThrow('There is no publish 9999')
    close()
  })
})

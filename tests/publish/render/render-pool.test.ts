import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import type {PageJob} from '../../../publish/render/job.ts'
import type {RenderScope} from '../../../publish/render/lane.ts'
import {RenderPool} from '../../../publish/render/pool.ts'
import {RenderFailure} from '../../../publish/render/render.ts'

/** A bundle as the compiler makes one, whose template does what the page's path says. */
const bundle = `
export const templates = ['page']
export const scripts = []
export const styles = []
export async function render(_template, url, {page}) {
  const name = decodeURIComponent(new URL(url).pathname)
  await page.query('*[0]')
  if (name.startsWith('/endless')) for (;;) {}
  if (name.startsWith('/waiting')) await new Promise(() => {})
  if (name.startsWith('/leaving')) process.exit(1)
  if (name.startsWith('/throwing')) throw new Error('The template is broken.')
  if (name.startsWith('/refused')) await page.query('rejected')
  return new Response(name, {headers: {'content-type': 'text/plain'}})
}
`

const job = (path: string): PageJob => ({
  template: 'page',
  page: {
    campaign: {_id: 'c', slug: 'kumla'},
    language: 'sv',
    languages: ['sv'],
    route: 'page',
    params: {},
    path,
    base: '.',
    origin: '',
    preview: false,
  },
})

const scope: RenderScope = {
  async query(query) {
    if (query === 'rejected') throw new Error('The lake is busy.')
    return '{}'
  },
  links: () => new Map(),
}

let folder: string
let entry: string
let pool: RenderPool

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-pool-'))
  await writeFile(join(folder, 'entry.mjs'), bundle)
  entry = pathToFileURL(join(folder, 'entry.mjs')).href
})
afterAll(() => rm(folder, {recursive: true, force: true}))
afterEach(() => pool.close())

/** The result of each page: its text, or why it failed. */
async function outcomes(paths: readonly string[]): Promise<Record<string, unknown>> {
  const all = await Promise.allSettled(paths.map((path) => pool.render(job(path), scope)))
  return Object.fromEntries(
    all.map((result, index) => [
      paths[index],
      result.status === 'fulfilled' ? result.value.body : result.reason,
    ]),
  )
}

describe('a page that does not finish', () => {
  const good = Array.from({length: 20}, (_, index) => `/good-${index}/`)
  const limits = {cpuMs: 500, idleMs: 500}

  test.each([
    ['/endless/', /processor time/],
    ['/waiting/', /waited/],
    ['/leaving/', /ended/],
  ])('%s takes no other page with it', async (bad, reason) => {
    pool = new RenderPool(entry, {threads: 1, limits})
    const found = await outcomes([...good.slice(0, 10), bad, ...good.slice(10)])
    const {[bad]: failure, ...others} = found
    expect(others).toEqual(Object.fromEntries(good.map((path) => [path, path])))
    expect(failure).toBeInstanceOf(RenderFailure)
    // What it asked for is unknown, and it may succeed next time.
    expect(failure).toMatchObject({
      message: expect.stringMatching(reason),
      needs: null,
      isPassing: true,
    })
    expect(failure).toMatchObject({location: {campaign: 'kumla', page: bad, template: 'page'}})
    expect(await outcomes(['/good-0/'])).toEqual({'/good-0/': '/good-0/'})
  })

  test('fails permanently when the template throws, and temporarily when content could not be read', async () => {
    pool = new RenderPool(entry, {threads: 1, limits})
    const found = await outcomes(['/throwing/', '/refused/'])
    expect(found['/throwing/']).toMatchObject({isPassing: false, needs: {queries: ['["*[0]",[]]']}})
    expect(found['/refused/']).toMatchObject({isPassing: true, message: 'The lake is busy.'})
  })

  test('fails temporarily when no thread starts', async () => {
    await writeFile(join(folder, 'broken.mjs'), 'throw new Error("out of memory")')
    pool = new RenderPool(pathToFileURL(join(folder, 'broken.mjs')).href, {threads: 1, limits})
    const found = await outcomes(['/good/'])
    expect(found['/good/']).toMatchObject({isPassing: true, message: 'out of memory'})
  })
})

test('time spent waiting for content does not count', async () => {
  pool = new RenderPool(entry, {threads: 1, limits: {cpuMs: 60_000, idleMs: 1}})
  const {promise, resolve} = Promise.withResolvers<string>()
  const slow: RenderScope = {query: () => promise, links: () => new Map()}
  const page = pool.render(job('/slow/'), slow)
  // Long enough for an idle thread to be checked more than once.
  setTimeout(() => resolve('{}'), 2500)
  expect((await page).body).toBe('/slow/')
})

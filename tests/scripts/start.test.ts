import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openPublishLog} from '../../publish/index.ts'
import {isRecord} from '../../schemas/index.ts'
import {readSamples} from '../../server/content/read.ts'
import {samplesFolder} from '../../server/folders.ts'
import {filesWith} from '../../server/person/files-with.ts'
import {Command, emptyFolder, freePort} from './command.ts'
import {filledIn} from './questions.ts'

const TOKEN = 'token-of-the-start-test'
const START_TIMEOUT_MS = 900_000
const KILLS = 2

let command: Command
let origin: string

/** Starts a server. Pages name their address: a start on another port is another publish. */
async function start(env: Record<string, string>): Promise<void> {
  command = new Command(['start'], env)
  await command.says(/Stop with Ctrl-C/)
  const address = /(http:\/\/localhost:\d+)\/studio\//.exec(command.output)?.[1]
  if (!address) throw new Error(`No address of the Studio in:\n${command.output}`)
  origin = address
}

/** Slugs of the sample campaigns. */
const campaigns = readSamples(samplesFolder).flatMap(({_type, fields: {slug}}) =>
  _type === 'campaign' && isRecord(slug) ? String(slug.current) : [],
)

const settings = async () => ({
  PORT: String(await freePort()),
  HEMVIST_DATA: emptyFolder(),
  HEMVIST_TOKEN: TOKEN,
})

async function mutate(
  mutations: readonly unknown[],
  headers: Record<string, string> = {Authorization: `Bearer ${TOKEN}`},
) {
  return fetch(`${origin}/v2025-02-19/data/mutate/production?returnIds=true`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify({mutations}),
  })
}

/** Paths in a sitemap. */
const locations = async (path: string): Promise<string[]> =>
  [...(await page(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  )

const page = async (path: string): Promise<string> => (await fetch(origin + path)).text()

async function firstAmbassador(): Promise<{_id: string; name: string; slug: string}> {
  const query = '*[_type == "ambassador"] | order(_id)[0]{_id, name, "slug": slug.current}'
  const response = await fetch(
    `${origin}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`,
    {headers: {Authorization: `Bearer ${TOKEN}`}},
  )
  const {result} = await response.json()
  return result
}

/** Numbers of the publishes so far, but for those of files made from pages, which follow in their own time. */
function contentPublishes(data: string): number[] {
  const {log, close} = openPublishLog(data)
  const numbers = log
    .publishes()
    .flatMap(({number, cause}) => (cause.kind === 'derived' ? [] : number))
  close()
  return numbers
}

const profileOf = (slug: string): string => `/kumlakampanjen/ambassadorer/${slug}/`

describe('a first start, with all samples', () => {
  beforeAll(async () => start(await settings()), START_TIMEOUT_MS)
  afterAll(() => command?.stop())

  test.each(['/', '/studio/', '/healthz'])('serves %s', async (path) => {
    expect((await fetch(origin + path)).status).toBe(200)
  })

  test.each(campaigns)('serves /%s/ with its pages and pictures', async (slug) => {
    const front = await page(`/${slug}/`)
    const [, picture = ''] = /\ssrc="([^"]*_images\/[^"]+)"/.exec(front) ?? []
    expect(picture).not.toBe('')
    const sitemaps = (await locations(`/${slug}/sitemap.xml`)).map(locations)
    const pages = (await Promise.all(sitemaps)).flat()
    expect(pages.length).toBeGreaterThan(10)
    for (const path of [new URL(picture, `${origin}/${slug}/`).pathname, ...pages.slice(0, 10)]) {
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 200])
    }
  })

  test('reports no problems in the sample content', () => {
    expect(command.output).not.toContain('✗')
  })

  test('shows an unknown page as a 404 of its campaign', async () => {
    const response = await fetch(`${origin}/kumlakampanjen/ambassadorer/finns-inte/`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Kumlakampanjen')
  })

  test('answers routes below /studio/ with the Studio, but not missing files', async () => {
    expect(await page('/studio/structure/ambassador')).toContain('<script')
    expect((await fetch(`${origin}/studio/static/missing.js`)).status).toBe(404)
  })

  test('first prints a link that signs in once', async () => {
    const link = /^[^\n]+\n +(http:\/\/localhost:\S+)/.exec(command.output)?.[1] ?? ''
    const enter = async () => {
      const page = await (await fetch(link, {headers: {Accept: 'text/html'}})).text()
      const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
      const answer = await fetch(`${origin}/v1/auth/link`, {
        method: 'POST',
        headers: {Origin: origin},
        body: new URLSearchParams({key}),
        redirect: 'manual',
      })
      return answer.headers.get('Set-Cookie')?.split(';')[0] ?? null
    }
    const cookie = await enter()
    expect(await enter()).toBeNull()
    const preview = (headers: Record<string, string>) =>
      fetch(`${origin}/preview/kumlakampanjen/`, {headers: {Accept: 'text/html', ...headers}})
    expect((await preview({Cookie: cookie ?? ''})).status).toBe(200)
    expect((await preview({})).status).toBe(401)
  })

  test('answers no public queries', async () => {
    const response = await fetch(`${origin}/v2025-02-19/data/query/production?query=1`)
    expect(response.status).toBe(401)
  })
})

describe('a server with one campaign', () => {
  let env: Awaited<ReturnType<typeof settings>>
  beforeAll(async () => {
    env = await settings()
    execFileSync(process.execPath, ['tests/one-campaign.ts'], {env: {...process.env, ...env}})
    await start(env)
  }, START_TIMEOUT_MS)
  afterAll(() => command?.stop())

  describe('a mutation', () => {
    test('changes the served page without a restart', async () => {
      const {_id, slug} = await firstAmbassador()
      const address = profileOf(slug)
      const name = 'Åsa-Märta Öberg'
      expect((await mutate([{patch: {id: _id, set: {name}}}])).status).toBe(200)
      await expect.poll(() => page(address)).toContain(name)
    })

    test('without a token changes nothing', async () => {
      const {_id, name} = await firstAmbassador()
      expect((await mutate([{patch: {id: _id, set: {name: 'Ingen'}}}], {})).status).toBe(401)
      expect((await firstAmbassador()).name).toBe(name)
    })

    test('that withdraws consent takes the person off the page', async () => {
      const {_id, slug} = await firstAmbassador()
      const address = profileOf(slug)
      await mutate([{patch: {id: _id, set: {'consent.withdrawnAt': '2026-01-01T00:00:00Z'}}}])
      await expect.poll(async () => (await fetch(origin + address)).status).toBe(404)
      await mutate([{patch: {id: _id, unset: ['consent.withdrawnAt']}}])
      await expect.poll(async () => (await fetch(origin + address)).status).toBe(200)
    })
  })

  test('a person is erased by a command while the server runs', {
    timeout: START_TIMEOUT_MS,
  }, async () => {
    const {_id, slug} = await firstAmbassador()
    const doc = await fetch(`${origin}/v2025-02-19/data/doc/production/${_id}`, {
      headers: {Authorization: `Bearer ${TOKEN}`},
    })
    const {documents} = await doc.json()
    const {_rev, _createdAt, _updatedAt, ...fields} = documents[0]
    const [id, name, own] = ['ambassador-vilma', 'Vilma Vitsippa', 'vilma-vitsippa']
    const address = profileOf(slug).replace(slug, own)
    await mutate([{create: {...fields, _id: id, name, slug: {_type: 'slug', current: own}}}])
    await expect.poll(() => page(address), {timeout: START_TIMEOUT_MS / 3}).toContain(name)
    const traces = () => filesWith(env.HEMVIST_DATA, [id, name, own])
    expect(await traces()).not.toEqual([])

    const erased = await new Command(['person', 'erase', name, '--yes'], env).finished
    expect(erased).toMatchObject({code: 0, output: expect.stringContaining('Erased.')})
    expect(await traces()).toEqual([])
    expect((await fetch(origin + address)).status).toBe(404)
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  })

  test('a content server that is killed is started again; pages are served meanwhile, and what was thanked for is kept', {
    timeout: START_TIMEOUT_MS,
  }, async () => {
    const thanked: string[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const words = Array.from({length: 8}, (_, number) => `Fråga ${kill}.${number} från Åsa`)
      const questions = await filledIn(origin, words)
      const [content = ''] = execFileSync('pgrep', ['-P', String(command.process.pid)], {
        encoding: 'utf8',
      }).split('\n')
      let answers = 0
      await Promise.all(
        questions.map(async (ask, number) => {
          if (await ask()) thanked.push(words[number] ?? '')
          answers += 1
          if (answers === kill) process.kill(Number(content), 'SIGKILL')
        }),
      )
      await expect
        .poll(() => command.output.match(/The content server ended by SIGKILL/g)?.length)
        .toBe(kill)
      expect((await fetch(`${origin}/kumlakampanjen/`)).status).toBe(200)
      await expect
        .poll(async () => (await fetch(`${origin}/healthz`)).status, {timeout: START_TIMEOUT_MS})
        .toBe(200)
    }
    expect(thanked.length).toBeGreaterThanOrEqual(KILLS)
    const folder = join(emptyFolder(), 'maja')
    await new Command(['person', 'export', 'maja@example.org', '--to', folder], env).finished
    const kept = readFileSync(join(folder, 'messages.ndjson'), 'utf8')
    for (const words of thanked) expect(kept).toContain(words)
  })

  test('a second start repeats nothing that is up to date, and keeps what was written', async () => {
    const before = await firstAmbassador()
    await command.stop()
    const published = contentPublishes(env.HEMVIST_DATA)
    await start(env)
    expect(command.output).toMatch(/Content: there/)
    expect(command.output).toMatch(/Studio: up to date/)
    expect(await firstAmbassador()).toEqual(before)
    expect(contentPublishes(env.HEMVIST_DATA)).toEqual(published)
    const health = await (await fetch(`${origin}/healthz`)).json()
    expect(health).toEqual({status: 'ok'})
  })

  describe('failures to start are explained in one line', () => {
    const lines = (output: string): string[] => output.trim().split('\n')

    test('a port in use', async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await new Promise((done) => server.once('listening', done))
      const port = String((server.address() as AddressInfo).port)
      const {code, output} = await new Command(['start'], {
        ...env,
        HEMVIST_DATA: emptyFolder(),
        PORT: port,
      }).finished
      server.close()
      expect(code).toBe(1)
      expect(lines(output)).toEqual([
        expect.stringMatching(new RegExp(`^hemvist: Port ${port} is in use.*PORT=`)),
      ])
    })

    test('a data folder that cannot be written', async () => {
      const file = join(emptyFolder(), 'file')
      writeFileSync(file, '')
      const {code, output} = await new Command(['start'], {
        PORT: '0',
        HEMVIST_DATA: file,
        HEMVIST_TOKEN: TOKEN,
      }).finished
      expect(code).toBe(1)
      expect(lines(output)).toEqual([expect.stringContaining(file)])
    })

    test('a data folder in use by another process', async () => {
      const {code, output} = await new Command(['start'], {...env, PORT: '0'}).finished
      expect(code).toBe(1)
      expect(lines(output)).toEqual([expect.stringMatching(/in use by another Hemvist/)])
    })

    test('an invalid setting', async () => {
      const {code, output} = await new Command(['start'], {...env, PORT: 'lunch'}).finished
      expect(code).toBe(1)
      expect(lines(output)).toEqual([expect.stringContaining('PORT')])
    })
  })
})

import {cp, readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {filesWith} from '../../server/person/files-with.ts'
import {Command, emptyFolder, freePort, root} from './command.ts'

const TRACES = ['Anna Andersson', 'story-anna', 'Inte klart ännu', 'Är detta rätt datum?']
/** The content hash of her portrait. */
const PORTRAIT = 'f1979f68bb14db71573595691bb0ae09f2f7aff7'

let folder: string
let env: Record<string, string>
beforeEach(async () => {
  folder = emptyFolder()
  await cp(join(root, 'tests/fixtures/data-folder'), join(folder, 'data'), {recursive: true})
  env = {HEMVIST_DATA: join(folder, 'data'), PORT: String(await freePort()), INIT_CWD: folder}
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** What visitors get of an address, in each encoding. */
async function visited(path: string): Promise<{status: number; bodies: string}> {
  const answers = await Promise.all(
    ['identity', 'gzip', 'br'].map(async (encoding) => {
      const headers = {'Accept-Encoding': encoding}
      const answer = await fetch(`http://127.0.0.1:${env.PORT}${path}`, {headers})
      return {status: answer.status, body: await answer.text()}
    }),
  )
  return {
    status: Math.min(...answers.map(({status}) => status)),
    bodies: answers.map(({body}) => body).join(),
  }
}

const hemvist = (...args: string[]) => new Command(['person', ...args], env).finished

test('a person is exported, and erased to the last byte, without a server', async () => {
  const exported = await hemvist('export', 'Anna Andersson', '--to', 'anna')
  expect(exported).toMatchObject({code: 0})
  const files = await readdir(join(folder, 'anna'), {recursive: true})
  expect(files).toEqual(
    expect.arrayContaining([
      'documents.ndjson',
      'history.ndjson',
      'comments.ndjson',
      join('originals', `${PORTRAIT}-64x80.jpg`),
      join('pages', 'kumla', 'stories', 'anna', 'index.html'),
    ]),
  )
  expect(files.filter((file) => file.startsWith('images')).length).toBeGreaterThan(2)
  expect(await readFile(join(folder, 'anna', 'history.ndjson'), 'utf8')).toContain(
    'Första utkastet',
  )

  const listed = await hemvist('erase', 'story-anna', '--dry-run', '--json')
  const record = JSON.parse(listed.output.trim().split('\n').at(-1) ?? '')
  expect(record).toMatchObject({ids: ['story-anna'], referrers: ['story-bo'], mentions: []})

  const refused = await hemvist('erase', 'Anna Andersson')
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('Nothing was erased')
  expect((await filesWith(join(folder, 'data'), TRACES)).length).toBeGreaterThan(1)

  const erased = await hemvist('erase', 'Anna Andersson', '--yes')
  expect(erased.output).toContain('Erased.')
  expect(erased.code).toBe(0)
  expect(await filesWith(join(folder, 'data'), [...TRACES, PORTRAIT])).toEqual([])

  const log = await new Command(['audit-log'], env).finished
  const events = log.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({event, actor}) => `${event} by ${actor}`)).toEqual(
    expect.arrayContaining(['person-read by command', 'person-erased by command']),
  )
  expect(events.at(-1)?.event).toBe('person-erased')

  const again = await hemvist('erase', 'Anna Andersson', '--yes')
  expect(again.output).toContain('No data is stored about "Anna Andersson"')
  expect(again.code).toBe(1)
}, 300_000)

test('a person is erased beside a running server, and visitors get nothing of them', async () => {
  const server = new Command(['start'], env)
  try {
    const health = () =>
      fetch(`http://127.0.0.1:${env.PORT}/healthz`).then(
        ({status}) => status,
        () => 0,
      )
    await expect.poll(health, {timeout: 300_000, interval: 500}).toBe(200)
    const page = '/kumla/stories/anna/'
    const before = await visited(page)
    expect(before).toMatchObject({status: 200})
    expect(before.bodies).toContain('Anna Andersson')
    const pictures = [...before.bodies.matchAll(/_images\/[\w.-]+/g)].map(
      ([path]) => `/kumla/${path}`,
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const path of pictures) expect(await visited(path)).toMatchObject({status: 200})
    const lists = ['/', '/kumla/', '/kumla/sitemap.xml', '/kumla/feed.xml', '/kumla/llms.txt']
    for (const path of lists) await visited(path)

    const erased = await hemvist('erase', 'Anna Andersson', '--yes')
    expect(erased.output).toContain('Erased.')
    expect(await filesWith(join(folder, 'data'), [...TRACES, PORTRAIT])).toEqual([])
    for (const path of [page, ...pictures]) {
      const after = await visited(path)
      expect(after.status, path).toBeGreaterThanOrEqual(404)
      for (const trace of TRACES) expect(after.bodies, path).not.toContain(trace)
    }
    for (const path of lists) {
      const after = await visited(path)
      for (const trace of TRACES) expect(after.bodies, path).not.toContain(trace)
    }
    expect(server.output).not.toContain('Anna Andersson')
  } finally {
    await server.stop()
  }
  expect(await filesWith(join(folder, 'data'), [...TRACES, PORTRAIT])).toEqual([])
}, 900_000)

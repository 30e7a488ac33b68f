import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createStudioHandler} from '../../studio/index.ts'

let folder: string
let studio: (request: Request) => Promise<Response>

const ask = (path: string, init?: RequestInit) =>
  studio(new Request(`http://localhost:4321${path}`, init))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'))
  const built = join(folder, 'built')
  await mkdir(join(built, 'static'), {recursive: true})
  await writeFile(join(built, 'index.html'), '<!doctype html><title>Studio</title>')
  await writeFile(join(built, 'static/app-1a2b.js'), 'console.log(1)')
  await writeFile(join(built, 'static/app-1a2b.js.gz'), gzipSync('console.log(1)'))
  await writeFile(join(folder, 'secret.js'), 'secret')
  studio = createStudioHandler({folder: built})
})

afterAll(() => rm(folder, {recursive: true, force: true}))

describe('the Studio is served', () => {
  test.each(['/studio/', '/studio/structure/ambassador', '/studio/structure/place;place-x.y'])(
    '%s with its page',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<title>Studio')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test('with hashed files cached forever, and compressed for clients that accept it', async () => {
    const plain = await ask('/studio/static/app-1a2b.js')
    expect(await plain.text()).toBe('console.log(1)')
    expect(plain.headers.get('cache-control')).toContain('immutable')
    const zipped = await ask('/studio/static/app-1a2b.js', {headers: {'Accept-Encoding': 'gzip'}})
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('content-type')).toContain('text/javascript')
  })

  test('with a policy that allows nothing from other origins', async () => {
    const policy = (await ask('/studio/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/https?:|\*/)
  })

  test.each(['/studio/static/gone.js', '/studio/static/..%2f..%2fsecret.js', '/studio/missing.js'])(
    '%s is not found',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('secret')
    },
  )

  test('to GET and HEAD only', async () => {
    expect((await ask('/studio/', {method: 'POST'})).status).toBe(405)
    expect(await (await ask('/studio/', {method: 'HEAD'})).text()).toBe('')
  })
})

import {globSync, readFileSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {form} from '../../accounts/world.ts'
import {startWholeServer, type WholeServer} from '../server.ts'

/** Marks that each belong before all the others: sorting them takes time quadratic in their number. */
const marks = (count: number) => `a${'\u0301'.repeat(count / 2)}${'\u0323'.repeat(count / 2)}`

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.close())

const ask = async (path: string, init?: RequestInit): Promise<number> => {
  const answer = await server.answer(new Request(`http://127.0.0.1:${server.port}${path}`, init))
  await answer.text()
  return answer.status
}

// As long as the head of a request may be.
test.each(['/', '/kumla/', '/kumla/stories/', '/preview/kumla/', '/studio/', '/v1/'])(
  'a path below %s',
  async (path) => {
    expect(await ask(path + encodeURIComponent(marks(8_000)))).toBeLessThan(500)
  },
)

// As long as a form may be.
test.each([
  ['/v1/auth/sign-in', {email: marks(20_000), password: 'x'}],
  ['/v1/auth/sign-in', {email: 'anna@kumla.se', password: marks(20_000)}],
  ['/v1/auth/sign-in', {token: marks(20_000)}],
  ['/v1/auth/forgot', {email: marks(20_000)}],
  ['/v1/auth/code', {pending: 'x', code: marks(20_000)}],
  ['/kumla/', {form: 'form', email: marks(20_000), text: marks(20_000)}],
])('a form to %s', async (path, fields) => {
  expect(await ask(path, form(fields))).toBeLessThan(500)
})

test('text is only normalised where that takes linear time', () => {
  const root = new URL('../../..', import.meta.url)
  const files = globSync(
    '{accounts,files,http,lake,mail,publish,schemas,server,site,studio,text,visitors}/**/*.{ts,tsx,astro}',
    {cwd: root.pathname},
  )
  const found = files.filter((file) =>
    /\.normalize\(\s*(?:'NF|"NF|`NF|form|\))/.test(readFileSync(new URL(file, root), 'utf8')),
  )
  // Slugs and redirects are of the first characters only.
  expect(found.sort()).toEqual([
    'schemas/addresses/redirects.ts',
    'schemas/addresses/slug.ts',
    'text/normalize.ts',
  ])
})

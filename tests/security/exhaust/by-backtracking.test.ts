import {globSync, readFileSync} from 'node:fs'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {campaign} from '../../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

/** As long as the head of a request may be. */
const LONG = 60_000

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.close())

const at = (path: string) => new URL(path, `http://127.0.0.1:${server.port}`)
const run = (unit: string, length = LONG) => unit.repeat(Math.floor(length / unit.length))

/** What a careless pattern reads again from each of its places, and what keeps it from matching. */
const RUNS: [unit: string, end: string][] = [
  ['/', 'x'],
  ['%2f', 'x'],
  ['//', '/x'],
  ['.', 'x'],
  ['./', 'x'],
  ['a/../', 'x'],
  ['-', '!'],
  ['%20', 'x'],
  ['%C3%A5', 'x'],
  ['%CC%8A', 'x'],
  ['=', '!'],
]

describe.each(['/kumla/a', '/a', '/preview/kumla/a', '/studio/a', '/images/local/production/a'])(
  'a visitor asks for %s',
  (start) => {
    // Each took seconds to minutes where the square of its length was spent.
    test.each(RUNS)('and many %s', async (unit, end) => {
      const answer = await server.answer(new Request(at(`${start}${run(unit)}${end}`)))
      await answer.text()
      expect(answer.status).toBeLessThan(500)
    })
  },
)

test.each(RUNS)('an editor redirects from many %s', async (unit, end) => {
  const from = `/a${run(unit, 5 * LONG)}${end}`
  const documents = [
    campaign('kumla'),
    {
      ...{_id: 'long', _type: 'redirect', from, to: '/b/'},
      campaign: {_type: 'reference', _ref: 'kumla'},
    },
  ]
  const body = JSON.stringify({mutations: documents.map((one) => ({createOrReplace: one}))})
  const answer = await server.answer(
    new Request(at('/v2025-02-19/data/mutate/production'), {
      method: 'POST',
      body,
      headers: {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json'},
    }),
  )
  expect(answer.status).toBeLessThan(500)
  await server.settled()
  expect((await server.answer(new Request(at('/kumla/')))).status).toBe(200)
})

/** Patterns that take off a run at the end, of texts that are short: each says why. */
const SHORT: Readonly<Record<string, string>> = {
  'accounts/passwords/hash.ts': 'the padding of a hash',
  'publish/deploy/rsync.ts': 'the setting of an operator',
  'publish/deploy/s3.ts': 'the settings of an operator',
  'schemas/addresses/slug.ts': 'no longer than a slug',
}

/** A run up to the end that may begin anywhere: it is looked for from each place of a run that ends otherwise. */
const RUN_TO_THE_END =
  /(?:^|\|)(?:\[(?:\\.|[^\]\\])*\]|\\[a-zA-Z]\{[^}]*\}|\\.|[^\\^$|()])[+*]\$(?=$|\|)/

test('no pattern looks for a run at the end of a text that others write', () => {
  const found: string[] = []
  const files = globSync(
    '{accounts,files,http,lake,mail,publish,schemas,server,site,studio,visitors}/**/*.{ts,tsx}',
    {cwd: new URL('../../..', import.meta.url).pathname},
  )
  for (const file of files) {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
    if (!text.includes('+$') && !text.includes('*$')) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const pattern = ts.isRegularExpressionLiteral(node)
        ? node.text.slice(1, node.text.lastIndexOf('/'))
        : ''
      if (RUN_TO_THE_END.test(pattern)) found.push(file)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  expect([...new Set(found)].sort()).toEqual(Object.keys(SHORT).sort())
})

import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

const V = '/v2025-02-19'
const DOCUMENTS = 1_000

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  const transaction = lake.client.transaction()
  for (let n = 0; n < DOCUMENTS; n++) {
    const title = `Ett hus nr ${n} i skogen`
    transaction.create({
      _id: `d${n}`,
      _type: 'story',
      n,
      title,
      main: {_type: 'reference', _ref: `d${(n * 7) % DOCUMENTS}`, _weak: true},
    })
  }
  await transaction.commit()
})
afterAll(() => lake.stop())

const many = <Item>(length: number, make: (n: number) => Item) =>
  Array.from({length}, (_, n) => make(n))
const text = (length: number) => 'ab. '.repeat(length / 4)
/** Custom functions that each call the previous one twice. */
const doubling = `${many(30, (n) => `fn f::g${n + 1}($x) = $x{"a": f::g${n}(@), "b": f::g${n}(@)};`).join('')}*[0]{"x": f::g30(@)}`

/** Queries that are small to send and expensive to answer. `answers` is false where it must be refused. */
const queries: [
  attack: string,
  query: string,
  params: Record<string, unknown>,
  answers: boolean,
][] = [
  ['dots', '$t match "x"', {t: '.'.repeat(200_000)}, true],
  ['dots and letters', '$t match "x"', {t: '.a'.repeat(100_000)}, true],
  ['marks', '$t match "x"', {t: `a${'\u0301\u0323'.repeat(100_000)}`}, true],
  ['dots in a search', '* match text::query($t)', {t: '. '.repeat(100_000)}, false],
  ['a text that is too long', '$t match "x"', {t: 'a'.repeat(400_000)}, false],
  [
    'a term that is everywhere',
    '*[$t match $w]',
    {t: 'a'.repeat(250_000), w: `${'a'.repeat(500)}b${'a'.repeat(500)}`},
    false,
  ],
  ['stars', '*[title match $w]', {w: `${'*a'.repeat(500)}*b`}, true],
  ['a join', 'array::join($a, $t)', {a: many(10_000, String), t: text(100_000)}, false],
  ['a sum', many(9_000, () => '1').join('+'), {}, false],
  ['a chain of conditions', many(700, () => 'n==1').join('&&'), {}, true],
  ['functions that call each other', doubling, {}, false],
  ['everything in everything', '*{"x": *{"y": *{"z": *}}}', {}, false],
  ['everything for each', '*{"x": *{"y": *{_id}}}', {}, false],
  ['a doubled text', `{"a": $t}${'{"a": a + a}'.repeat(40)}`, {t: 'text'}, false],
  ['a doubled object', `{"a": [1]}${'{"a": {"l": a, "r": a}}'.repeat(40)}`, {}, false],
  ['splitting', '*{"x": string::split($t, "")}', {t: text(200_000)}, false],
  ['a long way', '*{"x": *{"y": main->main->main->main->_id}}', {}, false],
  [
    'a pattern of an id',
    '*[$t in path($p)]',
    {t: 'a.'.repeat(50_000), p: `${'**.a.'.repeat(5_000)}b`},
    false,
  ],
  ['an order of long texts', '*{"t": $t + _id} | order(t)', {t: text(200_000)}, false],
  ['scores', '*{"x": * | score(title match "hus skogen nr ett i")}', {}, false],
  ['words in each', '*{"x": count(*[title match $w])}', {w: 'hus* skog* ett*'}, false],
  ['types and ids', '*[_type in $a && _id in $a && n in $a]', {a: many(20_000, String)}, true],
  [
    'comparisons of everything',
    'diff::changedOnly({"a": *}, {"a": *[n > 1]}, a[].title)',
    {},
    true,
  ],
  [
    'polygons',
    '*{"x": geo::intersects($p, $p)}',
    {p: {type: 'LineString', coordinates: many(2_000, (n) => [n / 50, n % 50])}},
    false,
  ],
  ['a range', '*[0..1000000000]{_id}', {}, true],
  ['unions', '*{"x": array::unique($a)}', {a: many(30_000, String)}, false],
  ['references', '*[count(*[references($a)]) > 0]', {a: many(5_000, (n) => `d${n}`)}, true],
  ['deep parameters', '$x', {x: JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`)}, false],
  ['layers of a perspective', '*', {}, true],
]

describe.each([
  ['a guest', undefined],
  ['someone with a token', TOKEN],
])('%s', (_, token) => {
  const post = (path: string, body: string) =>
    fetch(lake.url + V + path, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        ...(token ? {Authorization: `Bearer ${token}`} : {}),
      },
    })

  // What a guest is refused costs those with a token ten times as much: to be refused takes them seconds.
  const asked = queries.filter(([, , , answers]) => answers || !token)

  test.each(asked)('%s', async (_, query, params, answers) => {
    const response = await post('/data/query/production', JSON.stringify({query, params}))
    const body = await response.text()
    const expected = answers && token ? [200] : answers ? [200, 400, 413] : [400, 413]
    expect(expected, body.slice(0, 300)).toContain(response.status)
  })

  test.each([
    ['three million brackets', '[]'.repeat(1_500_000)],
    ['arrays in an array', `[${'[],'.repeat(1_400_000)}[]]`],
    ['brackets that are never closed', '['.repeat(3_000_000)],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['brackets in a text', JSON.stringify({query: `"${'['.repeat(5_000)}"`})],
    ['nine megabytes', ' '.repeat(9 * 1024 * 1024)],
  ])('a body of %s', async (_, body) => {
    // The connection may be closed while the body is still being sent.
    const status = await post('/data/query/production', body).then(
      (response) => response.status,
      () => 413,
    )
    expect([200, 400, 413]).toContain(status)
  })

  test('many layers of a perspective', async () => {
    const perspective = many(5_000, (n) => `r${n}`)
    const response = await post('/data/query/production', JSON.stringify({query: '*', perspective}))
    expect(response.status).toBe(400)
  })
})

test('the server is unchanged', async () => {
  expect(await lake.client.fetch('count(*)')).toBe(DOCUMENTS)
})

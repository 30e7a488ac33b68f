import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PatchOperations} from '../../../lake/documents/index.ts'
import {MAX_FIELDS} from '../../../lake/limits.ts'
import {applyPatch} from '../../../lake/mutations/patch/apply.ts'
import {PatchError, PatchWork} from '../../../lake/mutations/patch/index.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

const many = <Item>(length: number, make: (n: number) => Item) =>
  Array.from({length}, (_, n) => make(n))
const fieldsOf = (length: number) => Object.fromEntries(many(length, (n) => [`f${n}`, 1]))
const nested = (depth: number): unknown => (depth === 0 ? 1 : {a: nested(depth - 1), b: 1})

/** How many steps a patch is charged. */
function stepsOf(document: object, patch: PatchOperations): number {
  const all = 1e12
  const work = new PatchWork(all)
  try {
    applyPatch(document, patch, work)
  } catch (error) {
    if (!(error instanceof PatchError)) throw error
  }
  return all - work.left
}

/**
 * Patches that are made of `n` parts. Each is charged at least in proportion to the work that it does: the factor by
 * which the charge has to grow when `n` is doubled.
 */
const patches: [string, factor: number, (n: number) => [object, PatchOperations]][] = [
  ['many fields of one object', 3, (n) => [{}, {set: fieldsOf(n)}]],
  ['many missing fields', 3, (n) => [{}, {setIfMissing: fieldsOf(n)}]],
  [
    'many items by key',
    3,
    (n) => [
      {a: many(n, (k) => ({_key: `k${k}`}))},
      {set: Object.fromEntries(many(n, (k) => [`a[_key=="k${k}"].v`, 1]))},
    ],
  ],
  [
    'many items by index',
    3,
    (n) => [{a: many(n, () => 0)}, {inc: Object.fromEntries(many(n, (k) => [`a[${k}]`, 1]))}],
  ],
  ['many items at once', 1.8, (n) => [{a: many(n, () => 0)}, {set: {'a[*]': 1}}]],
  ['an insertion', 1.5, (n) => [{a: many(n, () => 0)}, {insert: {after: 'a[-1]', items: [1]}}]],
  ['many insertions', 1.5, (n) => [{a: []}, {insert: {after: 'a[-1]', items: many(n, () => 1)}}]],
  ['everything below', 1.8, (n) => [{a: many(n, () => ({b: 1}))}, {unset: ['..b']}]],
  ['everything below that', 3, (n) => [{x: nested(n / 5)}, {unset: ['..a..a..b']}]],
  [
    'a comparison in a comparison',
    3,
    (n) => [{a: many(n, () => ({b: many(n, () => ({c: 1}))}))}, {unset: ['a[b[c==2].c==1]']}],
  ],
  ['many paths to unset', 3, (n) => [{a: many(n, () => 0)}, {unset: many(n, (k) => `a[${k}]`)}]],
  [
    'many hunks in a long text',
    2.2,
    (n) => [
      {t: 'ab'.repeat(n * 100)},
      {diffMatchPatch: {t: many(n, (k) => `@@ -${k + 1},2 +${k + 1},2 @@\n-ab\n+cd\n`).join('')}},
    ],
  ],
]

test.each(patches)('%s is charged for its work', (_, factor, make) => {
  const [small, large] = [stepsOf(...make(100)), stepsOf(...make(200))]
  expect(small).toBeGreaterThan(50)
  expect(large / small).toBeGreaterThan(factor)
})

describe('a transaction that would hold the thread is refused', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake()
  })
  afterAll(() => lake.stop())

  const mutate = async (mutations: unknown) => {
    const answer = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}`},
      body: JSON.stringify({mutations}),
    })
    return {status: answer.status, text: await answer.text()}
  }
  const create = (rest: object) => ({createOrReplace: {_id: 'big', _type: 'post', ...rest}})
  const patch = (operations: object) => ({patch: {id: 'big', ...operations}})

  const attacks: [string, unknown[]][] = [
    ['100,000 paths', [create({}), patch({set: fieldsOf(100_000)})]],
    ['an object of very many fields', [create({o: fieldsOf(MAX_FIELDS + 1)})]],
    ['many objects of many fields', [create({a: many(30, () => fieldsOf(MAX_FIELDS))})]],
    [
      'insertions that add up',
      [
        create({a: []}),
        ...many(60, () => patch({insert: {after: 'a[-1]', items: many(20_000, () => 'x')}})),
      ],
    ],
    [
      'many patches of a large document',
      [
        create({a: many(50_000, () => 1)}),
        ...many(3_000, () => patch({inc: {n: 1}, setIfMissing: {n: 0}})),
      ],
    ],
    ['a document of a million values', [create({a: many(1_000_001, () => 1)})]],
    ['descendants of descendants', [create({x: nested(80)}), patch({unset: ['..a'.repeat(40)]})]],
    [
      'hunks by the thousand',
      [
        create({t: 'ab'.repeat(400_000)}),
        patch({
          diffMatchPatch: {
            t: many(
              2_000,
              (n) => `@@ -${n * 7 + 1},8 +${n * 7 + 1},8 @@\n abcx\n-baba\n+cccc\n`,
            ).join(''),
          },
        }),
      ],
    ],
    [
      'keys for 300,000 items',
      [create({a: many(300_000, () => ({}))}), ...many(80, () => patch({set: {z: 1}}))],
    ],
  ]
  test.each(attacks)('%s', async (_, mutations) => {
    const {status, text} = await mutate(mutations)
    expect([400, 413], text.slice(0, 300)).toContain(status)
    expect(text).toMatch(/too much work|at most|larger/)
  })

  test('and an ordinary one is not: 2,000 stories with references and rich text', async () => {
    const block = (n: number) => ({
      _type: 'block',
      _key: `b${n}`,
      children: [{_type: 'span', _key: 's', text: 'Ord '.repeat(50)}],
    })
    const stories = many(2_000, (n) => ({
      createOrReplace: {_id: `s${n}`, _type: 'story', body: many(10, block), ...fieldsOf(20)},
    }))
    expect((await mutate(stories)).status).toBe(200)
    const edits = many(2_000, (n) => ({
      patch: {id: `s${n}`, set: {'body[_key=="b3"].children[0].text': 'Nytt', title: 'x'}},
    }))
    expect((await mutate(edits)).status).toBe(200)
  })
})

test('the settings of one person', async () => {
  const lake = await startLake()
  const write = async (from: number) => {
    const value = 'x'.repeat(60_000)
    const settings = many(10, (n) => ({key: `key${from + n}`, value}))
    const answer = await fetch(`${lake.url}/v1/users/me/keyvalue`, {
      method: 'PUT',
      body: JSON.stringify(settings),
      headers: {Authorization: `Bearer ${TOKEN}`},
    })
    return answer.status
  }
  // Each look at one of them reads them all.
  expect([await write(0), await write(10), await write(0)]).toEqual([200, 400, 200])
  await lake.stop()
})

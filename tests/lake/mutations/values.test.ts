import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake.client.create({_id: 'there', _type: 'note', list: [1], n: 1e308})
})
afterAll(() => lake.stop())

async function mutate(mutation: string): Promise<{status: number; body: string}> {
  const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json'},
    body: `{"mutations": [{"create": {"_type": "note", "_id": "beside"}}, ${mutation}]}`,
  })
  return {status: response.status, body: await response.text()}
}

/** Every way for a value to get into a document or into its history. */
const WAYS: Record<string, (value: string) => string> = {
  create: (value) => `{"create": {"_type": "note", "x": ${value}}}`,
  createOrReplace: (value) =>
    `{"createOrReplace": {"_id": "there", "_type": "note", "x": ${value}}}`,
  createIfNotExists: (value) =>
    `{"createIfNotExists": {"_id": "new", "_type": "note", "x": ${value}}}`,
  'createIfNotExists of what exists': (value) =>
    `{"createIfNotExists": {"_id": "there", "_type": "note", "x": ${value}}}`,
  set: (value) => `{"patch": {"id": "there", "set": {"x": ${value}}}}`,
  'setIfMissing of what is there': (value) =>
    `{"patch": {"id": "there", "setIfMissing": {"list": ${value}}}}`,
  insert: (value) =>
    `{"patch": {"id": "there", "insert": {"after": "list[-1]", "items": [${value}]}}}`,
}

const VALUES: [string, string][] = [
  ['a number that is too large', '1e999'],
  ['one that is too small', '-1e999'],
  ['one deep inside', '{"a": [{"b": [2, 1e999]}]}'],
  ['a field name with a space', '{"a b": 1}'],
  ['a field name that means something else', '{"__proto__": {"a": 1}}'],
  ['nesting without end', `${'['.repeat(400)}${']'.repeat(400)}`],
]

describe.each(Object.entries(WAYS))('%s refuses', (_, mutationWith) => {
  test.each(VALUES)('%s', async (_, value) => {
    const {status, body} = await mutate(mutationWith(value))
    expect([status, body]).toEqual([400, expect.stringContaining('"error"')])
    expect(await lake.client.getDocument('beside')).toBeFalsy()
    expect(await lake.client.getDocument('there')).toMatchObject({list: [1], n: 1e308})
  })
})

test.each(['inc', 'dec'])('%s does not leave what JSON cannot hold', async (operation) => {
  for (const by of ['1e308', '-1e308', '1e999', '-1e999']) {
    await mutate(`{"patch": {"id": "there", "${operation}": {"n": ${by}}}}`)
    const found = lake.lake.dataset('production').collection.get('there')
    expect(found?.n).toSatisfy(Number.isFinite)
    await lake.client.patch('there').set({n: 1e308}).commit()
    await lake.client.delete('beside')
  }
})

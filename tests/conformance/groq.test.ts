import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../lake/harness.ts'
import {comparable, isSame, readSuite, type SuiteTest} from './suite.ts'

const {datasets, tests} = readSuite()
const NO_DATASET = 'none'
const files = [...Map.groupBy(tests, ({filename}) => filename)]

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  lake.lake.createDataset(NO_DATASET)
  for (const {_id, documents} of datasets) {
    lake.lake.createDataset(_id)
    const body = {mutations: documents.map((document) => ({createOrReplace: document}))}
    const response = await post(`/data/mutate/${_id}?visibility=sync`, body)
    expect(response.status, JSON.stringify(response.body)).toBe(200)
  }
})

afterAll(() => lake.stop())

async function post(path: string, body: unknown): Promise<{status: number; body: unknown}> {
  const response = await fetch(`${lake.url}/v2025-02-19${path}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json'},
    body: JSON.stringify(body),
  })
  return {status: response.status, body: await response.json()}
}

/** What is wrong with the lake's result for a test, or null. */
async function failure(test: SuiteTest): Promise<string | null> {
  const {query, params, valid, result, dataset} = test
  const path = `/data/query/${dataset?._ref ?? NO_DATASET}?perspective=raw`
  const {status, body} = await post(path, {query, params: params ?? {}})
  const describeAnswer = () => `${test.name}\n${query}\n${status} ${JSON.stringify(body)}`
  if (!valid) {
    const refused = status === 400 && JSON.stringify(body).includes('"queryParseError"')
    return refused ? null : describeAnswer()
  }
  const given: unknown = Object(body).result
  return status === 200 && isSame(comparable(result), comparable(given)) ? null : describeAnswer()
}

describe('GROQ over HTTP', () => {
  it.each(files)('%s', async (_, own) => {
    const failures: string[] = []
    for (const test of own) {
      const found = await failure(test)
      if (found) failures.push(found)
    }
    expect(failures).toEqual([])
  })
})

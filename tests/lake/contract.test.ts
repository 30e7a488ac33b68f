import dns from 'node:dns'
import {afterAll, beforeAll, describe} from 'vitest'
import {lakeContract} from './contract/index.ts'
import {startLake, type TestLake} from './harness.ts'

let lake: TestLake

beforeAll(async () => {
  // Browsers resolve every name below .localhost themselves (RFC 6761); Node asks the system, which may not.
  const {lookup} = dns
  Object.assign(dns, {
    lookup: (
      host: string,
      ...rest: Parameters<typeof lookup> extends [string, ...infer R] ? R : never
    ) => lookup(host.endsWith('.localhost') ? 'localhost' : host, ...rest),
  })
  lake = await startLake()
})
afterAll(() => lake.stop())

describe('a client that names the project in the path', () => {
  lakeContract((config) => lake.clientWith({...config}))
})

describe('a client that names the project in the host, as with hosted Sanity', () => {
  lakeContract((config) => lake.clientWith({...config, useProjectHostname: true}))
})

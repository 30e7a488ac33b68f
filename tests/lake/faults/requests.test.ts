import {connect} from 'node:net'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  await lake.client.create({_id: 'anchor', _type: 'note', n: 1})
})
afterAll(() => lake.stop())

const signedIn = {Authorization: `Bearer ${TOKEN}`}

async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(`${lake.url}/v2025-02-19${path}`, {
    ...init,
    headers: {...signedIn, ...init.headers},
  })
  return {status: response.status, text: await response.text()}
}

const post = (path: string, body: BodyInit) => send(path, {method: 'POST', body})
const mutate = (body: string) => post('/data/mutate/production', body)

/** A refusal is a 4xx with an informative error body. */
function expectRefusal({status, text}: {status: number; text: string}): void {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  const body = JSON.parse(text)
  expect(typeof (body.error?.description ?? body.message)).toBe('string')
}

async function expectAlive(): Promise<void> {
  expect(await lake.client.getDocument('anchor')).toMatchObject({n: 1})
}

/** Sends raw bytes and waits until the server closes, answers or `milliseconds` have passed. */
function raw(bytes: string, milliseconds: number): Promise<string> {
  const {hostname, port} = new URL(lake.url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    const timer = setTimeout(done, milliseconds)
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', done)
    socket.on('close', () => {
      clearTimeout(timer)
      done()
    })
  })
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('malformed', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"mutations": {}}',
    '{"mutations": [null]}',
    '{"mutations": [{}]}',
    '{"mutations": [{"create": 1}]}',
    '{"mutations": [{"create": {"_id": "a"}}]}',
    '{"mutations": [{"create": {"_type": 1}}]}',
    '{"mutations": [{"create": {"_type": "a", "_id": 5}}]}',
    '{"mutations": [{"create": {"_type": "a", "_id": "-a"}}]}',
    '{"mutations": [{"create": {"_type": "a", "_id": "å"}}]}',
    '{"mutations": [{"create": {"_type": "a", "_id": "a..b"}}]}',
    '{"mutations": [{"create": {"_type": "a", "__proto__": {"x": 1}}}]}',
    '{"mutations": [{"create": {"_type": "a", "bad key": 1}}]}',
    '{"mutations": [{"create": {"_type": "a"}, "delete": {"id": "b"}}]}',
    '{"mutations": [{"destroy": {"id": "b"}}]}',
    '{"mutations": [{"delete": {}}]}',
    '{"mutations": [{"delete": {"id": "a", "query": "*"}}]}',
    '{"mutations": [{"delete": {"query": "*["}}]}',
    '{"mutations": [{"delete": {"query": "count(*)"}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "set": 1}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "set": {"a[": 1}}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "set": {"__proto__.x": 1}}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "unset": "n"}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "inc": {"n": "1"}}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "insert": {"items": []}}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "diffMatchPatch": {"n": 1}}}]}',
    '{"mutations": [{"patch": {"id": "anchor", "ifRevisionID": 1}}]}',
    '{"mutations": [{"create": {"_type": "a"}}], "transactionId": "no spaces"}',
    '{"mutations": [{"create": {"_type": "a"}}], "transactionId": 1}',
  ])('transactions are refused: %s', async (body) => {
    expectRefusal(await mutate(body))
    await expectAlive()
  })

  test.each([
    '/data/query/production',
    '/data/query/production?query=',
    '/data/query/production?query=*[',
    '/data/query/production?query=*&$x={',
    '/data/query/production?query=$missing',
    '/data/query/production?query=*&explain=true',
    '/data/query/production?query=*&perspective=a%20b!',
    '/data/query/..%2f..%2fetc?query=*',
    '/data/doc/nowhere/a',
    '/data/listen/nowhere?query=*',
    '/data/history/production/transactions/anchor?fromTime=yesterday',
    '/data/history/production/transactions/anchor?limit=-1',
    '/data/history/production/documents/anchor?time=x',
    `/data/doc/production/${Array.from({length: 1_001}, (_, n) => `i${n}`).join(',')}`,
    '/nothing/here',
  ])('requests are refused: %.80s', async (path) => {
    expectRefusal(await send(path))
  })

  test.each([
    ['v2025-13-45', 400],
    ['v2021-03-25', 200],
    ['v1', 200],
    ['vX', 200],
  ])('the version %s is answered with %i', async (version, expected) => {
    const {status} = await fetch(`${lake.url}/${version}/data/query/production?query=1`)
    expect(status).toBe(expected)
  })
})

describe('oversized', () => {
  test('bodies are rejected, with or without a Content-Length', async () => {
    const body = `{"mutations": [{"create": {"_type": "a", "x": "${'x'.repeat(9_000_000)}"}}]}`
    expect((await mutate(body)).status).toBe(413)
    const unannounced = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 12; n++) controller.enqueue(new Uint8Array(1_000_000).fill(32))
        controller.close()
      },
    })
    const streamed = await send('/data/mutate/production', {
      method: 'POST',
      body: unannounced,
      ...{duplex: 'half'},
    })
    expect(streamed.status).toBe(413)
    await expectAlive()
  })

  test('transactions and queries are rejected', async () => {
    const many = Array.from({length: 10_001}, () => ({delete: {id: 'x'}}))
    expectRefusal(await mutate(JSON.stringify({mutations: many})))
    expectRefusal(
      await post(
        '/data/query/production',
        JSON.stringify({query: `*[a == "${'x'.repeat(300_000)}"]`}),
      ),
    )
  })

  test('responses are rejected before they fill the memory', async () => {
    const texts = Array.from({length: 300}, (_, n) => ({
      createOrReplace: {_id: `long${n}`, _type: 'long', text: 'Hem till Hallsberg. '.repeat(50)},
    }))
    expect((await mutate(JSON.stringify({mutations: texts}))).status).toBe(200)
    for (const query of ['*{"all": *}', '*{"all": *{"all": *}}', '{"a": *, "b": *{"c": *}}']) {
      const answer = await post('/data/query/production', JSON.stringify({query}))
      expectRefusal(answer)
      expect(answer.text).toContain('The answer is longer than')
    }
    expect((await post('/data/query/production', JSON.stringify({query: '*'}))).status).toBe(200)
    await expectAlive()
  })

  test('nesting is rejected in documents, queries and parameters', async () => {
    expectRefusal(await mutate(`{"mutations": [{"create": {"_type": "a", "x": ${nested(500)}}}]}`))
    expectRefusal(
      await mutate(`{"mutations": [{"create": {"_type": "a", "x": ${nested(500_000)}}}]}`),
    )
    expectRefusal(await post('/data/query/production', JSON.stringify({query: nested(20_000)})))
    expectRefusal(
      await post(
        '/data/query/production',
        JSON.stringify({query: `${'('.repeat(20_000)}1${')'.repeat(20_000)}`}),
      ),
    )
    const path = `a${'.a'.repeat(5_000)}`
    expectRefusal(
      await mutate(JSON.stringify({mutations: [{patch: {id: 'anchor', set: {[path]: 1}}}]})),
    )
    await expectAlive()
  })
})

describe('misbehaving connections', () => {
  const head = (length: number) =>
    `POST /v1/data/mutate/production HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

  test('that do not speak HTTP are closed', async () => {
    expect(await raw('\u0000\u0001\u0002 nonsense\r\n\r\n', 2_000)).toMatch(/^HTTP\/1\.1 400|^$/)
    expect(await raw(`GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 2_000)).toMatch(
      /^HTTP\/1\.1 4/,
    )
    await expectAlive()
  })

  test('that stall or drop do not delay others, and store nothing', async () => {
    const body = JSON.stringify({mutations: [{create: {_id: 'never', _type: 'a'}}]})
    const dawdlers = Array.from({length: 50}, () =>
      raw(head(body.length) + body.slice(0, 20), 1_000),
    )
    await expectAlive()
    await Promise.all(dawdlers)
    expect(await lake.client.getDocument('never')).toBeUndefined()
  })

  test('that open listeners and drop are cleaned up', async () => {
    const path = `/v1/data/listen/production?query=${encodeURIComponent('*')}`
    await Promise.all(
      Array.from({length: 100}, () => raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, 200)),
    )
    await lake.client.create({_type: 'after'})
    await expectAlive()
    await expect.poll(() => lake.lake.listeners('production').size).toBe(0)
  })
})

test('the lake answers any input without failing, and loses nothing', async () => {
  const word = fc.constantFrom(
    'data',
    'query',
    'mutate',
    'doc',
    'history',
    'transactions',
    'documents',
    'production',
    'anchor',
    'listen',
    '..',
    '%00',
    'ö',
    '$x',
    'export',
    'acl',
    'datasets',
    'projects',
    'local',
    'assets',
    'images',
  )
  const path = fc.array(word, {minLength: 1, maxLength: 5}).map((words) => `/${words.join('/')}`)
  const groq = fc.oneof(
    fc.string({unit: fc.constantFrom(...'*[]{}()_.,"|&=!<>$@^ab1->:?\\ '), maxLength: 40}),
    fc.constantFrom('*', '*[_type == "note"]', 'count(*)', '*[references("x")]', '*{...}', 'now()'),
  )
  const json = fc.oneof(
    fc.json(),
    fc
      .record({
        mutations: fc.array(
          fc.oneof(
            fc.record({create: fc.jsonValue()}),
            fc.record({
              patch: fc.record({
                id: fc.constantFrom('x', 'ghost'),
                set: fc.jsonValue(),
                unset: fc.jsonValue(),
              }),
            }),
            fc
              .record({delete: fc.record({query: groq})})
              .filter(({delete: {query}}) => !query.startsWith('*')),
          ),
          {maxLength: 3},
        ),
      })
      .map((body) => JSON.stringify(body)),
    groq.map((query) => JSON.stringify({query, params: {x: 1}})),
  )
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'),
    path: fc.oneof(
      path,
      fc.constantFrom(
        '/data/query/production',
        '/data/mutate/production',
        '/data/doc/production/anchor',
        '/data/actions/production',
      ),
    ),
    query: fc.option(groq),
    body: json,
  })
  await fc.assert(
    fc.asyncProperty(request, async ({method, path, query, body}) => {
      const stop = AbortSignal.timeout(20_000)
      const address = `${lake.url}/v2025-02-19${path}${query === null ? '' : `?query=${encodeURIComponent(query)}`}`
      const response = await fetch(address, {
        method,
        signal: stop,
        headers: {...signedIn, 'Content-Type': 'application/json'},
        ...(['GET', 'HEAD'].includes(method) ? {} : {body}),
      })
      expect(response.status).toBeLessThan(500)
      await response.body?.cancel()
    }),
    {numRuns: 400},
  )
  await expectAlive()
})

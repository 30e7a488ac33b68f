import {fork, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import {administrator, authenticateByToken, createLakeApp} from '../../lake/index.ts'
import {type Publisher, startPublisher} from '../../publish/index.ts'
import {listenForGateway} from '../../server/gateway/content-listener.ts'
import type {LoadOrder, LoadResult} from './http/http-load.ts'
import {benchContent} from './publishing/content.ts'
import {type BenchWorld, benchWorld, TOKEN} from './publishing/world.ts'
import {rounded} from './statistics.ts'
import {startThread} from './thread.ts'

export const name = 'Visitors: pages a second, and while guests ask the dearest queries'

const CONNECTIONS = 50
const GUESTS = 50
const MILLISECONDS = 3000
const ROUNDS = 3
const PAGE = '/campaign-0/stories/story-portrait/'

type Report = (row: Record<string, string | number>) => void
type Ask = (order: Omit<LoadOrder, 'milliseconds'>) => Promise<LoadResult>

/** A request as browsers send it. */
const requestOf = (path: string, headers: Record<string, string> = {}) =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Accept-Encoding: gzip',
    ...Object.entries(headers).map(([field, value]) => `${field}: ${value}`),
    '',
    '',
  ].join('\r\n')

async function forked(file: string, args: readonly string[], message?: object) {
  const child = fork(join(import.meta.dirname, file), args)
  if (message) child.send(message)
  const [port] = await once(child, 'message')
  return {child, port: Number(port)}
}

/** The median of several measurements by rate. */
async function middle(measure: () => Promise<LoadResult>): Promise<LoadResult> {
  const results: LoadResult[] = []
  for (let round = 0; round < ROUNDS; round += 1) results.push(await measure())
  const [, result] = results.sort((a, b) => a.rate - b.rate)
  if (!result) throw new Error('Nothing was measured')
  return result
}

async function portrait(world: BenchWorld): Promise<string> {
  const noise = await sharp({
    create: {
      width: 640,
      height: 640,
      channels: 3,
      background: '#86a',
      noise: {type: 'gaussian', mean: 128, sigma: 30},
    },
  })
    .jpeg()
    .toBuffer()
  const {assets} = world.lake.media('production')
  const body = new Blob([new Uint8Array(noise)]).stream()
  return (await assets.upload('images', body, {}, administrator, 'http://localhost'))._id
}

/** nginx serving a folder with the published files, where it is installed. */
async function startNginx(world: BenchWorld, publisher: Publisher) {
  if (spawnSync('nginx', ['-v']).error) return null
  const root = join(world.folder, 'nginx')
  for (const file of await publisher.files('campaign-0')) {
    const path = join(root, 'campaign-0', file.path)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, await file.read())
  }
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address ? address.port : 0
  probe.close()
  const configuration = join(world.folder, 'nginx.conf')
  const log = join(world.folder, 'nginx.log')
  writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${log}.pid; error_log ${log};
     events { worker_connections 1024; }
     http { access_log off; types { text/html html; image/jpeg jpg; } gzip on; gzip_comp_level 1;
       server { listen 127.0.0.1:${port}; root ${root}; error_page 404 /campaign-0/404.html; } }`,
  )
  const child = spawn('nginx', ['-c', configuration, '-e', log], {stdio: 'ignore'})
  await new Promise((resolve) => setTimeout(resolve, 500))
  return {child, port}
}

/** The cost of sending a page, a 304, an image and a 404, compared with servers that do nothing else. */
async function sending(
  world: BenchWorld,
  publisher: Publisher,
  port: number,
  ask: Ask,
  report: Report,
) {
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const request = new Request(`http://localhost${path}`, {
      headers: {'accept-encoding': 'gzip', host: 'localhost', ...headers},
    })
    const answer = await publisher.fetch(request)
    if (!answer) throw new Error(`${path} is no page`)
    return answer
  }
  const html = await (await get(PAGE, {'accept-encoding': 'identity'})).text()
  const image = /\/_images\/[\w.-]+\.jpg/.exec(html)?.[0] ?? ''
  const etag = (await get(PAGE)).headers.get('etag') ?? ''
  const cases: [string, string, Record<string, string>][] = [
    ['a page', PAGE, {}],
    ['a page that is known (304)', PAGE, {'If-None-Match': etag}],
    ['an image', `/campaign-0${image}`, {}],
    ['an address where there is nothing (404)', '/campaign-0/none/', {}],
  ]
  const nginx = await startNginx(world, publisher)
  for (const [what, path, headers] of cases) {
    const answer = await get(path, headers)
    const bare = await forked('http/bare-http.ts', [], {
      status: answer.status,
      headers: [...answer.headers].flat(),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    })
    const request = requestOf(path, headers)
    const measure = (at: number) => () => ask({port: at, request, connections: CONNECTIONS})
    const theirs = await middle(measure(bare.port))
    const ours = await middle(measure(port))
    bare.child.disconnect()
    const others = nginx && (await middle(measure(nginx.port)))
    report({
      what,
      status: ours.status,
      kB: rounded(ours.bytes / 1024),
      'a second': Math.round(ours.rate),
      '× bare node:http': rounded(ours.rate / theirs.rate, 2),
      'p99 ms': rounded(ours.p99),
      '× its p99': rounded(ours.p99 / theirs.p99, 2),
      '× nginx': others ? rounded(ours.rate / others.rate, 2) : 'not installed',
    })
  }
  nginx?.child.kill()
}

/** The most expensive query that a guest may send: everything for each of everything, until the budget ends it. */
const DEAREST = encodeURIComponent('*{"all": *{"all": *{_id}}}')

/**
 * How long a page takes while guests send queries, compared with how long it takes without them. Each guest has an
 * address of its own, as behind a proxy, so that only the allowance of all guests together limits them.
 */
async function isolation(port: number, api: string, ask: Ask, report: Report) {
  const guests = startThread('http/http-load.ts', {})
  const request = requestOf(PAGE)
  const page = () => ask({port, request, connections: 5})
  const without = await middle(page)
  const [query = '', ...others] = Array.from({length: GUESTS}, (_, guest) =>
    requestOf(`/v2025-02-19/data/query/production?query=${DEAREST}`, {
      'X-Forwarded-For': `198.51.100.${guest}`,
    }),
  )
  const asking = guests.ask<LoadResult>({
    port,
    request: query,
    others,
    connections: GUESTS,
    milliseconds: MILLISECONDS * (ROUNDS + 2),
  })
  await new Promise((resolve) => setTimeout(resolve, MILLISECONDS / 3))
  const beside = await middle(page)
  const {status, rate} = await asking
  await guests.stop()
  const row = (what: string, {median, p95, p99}: LoadResult) => ({
    'the API for guests': api,
    'a page': what,
    'median ms': rounded(median),
    'p95 ms': rounded(p95),
    'p99 ms': rounded(p99),
    '× p95 without guests': rounded(p95 / without.p95, 2),
  })
  report(row('without guests', without))
  report(
    row(`beside ${GUESTS} guests (${rounded(rate)} answers a second, status ${status})`, beside),
  )
}

export async function run(report: Report): Promise<void> {
  const world = await benchWorld(benchContent(200, 2))
  await world.create([
    {
      ...{_id: 'story-portrait', _type: 'story', title: 'With a portrait'},
      slug: {current: 'story-portrait'},
      ...{body: 'Text '.repeat(1000), campaign: {_type: 'reference', _ref: 'campaign-0'}},
      portrait: {_type: 'image', asset: {_type: 'reference', _ref: await portrait(world)}},
    },
  ])
  const publisher = await startPublisher(world.options)
  await publisher.settled()
  await publisher.encodeImages(['campaign-0'])
  const contentPath = join(world.folder, 'content.sock')
  const authenticate = authenticateByToken(TOKEN)
  const apis = {
    'off (default)': createLakeApp(world.lake, {authenticate}),
    on: createLakeApp(world.lake, {authenticate, publicApi: true}),
  }
  let api = apis['off (default)']
  const content = await listenForGateway({path: contentPath, origin: ''}, (request, env) =>
    api.fetch(request, env as object),
  )
  const {child, port} = await forked('http/gateway-process.ts', [
    world.options.dataFolder,
    contentPath,
  ])
  const visitors = startThread('http/http-load.ts', {})
  const ask: Ask = (order) => visitors.ask({...order, milliseconds: MILLISECONDS})
  try {
    await sending(world, publisher, port, ask, report)
    for (const [name, app] of Object.entries(apis)) {
      api = app
      await isolation(port, name, ask, report)
    }
  } finally {
    await visitors.stop()
    child.disconnect()
    await content.close()
    await publisher.close()
    await world.close()
  }
}

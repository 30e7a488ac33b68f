import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {type ClientHttp2Session, connect, constants} from 'node:http2'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {Hono} from 'hono'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openPublishLog} from '../../../publish/index.ts'
import {type GatewayWorld, gatewayWorld} from '../../server/gateway/world.ts'

const RESETS = 3_000

let folder: string
let served: GatewayWorld
let forwarded = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-resets-'))
  const tls = {certificate: join(folder, 'tls.pem'), key: join(folder, 'tls.key')}
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', tls.key, '-out', tls.certificate, '-days', '2', '-subj', '/CN=localhost'],
  ])
  openPublishLog(folder).close()
  const app = new Hono()
  app.all('*', (c) => {
    forwarded += 1
    return c.text('here')
  })
  served = await gatewayWorld(folder, {tls}, app.fetch)
  served.gateway.open()
})
afterAll(async () => {
  await served?.close()
  rmSync(folder, {recursive: true, force: true})
})

function open(): ClientHttp2Session {
  const session = connect(served.gateway.origin, {rejectUnauthorized: false})
  session.on('error', () => {})
  return session
}

/** The status of an answer over a session of its own. */
function ask(path: string): Promise<number> {
  const session = open()
  return new Promise((resolve) => {
    const stream = session.request({':path': path})
    stream.on('response', (headers) => resolve(Number(headers[':status'])))
    stream.on('error', () => resolve(0))
    stream.on('close', () => session.close())
    stream.resume()
  })
}

/** Opens streams and takes each back at once (CVE-2023-44487), until it has done so often, or is thrown out. */
async function resetStreams(): Promise<void> {
  const session = open()
  for (let count = 0; count < RESETS && !session.destroyed && !session.closed; count += 1) {
    const stream = session.request({':path': `/v1/echo?${count}`})
    stream.on('error', () => {})
    stream.close(constants.NGHTTP2_CANCEL)
    if (count % 100 === 0) await turn()
  }
  session.destroy()
}

test('whoever takes requests back at once makes the content server answer few of them, and keeps nobody out', async () => {
  await Promise.all([resetStreams(), resetStreams()])
  expect(await ask('/v1/echo')).toBe(200)
  expect(forwarded).toBeLessThan(RESETS / 10)
  expect(served.problems).toEqual([])
})

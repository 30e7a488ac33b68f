import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {request as httpRequest} from 'node:http'
import {connect as connectHttp2} from 'node:http2'
import {request as httpsRequest, type RequestOptions} from 'node:https'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {connect as connectTls} from 'node:tls'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {openPublishLog} from '../../../publish/index.ts'
import {readCertificate} from '../../../server/gateway/tls.ts'
import {type GatewayWorld, gatewayWorld} from './world.ts'

let folder: string
let served: GatewayWorld
let files: {certificate: string; key: string}

/** Writes a self-signed certificate for localhost. */
function certify(name: string): {certificate: string; key: string} {
  const made = {certificate: join(folder, `${name}.pem`), key: join(folder, `${name}.key`)}
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', made.key, '-out', made.certificate, '-days', '2', '-subj', `/CN=${name}`],
    ...['-addext', 'subjectAltName=DNS:localhost'],
  ])
  return made
}

const port = () => Number(new URL(served.gateway.origin).port)

function ask(send: typeof httpsRequest | typeof httpRequest, options: RequestOptions) {
  return new Promise<{status: number; location: string | undefined; body: string}>(
    (resolve, reject) => {
      const request = send(
        {hostname: 'localhost', port: port(), agent: false, ...options},
        (answer) => {
          let body = ''
          answer.on('data', (chunk) => {
            body += chunk
          })
          answer.on('end', () => {
            resolve({status: answer.statusCode ?? 0, location: answer.headers.location, body})
          })
        },
      )
      request.on('error', reject)
      request.end()
    },
  )
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-tls-'))
  files = certify('first')
  openPublishLog(folder).close()
  served = await gatewayWorld(folder, {tls: files})
  served.gateway.open()
})
afterAll(async () => {
  await served?.close()
  rmSync(folder, {recursive: true, force: true})
})

const trusting = {rejectUnauthorized: false}

test('the origin is https', () => {
  expect(served.gateway.origin).toMatch(/^https:\/\/localhost:\d+$/)
})

describe('over HTTP/2', () => {
  test('many requests and open streams share one connection', async () => {
    const session = connectHttp2(served.gateway.origin, trusting)
    const get = (path: string) =>
      new Promise<{status: number; first: string}>((resolve, reject) => {
        const stream = session.request({':path': path})
        let status = 0
        stream.on('response', (headers) => {
          status = Number(headers[':status'])
        })
        stream.once('data', (chunk) => resolve({status, first: String(chunk)}))
        stream.on('error', reject)
      })
    // More event streams than connections that a browser opens.
    const streams = await Promise.all(Array.from({length: 20}, () => get('/v1/events')))
    expect(streams.every(({first}) => first.includes('event: welcome'))).toBe(true)
    const echo = JSON.parse((await get('/v1/echo')).first)
    expect(echo).toMatchObject({proto: 'https', from: '127.0.0.1', host: `localhost:${port()}`})
    session.destroy()
  })

  test('a body is forwarded', async () => {
    const session = connectHttp2(served.gateway.origin, trusting)
    const stream = session.request({':path': '/v1/echo', ':method': 'POST'})
    stream.end('{"x": 1}')
    let body = ''
    for await (const chunk of stream) body += chunk
    expect(JSON.parse(body)).toMatchObject({method: 'POST', body: '{"x": 1}'})
    session.close()
  })
})

describe('over HTTP/1.1', () => {
  test('requests are answered', async () => {
    const {status, body} = await ask(httpsRequest, {path: '/v1/echo', ...trusting})
    expect([status, JSON.parse(body).proto]).toEqual([200, 'https'])
  })

  test('forwarding headers from outside are not trusted', async () => {
    const headers = {'X-Forwarded-Proto': 'http'}
    const {body} = await ask(httpsRequest, {path: '/v1/echo', headers, ...trusting})
    expect(JSON.parse(body).proto).toBe('https')
  })

  test('sockets are upgraded', async () => {
    const address = `${served.gateway.origin.replace('https', 'wss')}/v1/socket/x`
    const socket = new WebSocket(address, trusting)
    const heard: string[] = []
    socket.on('message', (data) => heard.push(String(data)))
    await expect.poll(() => heard).toEqual(['127.0.0.1 https'])
    socket.close()
  })
})

test('programs on this machine may connect without TLS', async () => {
  const {status, body} = await ask(httpRequest, {path: '/v1/echo'})
  expect([status, JSON.parse(body).proto]).toEqual([200, 'https'])
})

describe('a certificate', () => {
  const name = () =>
    new Promise<string>((resolve, reject) => {
      const socket = connectTls({port: port(), host: 'localhost', ...trusting}, () => {
        resolve(String(socket.getPeerCertificate().subject.CN))
        socket.destroy()
      })
      socket.on('error', reject)
    })

  test('that is renewed is used from then on; a broken one is ignored', async () => {
    expect(await name()).toBe('first')
    const renewed = certify('second')
    const later = new Date(Date.now() + 60_000)
    writeFileSync(files.certificate, 'broken')
    utimesSync(files.certificate, later, later)
    await expect.poll(() => served.problems.length).toBeGreaterThan(0)
    expect(await name()).toBe('first')
    for (const kind of ['key', 'certificate'] as const) {
      execFileSync('cp', [renewed[kind], files[kind]])
    }
    await expect.poll(name).toBe('second')
  })

  test.each([
    ['is not there', {certificate: '/none.pem', key: '/none.key'}],
    ['has another key', {}],
  ])('that %s is refused by name', (_name, wrong) => {
    const other = certify('other')
    expect(() => readCertificate({...files, key: other.key, ...wrong})).toThrow(/HEMVIST_TLS_CERT/)
  })
})

import {mkdtempSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {getConnInfo} from '@hono/node-server/conninfo'
import {Hono} from 'hono'
import {WebSocketServer} from 'ws'
import {encodeEvent, eventStream} from '../../../http/index.ts'
import {listenForGateway} from '../../../server/gateway/content-listener.ts'
import {type Gateway, type GatewayOptions, startGateway} from '../../../server/gateway/gateway.ts'
import type {Listener} from '../../../server/listen.ts'

/** A content server that reports the requests it receives; `/api/hang` never answers. */
export function contentApp(): Hono {
  const app = new Hono()
  // Some tests abort request bodies.
  app.onError((_error, c) => c.text('broken', 400))
  app.all('/v1/echo', async (c) =>
    c.json({
      method: c.req.method,
      from: getConnInfo(c).remote.address,
      host: c.req.header('host'),
      proto: c.req.header('x-forwarded-proto') ?? null,
      query: c.req.query(),
      body: await c.req.text(),
    }),
  )
  app.get('/v1/hang', () => new Promise(() => {}))
  app.get('/v1/flood', () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024)),
    })
    return new Response(body)
  })
  app.get('/v1/events', () =>
    eventStream((sink) => {
      sink.send(encodeEvent('welcome', {}))
      return () => {}
    }),
  )
  app.get('/v1/early', (c) => c.text('too large', 413, {Connection: 'close'}))
  return app
}

export interface GatewayWorld {
  gateway: Gateway
  content: Listener
  /** Problems that the gateway reported. */
  problems: string[]
  close(): Promise<void>
}

/** A gateway in front of published sites and a content server. */
export async function gatewayWorld(
  dataFolder: string,
  options: Partial<GatewayOptions> = {},
  fetch = contentApp().fetch,
): Promise<GatewayWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-gateway-'))
  const contentPath = join(folder, 'content.sock')
  const problems: string[] = []
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    contentPath,
    onProblem: (message, cause) => problems.push(`${message} ${cause ?? ''}`),
    ...options,
  })
  const link = {path: contentPath, origin: gateway.origin}
  const content = await listenForGateway(link, (request, env) => fetch(request, env as object))
  const sockets = new WebSocketServer({server: content.server})
  sockets.on('connection', (socket, request) => {
    socket.send(`${request.socket.remoteAddress} ${request.headers['x-forwarded-proto'] ?? 'http'}`)
    socket.on('message', (data) => socket.send(data))
  })
  return {
    gateway,
    content,
    problems,
    async close() {
      await gateway.close()
      for (const socket of sockets.clients) socket.terminate()
      await content.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

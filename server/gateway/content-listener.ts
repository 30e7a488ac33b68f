import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import {z} from 'zod'
import {SERVER_LIMITS} from '../../lake/index.ts'
import type {Fetch, Listener} from '../listen.ts'
import type {GatewayLink} from './link.ts'
import {acceptProxied} from './proxy-protocol.ts'

/** Listens for the gateway only. Requests have the addresses of the actual visitors. */
export async function listenForGateway(
  {path, origin}: GatewayLink,
  fetch: Fetch,
): Promise<Listener> {
  let current = fetch
  const server = createServer(
    SERVER_LIMITS,
    getRequestListener((request, env) => current(request, env)),
  )
  // The gateway decides how long connections are kept open.
  server.keepAliveTimeout = 0
  // A killed process may have left its socket behind.
  rmSync(path, {force: true})
  const proxied = acceptProxied(server)
  proxied.server.listen(path)
  await once(proxied.server, 'listening')
  return {
    server,
    origin,
    answerWith: (next) => {
      current = next
    },
    close: () => proxied.close(),
  }
}

const readPagesMessage = z.object({readPages: z.array(z.string())})

/** Calls back with the pages that visitors have asked for, as the gateway reports them. */
export function onReadPages(note: (pages: readonly string[]) => void): void {
  process.on('message', (message) => {
    const {data} = readPagesMessage.safeParse(message)
    if (data) note(data.readPages)
  })
}

/** Tells the gateway that everything is up to date; resolves when the gateway is serving. */
export async function announceReady(): Promise<void> {
  if (!process.send) return
  process.send('ready')
  await once(process, 'message')
}

import {createServer, type Server} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import {SERVER_LIMITS} from '../lake/index.ts'
import {listenOn} from './listen-on.ts'

export type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

export interface Listener {
  server: Server
  /** Scheme, host and port that a browser on this machine uses. */
  origin: string
  /** Replaces the request handler. */
  answerWith(fetch: Fetch): void
  close(): Promise<void>
}

/**
 * Binds the port, so that a port conflict is reported before anything else happens. Answers with `fetch` until
 * `answerWith` is called.
 * @throws CommandError when the address cannot be bound
 */
export async function listen(host: string, port: number, fetch: Fetch): Promise<Listener> {
  let current = fetch
  const server = createServer(
    SERVER_LIMITS,
    getRequestListener((request, env) => current(request, env)),
  )
  const address = await listenOn(server, host, port)
  return {
    server,
    origin: `http://${address}`,
    answerWith: (next) => {
      current = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

import {createServer, type Server} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import {SERVER_LIMITS} from '../lake/index.ts'
import {listenOn} from './listen-on.ts'

export type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

export interface Listener {
  server: Server
  /** Scheme, host and port that a browser on this machine uses. */
  origin: string
  /** Lets another handler answer from now on. */
  answerWith(fetch: Fetch): void
  close(): Promise<void>
}

/**
 * Takes the port, so that a port in use is known before anything else is done. Answers with `fetch` until told otherwise.
 * @throws CommandError when the address cannot be taken
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

import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {SERVER_LIMITS} from '../lake/index.ts'
import {CommandError} from './command-error.ts'

export type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

export interface Listener {
  server: Server
  /** Scheme, host and port that a browser on this machine uses. */
  origin: string
  /** Lets another handler answer from now on. */
  answerWith(fetch: Fetch): void
  close(): Promise<void>
}

const SHOWN_HOSTS: Record<string, string> = {
  '127.0.0.1': 'localhost',
  '0.0.0.0': 'localhost',
  '::': 'localhost',
  '::1': 'localhost',
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): CommandError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use, perhaps by another Hemvist. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=4321 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`,
    ENOTFOUND: `HOST is «${host}», which is no address of this machine. Set it to one, such as 127.0.0.1.`,
  }
  return new CommandError(
    reasons[error.code ?? ''] ?? `The server could not start: ${error.message}`,
  )
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = isAddress(address) ? address.port : port
  return {
    server,
    origin: `http://${SHOWN_HOSTS[host] ?? host}:${taken}`,
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

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

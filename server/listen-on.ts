import type {AddressInfo, Server} from 'node:net'
import {CommandError} from './command-error.ts'

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
    ENOTFOUND: `HOST is "${host}", which is not an address of this machine. Set it to one, such as 127.0.0.1.`,
  }
  return new CommandError(
    reasons[error.code ?? ''] ?? `The server could not start: ${error.message}`,
  )
}

/**
 * Binds a server to its address; returns host and port as a browser on this machine writes them.
 * @throws {CommandError} when the address cannot be bound
 */
export async function listenOn(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = isAddress(address) ? address.port : port
  const shown = SHOWN_HOSTS[host] ?? (host.includes(':') ? `[${host}]` : host)
  return `${shown}:${taken}`
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

import {createServer, isIPv6, type Server, type Socket} from 'node:net'

/**
 * The PROXY protocol, version 1: the first line of a connection names the actual client. The gateway writes it, and the
 * content server reads it; only the gateway can reach its socket.
 * https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt
 */
export interface Peer {
  address: string
  port: number
}

/** Longest line that the protocol allows, in bytes. */
const MAX_LINE_BYTES = 107
const LINE = /^PROXY TCP[46] (\S+) \S+ (\d+) \d+\r\n$/

/** The line that introduces a peer. */
export function proxyLine({address, port}: Peer): string {
  return isIPv6(address)
    ? `PROXY TCP6 ${address} :: ${port} 0\r\n`
    : `PROXY TCP4 ${address} 0.0.0.0 ${port} 0\r\n`
}

/** Reads the line at the start of a connection. Null when it is invalid or incomplete in the first chunk. */
function readLine(socket: Socket, chunk: Buffer): Peer | null {
  const end = chunk.indexOf('\n')
  if (end === -1 || end >= MAX_LINE_BYTES) return null
  const [, address = '', port = ''] = LINE.exec(chunk.toString('latin1', 0, end + 1)) ?? []
  if (address === '') return null
  socket.unshift(chunk.subarray(end + 1))
  return {address, port: Number(port)}
}

export interface ProxiedServer {
  server: Server
  /** Stops listening, and ends all connections: those that are passed on are unknown to `target`'s own list. */
  close(): Promise<void>
}

/**
 * A server that passes connections to `target` as if the actual clients had opened them: `remoteAddress` and
 * `remotePort` are the client's. Connections without the line are closed.
 */
export function acceptProxied(target: Server): ProxiedServer {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.once('data', (chunk: Buffer) => {
      socket.pause()
      const peer = readLine(socket, chunk)
      if (!peer) {
        socket.destroy()
        return
      }
      Object.defineProperties(socket, {
        remoteAddress: {value: peer.address},
        remotePort: {value: peer.port},
      })
      target.emit('connection', socket)
      socket.resume()
    })
  })
  return {
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

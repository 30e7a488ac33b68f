import {createServer as createHttpServer, type Server as HttpServer} from 'node:http'
import {createSecureServer, type Http2SecureServer, type ServerHttp2Session} from 'node:http2'
import {createServer as createNetServer, type Server, type Socket} from 'node:net'
import type {Duplex} from 'node:stream'
import {isLoopbackAddress} from '../../http/index.ts'
import {type GatewayLimits, MAX_HEADER_BYTES, MAX_STREAMS} from './limits.ts'
import type {Incoming, Outgoing} from './messages.ts'
import {admit, PeerCount} from './peers.ts'
import type {Certificate} from './tls.ts'

export interface FrontHandlers {
  onRequest(request: Incoming, response: Outgoing): void
  onUpgrade(request: Incoming, socket: Duplex, head: Buffer): void
}

/** The public-facing server: HTTP/1.1, plus HTTP/2 over TLS. */
export interface FrontServer {
  /** The listening server. */
  listening: Server
  /** Uses a renewed certificate for new connections. */
  setCertificate(certificate: Certificate): void
  /** Closes all connections immediately. */
  closeConnections(): void
}

/** First byte of a TLS connection: a handshake record (RFC 8446 §5.1). */
const TLS_HANDSHAKE = 22
const HTTPS_PORT = 443
/** How often it is looked after connections that take too long, in ms. */
const CHECKING_MS = 2000

function configure(server: HttpServer | Http2SecureServer, limits: GatewayLimits): void {
  Object.assign(server, {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headersMs,
    // Bodies have their own limits.
    requestTimeout: limits.uploadMs,
    keepAliveTimeout: limits.keepAliveMs,
  })
  server.setTimeout(limits.silentMs)
}

/** Does something about idle connections when the limit is reached, to make room for new ones. */
function makeRoom(listening: Server, limits: GatewayLimits, closeIdle: () => void): void {
  listening.maxConnections = limits.connections
  listening.on('drop', closeIdle)
}

/**
 * Lets a server that gets its connections from another one keep them in its list, without which their time is not limited
 * and idle ones cannot be closed. Node does so when a server listens.
 */
const listConnections = (server: Server): boolean => server.emit('listening')

function plainServer(handlers: FrontHandlers): HttpServer {
  const server = createHttpServer(
    {maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: CHECKING_MS},
    (request, response) => handlers.onRequest(request, response),
  )
  server.on('upgrade', (request, socket, head) => handlers.onUpgrade(request, socket, head))
  return server
}

/** Without a certificate: plain HTTP. */
function plainFront(handlers: FrontHandlers, limits: GatewayLimits): FrontServer {
  const server = plainServer(handlers)
  const connections = new PeerCount(limits.connectionsPerAddress)
  configure(server, limits)
  makeRoom(server, limits, () => server.closeIdleConnections())
  server.on('connection', (socket: Socket) => admit(socket, connections))
  return {
    listening: server,
    setCertificate() {},
    closeConnections: () => server.closeAllConnections(),
  }
}

/** Redirects visitors without TLS to the same URL with HTTPS. */
const toHttps: FrontHandlers = {
  onRequest(request, response) {
    const {host = ''} = request.headers
    response.statusCode = /^[\w.:[\]-]+$/.test(host) ? 308 : 400
    if (response.statusCode === 308) {
      response.setHeader('Location', `https://${host.replace(`:${HTTPS_PORT}`, '')}${request.url}`)
    }
    response.end()
  },
  onUpgrade: (_request, socket) => socket.destroy(),
}

/**
 * With a certificate: TLS, and plain HTTP on the same port, which only programs on this machine may use (as commands
 * do); everybody else is redirected to HTTPS.
 */
function secureFront(
  handlers: FrontHandlers,
  limits: GatewayLimits,
  certificate: Certificate,
): FrontServer {
  const sessions = new Set<ServerHttp2Session>()
  const options = {
    ...certificate,
    // Browsers open WebSockets over a separate HTTP/1.1 connection.
    allowHTTP1: true,
    connectionsCheckingInterval: CHECKING_MS,
    settings: {maxConcurrentStreams: MAX_STREAMS},
  }
  // What it has for HTTP/1.1 is missing from its type.
  const secure = createSecureServer(options, (request, response) =>
    handlers.onRequest(request, response),
  ) as Http2SecureServer & Pick<HttpServer, 'closeIdleConnections'>
  secure.on('upgrade', (request, socket, head) => handlers.onUpgrade(request, socket, head))
  secure.on('session', (session) => {
    sessions.add(session)
    session.setTimeout(limits.silentMs, () => session.close())
    session.on('close', () => sessions.delete(session))
    session.on('error', () => session.destroy())
  })
  const own = plainServer(handlers)
  const others = plainServer(toHttps)
  for (const server of [secure, own, others]) {
    configure(server, limits)
    listConnections(server)
  }

  const connections = new PeerCount(limits.connectionsPerAddress)
  const sockets = new Set<Socket>()
  const listening = createNetServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    if (!admit(socket, connections)) return
    socket.setTimeout(limits.headersMs, () => socket.destroy())
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.setTimeout(0)
      socket.removeAllListeners('timeout')
      socket.unshift(first)
      const isPlain = first[0] !== TLS_HANDSHAKE
      const plain = isLoopbackAddress(socket.remoteAddress ?? '') ? own : others
      const server = isPlain ? plain : secure
      server.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  makeRoom(listening, limits, () => {
    for (const server of [secure, own, others]) server.closeIdleConnections()
    // Those without open streams end at once, the others when these have.
    for (const session of sessions) session.close()
  })
  return {
    listening,
    setCertificate: (renewed) => secure.setSecureContext(renewed),
    closeConnections() {
      for (const session of sessions) session.destroy()
      for (const socket of sockets) socket.destroy()
    },
  }
}

export const createFrontServer = (
  handlers: FrontHandlers,
  limits: GatewayLimits,
  certificate: Certificate | null,
): FrontServer =>
  certificate ? secureFront(handlers, limits, certificate) : plainFront(handlers, limits)

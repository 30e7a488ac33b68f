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

/** Closes idle connections when the limit is reached, to make room for new ones. */
function makeRoom(listening: Server, http: HttpServer, limits: GatewayLimits): void {
  listening.maxConnections = limits.connections
  listening.on('drop', () => http.closeIdleConnections())
}

function plainServer(handlers: FrontHandlers): HttpServer {
  const server = createHttpServer(
    {maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: 2000},
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
  makeRoom(server, server, limits)
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
  const secure = createSecureServer(
    {
      ...certificate,
      // Browsers open WebSockets over a separate HTTP/1.1 connection.
      allowHTTP1: true,
      settings: {maxConcurrentStreams: MAX_STREAMS},
    },
    (request, response) => handlers.onRequest(request, response),
  )
  secure.on('upgrade', (request, socket, head) => handlers.onUpgrade(request, socket, head))
  secure.on('session', (session) => {
    sessions.add(session)
    session.setTimeout(limits.silentMs, () => session.close())
    session.on('close', () => sessions.delete(session))
    session.on('error', () => session.destroy())
  })
  const own = plainServer(handlers)
  const others = plainServer(toHttps)
  for (const server of [secure, own, others]) configure(server, limits)

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
  makeRoom(listening, own, limits)
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

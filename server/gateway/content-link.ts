import {Agent, type ClientRequest, request as httpRequest, type IncomingMessage} from 'node:http'
import {connect, type Socket} from 'node:net'
import {type Duplex, PassThrough, pipeline, type Readable} from 'node:stream'
import {isLoopbackAddress} from '../../http/index.ts'
import type {GatewayLimits} from './limits.ts'
import {
  answerPlainly,
  carriedFields,
  flushHead,
  hasBody,
  hostOf,
  type Incoming,
  type Outgoing,
  senderOf,
  without,
  writeHead,
} from './messages.ts'
import {answerNotReceived, isForm} from './not-received.ts'
import {type Peer, proxyLine} from './proxy-protocol.ts'
import type {RefusalPace} from './refusal-pace.ts'
import {carry} from './stalls.ts'

/** Idle connections to the content server kept open per peer; one on this machine may be a proxy of many visitors. */
const KEPT_PER_PEER = 8
const KEPT_PER_LOCAL_PEER = 64

/** Answers up to this size are read before they wait, so that the connection to the content server does not. */
const HELD_BYTES = 64 * 1024

const peerOf = ({remoteAddress = '0.0.0.0', remotePort = 0}: Duplex & Partial<Socket>): Peer => ({
  address: remoteAddress,
  port: remotePort,
})

const UNAVAILABLE = 'Innehållsservern startar om. Försök igen om en stund.'
const RETRY = ['Retry-After', '2']

/** Connects the gateway to the content server: forwards requests and upgraded sockets. */
export class ContentLink {
  readonly #path: string
  readonly #limits: GatewayLimits
  readonly #refusals: RefusalPace
  readonly #agents = new Map<string, Agent>()

  /** @param path of the content server's Unix socket or named pipe */
  constructor(path: string, limits: GatewayLimits, refusals: RefusalPace) {
    this.#path = path
    this.#limits = limits
    this.#refusals = refusals
  }

  /** Forwards a request to the content server. */
  forward(request: Incoming, response: Outgoing, {isSecure}: {isSecure: boolean}): void {
    const {method = 'GET', url = '/'} = request
    const upstream = httpRequest({
      method,
      path: url,
      agent: this.#agentFor(peerOf(request.socket)),
      headers: this.#fields(request, isSecure),
    })
    upstream.on('response', (answer) => this.#answer(answer, response, request))
    upstream.on('error', () => {
      if (!response.headersSent) {
        if (isForm(request)) answerNotReceived(request, response)
        else answerPlainly(response, 503, UNAVAILABLE, RETRY)
      } else if (!response.writableEnded) response.destroy()
    })
    response.on('close', () => {
      if (!response.writableFinished) upstream.destroy()
    })
    this.#carryBody(request, upstream)
  }

  /** Pipes an upgraded socket to and from the content server. */
  upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    {isSecure}: {isSecure: boolean},
  ): void {
    const upstream = connect(this.#path)
    upstream.on('connect', () => {
      const fields = withProto(request.rawHeaders, isSecure)
      const lines = [`${request.method} ${request.url} HTTP/1.1`]
      for (let index = 0; index + 1 < fields.length; index += 2) {
        lines.push(`${fields[index]}: ${fields[index + 1]}`)
      }
      upstream.write(proxyLine(peerOf(request.socket)))
      upstream.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
      upstream.write(head)
      carry(upstream, socket, this.#limits.stalledMs)
      carry(socket, upstream, this.#limits.stalledMs)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy()
    this.#agents.clear()
  }

  #fields(request: Incoming, isSecure: boolean): string[] {
    const carried = carriedFields(request.rawHeaders)
    // HTTP/2 has the host in a pseudo-header; a `Host` beside it may name another (RFC 9113 §8.3.1).
    const isNamed =
      request.headers[':authority'] === undefined && request.headers.host !== undefined
    const fields = isNamed
      ? carried
      : [...without(carried, 'host'), 'Host', hostOf(request) ?? 'localhost']
    if (hasBody(request) && request.headers['content-length'] === undefined) {
      fields.push('Transfer-Encoding', 'chunked')
    }
    return withProto(fields, isSecure)
  }

  #carryBody(request: Incoming, upstream: ClientRequest): void {
    if (!hasBody(request)) {
      upstream.end()
      return
    }
    request.on('aborted', () => upstream.destroy())
    carry(request, upstream, this.#limits.stalledMs)
  }

  #answer(answer: IncomingMessage, response: Outgoing, request: Incoming): void {
    const {statusCode = 502} = answer
    const isRefusal = statusCode >= 400 && statusCode < 500
    const delay = isRefusal ? this.#refusals.delayFor(senderOf(request)) : 0
    if (delay === 0) {
      this.#carryBack(answer, answer, response, request)
      return
    }
    const held = new PassThrough({highWaterMark: HELD_BYTES})
    const timer = setTimeout(() => this.#carryBack(answer, held, response, request), delay)
    response.on('close', () => clearTimeout(timer))
    pipeline(answer, held, (error) => {
      if (error) response.destroy()
    })
  }

  #carryBack(answer: IncomingMessage, body: Readable, response: Outgoing, request: Incoming): void {
    const fields = carriedFields(answer.rawHeaders)
    // The content server has not read the rest of a body, so this connection cannot be reused.
    const isOver = answer.headers.connection === 'close' && request.httpVersionMajor === 1
    if (isOver) fields.push('Connection', 'close')
    writeHead(response, answer.statusCode ?? 502, fields)
    if (/^text\/event-stream/.test(answer.headers['content-type'] ?? '')) flushHead(response)
    carry(body, response, this.#limits.stalledMs)
  }

  /** Connections are pooled per peer, because each starts with a line that identifies the peer. */
  #agentFor(peer: Peer): Agent {
    const known = this.#agents.get(peer.address)
    if (known) return known
    const agent = new PeerAgent(this.#path, peer, () => this.#agents.delete(peer.address))
    this.#agents.set(peer.address, agent)
    return agent
  }
}

/** Marks that the visitor connected with TLS; otherwise, what a proxy in front reported is kept. */
function withProto(fields: readonly string[], isSecure: boolean): string[] {
  if (!isSecure) return [...fields]
  return [...without(fields, 'x-forwarded-proto'), 'X-Forwarded-Proto', 'https']
}

/** Connections on behalf of one peer. */
class PeerAgent extends Agent {
  readonly #path: string
  readonly #peer: Peer
  readonly #onIdle: () => void
  #open = 0

  constructor(path: string, peer: Peer, onIdle: () => void) {
    const kept = isLoopbackAddress(peer.address) ? KEPT_PER_LOCAL_PEER : KEPT_PER_PEER
    super({keepAlive: true, maxFreeSockets: kept, timeout: 0})
    this.#path = path
    this.#peer = peer
    this.#onIdle = onIdle
  }

  override createConnection(): Duplex {
    const socket = connect(this.#path)
    this.#open += 1
    socket.once('close', () => {
      this.#open -= 1
      if (this.#open === 0) this.#onIdle()
    })
    socket.write(proxyLine(this.#peer))
    return socket
  }
}

import type {Duplex} from 'node:stream'
import {isLoopbackAddress, normalizeHost} from '../../http/index.ts'
import type {Reply, Served, VisitorRequest} from '../../publish/serve/index.ts'
import {PublishedSites} from '../../publish/serve/index.ts'
import {doneAt, LINK_FOLDER, Tally} from '../../visitors/figures/index.ts'
import {listenOn} from '../listen-on.ts'
import {countsFolder} from '../visitors/figures-files.ts'
import {BodyGuard} from './bodies.ts'
import {ContentLink} from './content-link.ts'
import {ForwardQueue} from './forward-queue.ts'
import {createFrontServer} from './front-server.ts'
import {GATEWAY_LIMITS, type GatewayLimits} from './limits.ts'
import {
  answerPlainly,
  closeConnection,
  end,
  hasBody,
  hasManyHosts,
  hostOf,
  type Incoming,
  type Outgoing,
  senderOf,
  writeHead,
} from './messages.ts'
import {answerNotReceived, isForm} from './not-received.ts'
import {PeerCount} from './peers.ts'
import {RefusalPace} from './refusal-pace.ts'
import {answerStarting} from './starting-page.ts'
import {type CertificateFiles, readCertificate, watchCertificate} from './tls.ts'

export interface GatewayOptions {
  host: string
  port: number
  dataFolder: string
  /** Path of the content server's socket. */
  contentPath: string
  /** Serves HTTPS, with HTTP/2. */
  tls?: CertificateFiles | undefined
  limits?: Partial<GatewayLimits>
  onProblem(message: string, cause?: unknown): void
}

/** Accepts all connections; serves published files, and forwards everything else to the content server. */
export interface Gateway {
  /** Scheme, host and port that a browser on this machine uses. */
  origin: string
  /** Call when everything published is up to date and the content server answers. */
  open(): void
  /** Ids of the pages that visitors have asked for since the last call. */
  takeReadPages(): string[]
  close(): Promise<void>
}

function visitorRequest(request: Incoming): VisitorRequest {
  const {headers, method = 'GET', url = '/'} = request
  return {
    method,
    host: hostOf(request),
    target: url,
    headers: {
      get(name) {
        const value = headers[name]
        return (Array.isArray(value) ? value.join(', ') : value) ?? null
      },
    },
  }
}

/** Counts the pages that are served, and what visitors do, by what their requests say. */
const countWith =
  (tally: Tally) =>
  (served: Served, {host: named, headers}: VisitorRequest): void => {
    const {campaign, path, query, language, isRedirect} = served
    const host = normalizeHost(named) ?? ''
    const referer = headers.get('referer')
    const request = {
      host,
      referer,
      userAgent: headers.get('user-agent'),
      purpose: headers.get('sec-purpose'),
      query,
      isListed: (word: string) => isRedirect(LINK_FOLDER + word),
    }
    // The rest of a file that has begun to arrive is not fetched once more.
    const done = headers.get('range') ? undefined : doneAt(path, referer, host)
    if (done) tally.countDone(campaign, done, request)
    else if (language) tally.count({campaign, path, language}, request)
  }

function send(response: Outgoing, {status, headers, body}: Reply): void {
  writeHead(response, status, headers)
  end(response, body)
}

/**
 * Starts the gateway. Visitors only need published files, so they never wait for the content server and are served even
 * while it restarts.
 * @throws {CommandError} when the address cannot be bound, or the certificate cannot be read
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const limits = {...GATEWAY_LIMITS, ...options.limits}
  const isSecure = options.tls !== undefined
  const certificate = options.tls ? readCertificate(options.tls) : null
  const refusals = new RefusalPace(limits)
  const content = new ContentLink(options.contentPath, limits, refusals)
  const queue = new ForwardQueue()
  const forwarded = new PeerCount(limits.requestsPerAddress)
  const bodies = new BodyGuard(limits)
  let sites: PublishedSites | null = null
  let tally: Tally | null = null

  function forward(request: Incoming, response: Outgoing): void {
    const sender = senderOf(request)
    let isWanted = true
    response.once('close', () => {
      isWanted = false
    })
    if (!isLoopbackAddress(sender)) {
      const release = forwarded.add(sender)
      if (!release) {
        closeConnection(request)
        return
      }
      response.once('close', release)
    }
    queue.run(sender, () => {
      if (!isWanted) return
      content.forward(request, response, {isSecure})
      request.resume()
    })
  }

  function refuseManyHosts(request: Incoming, response: Outgoing): void {
    // At once, or what follows on the connection would be taken for another request.
    if (refusals.delayFor(senderOf(request)) > 0) {
      closeConnection(request)
      return
    }
    const headers = request.httpVersionMajor === 1 ? ['Connection', 'close'] : []
    answerPlainly(response, 400, 'A request names one host.', headers)
  }

  function onRequest(request: Incoming, response: Outgoing): void {
    response.on('error', () => response.destroy())
    if (hasManyHosts(request)) {
      refuseManyHosts(request, response)
      return
    }
    if (!bodies.watch(request, response)) return
    if (hasBody(request)) {
      // Until somebody reads it; if nobody has by the end, the next request comes after it.
      request.pause()
      response.once('finish', () => request.resume())
    }
    if (!sites) {
      if (isForm(request)) answerNotReceived(request, response)
      else answerStarting(response)
      return
    }
    const {method} = request
    if (method !== 'GET' && method !== 'HEAD') {
      forward(request, response)
      return
    }
    try {
      const reply = sites.handle(visitorRequest(request))
      if (reply === null) forward(request, response)
      else if (!(reply instanceof Promise)) send(response, reply)
      else {
        reply.then(
          (found) => (found ? send(response, found) : forward(request, response)),
          (cause) => giveUp(request, response, cause),
        )
      }
    } catch (cause) {
      giveUp(request, response, cause)
    }
  }

  /** The content server has the same files, so let it try. */
  function giveUp(request: Incoming, response: Outgoing, cause: unknown): void {
    options.onProblem('A published file could not be served', cause)
    if (response.headersSent) response.destroy()
    else forward(request, response)
  }

  function onUpgrade(request: Incoming, socket: Duplex, head: Buffer): void {
    if (!sites || 'stream' in request || hasManyHosts(request)) {
      socket.destroy()
      return
    }
    socket.on('error', () => socket.destroy())
    queue.run(senderOf(request), () => {
      if (!socket.destroyed) content.upgrade(request, socket, head, {isSecure})
    })
  }

  const front = createFrontServer({onRequest, onUpgrade}, limits, certificate)
  const {listening} = front
  const address = await listenOn(listening, options.host, options.port)
  const unwatch = options.tls
    ? watchCertificate(options.tls, front.setCertificate, options.onProblem)
    : () => {}
  return {
    origin: `${isSecure ? 'https' : 'http'}://${address}`,
    open() {
      tally ??= new Tally(countsFolder(options.dataFolder), options.onProblem)
      sites ??= new PublishedSites(options.dataFolder, countWith(tally))
    },
    takeReadPages: () => sites?.takeReadPages() ?? [],
    close: () =>
      new Promise((resolve) => {
        unwatch()
        content.close()
        listening.close(() => {
          tally?.flush()
          sites?.close()
          resolve()
        })
        front.closeConnections()
      }),
  }
}

import type {WebSocket} from 'ws'
import {environmentOf} from '../../../http/index.ts'
import type {Caller} from './caller.ts'

/** Answers a request as the server itself would. @param env tells the address of the client */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>

/** Streams that one socket may carry at once. */
const MAX_STREAMS = 500
const VERSIONED = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\//
/** Headers that identify who opened the socket, and at which address. */
const PASSED_ON = ['Authorization', 'Cookie', 'Host', 'X-Forwarded-Host', 'X-Forwarded-Proto']
/** The characters of an event id that are safe in a header. */
const HEADER_VALUE = /^[\x21-\x7e]+$/
const EVENT_STREAM = /^text\/event-stream\b/

type Order = {open: number; url: string; lastEventId?: string} | {close: number}

const readOrder = (text: string): Order | null => {
  let order: unknown
  try {
    order = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof order !== 'object' || order === null) return null
  if ('close' in order && typeof order.close === 'number') return {close: order.close}
  if (!('open' in order && typeof order.open === 'number')) return null
  if (!('url' in order && typeof order.url === 'string')) return null
  const lastEventId = 'lastEventId' in order ? order.lastEventId : undefined
  return {
    open: order.open,
    url: order.url,
    ...(typeof lastEventId === 'string' ? {lastEventId} : {}),
  }
}

/** The request for a stream, with the credentials of whoever opened the socket; `null` when it is invalid. */
const streamRequest = (
  {request: {url: base, headers: given}}: Caller,
  order: {url: string; lastEventId?: string},
  signal: AbortSignal,
): Request | null => {
  if (!URL.canParse(order.url, base)) return null
  const url = new URL(order.url, base)
  if (url.host !== new URL(base).host || !VERSIONED.test(url.pathname)) return null
  const headers = new Headers({Accept: 'text/event-stream'})
  for (const name of PASSED_ON) {
    const value = given.get(name)
    if (value !== null) headers.set(name, value)
  }
  if (order.lastEventId) {
    if (!HEADER_VALUE.test(order.lastEventId)) return null
    headers.set('Last-Event-ID', order.lastEventId)
  }
  return new Request(new URL(url.pathname + url.search, base), {headers, signal})
}

/**
 * Carries many event streams over one socket, because browsers open at most six HTTP/1.1 connections per origin. In:
 * `{open: n, url, lastEventId?}`, `{close: n}`. Out: `{n, chunk}` for each piece of stream `n` (an empty one when it
 * opens), `{n, end: true, status?}` when it has ended or was refused.
 */
export const multiplex = (socket: WebSocket, caller: Caller, fetch: Fetch): void => {
  const streams = new Map<number, AbortController>()

  /** Resolves when the message has been sent, so that a slow reader applies back-pressure to its streams. */
  const send = (message: Record<string, unknown>): Promise<void> =>
    new Promise((resolve) => socket.send(JSON.stringify(message), () => resolve()))

  const carry = async (n: number, body: ReadableStream<Uint8Array>, signal: AbortSignal) => {
    const reader = body.getReader()
    // Cancelling a stream that has failed rejects with that failure, which reading has reported.
    const abandon = () => void reader.cancel().catch(() => {})
    signal.addEventListener('abort', abandon)
    const decoder = new TextDecoder()
    try {
      await send({n, chunk: ''})
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        await send({n, chunk: decoder.decode(part.value, {stream: true})})
      }
    } finally {
      signal.removeEventListener('abort', abandon)
      abandon()
    }
  }

  const open = async (order: {open: number; url: string; lastEventId?: string}) => {
    const n = order.open
    if (streams.has(n)) return
    if (streams.size >= MAX_STREAMS) return send({n, end: true, status: 429})
    const controller = new AbortController()
    const {signal} = controller
    const request = streamRequest(caller, order, signal)
    if (!request) return send({n, end: true, status: 400})
    streams.set(n, controller)
    let status: number | undefined
    try {
      const response = await fetch(request, environmentOf(caller.address))
      const isStream = EVENT_STREAM.test(response.headers.get('Content-Type') ?? '')
      if (response.ok && isStream && response.body) {
        await carry(n, response.body, signal)
      } else {
        status = response.ok ? 400 : response.status
        await response.body?.cancel()
      }
    } catch {
      // The stream was interrupted; the other end may reopen it.
    }
    if (signal.aborted) return
    streams.delete(n)
    await send({n, end: true, ...(status === undefined ? {} : {status})})
  }

  const close = (n: number) => {
    streams.get(n)?.abort()
    streams.delete(n)
  }

  socket.on('message', (data) => {
    const order = readOrder(String(data))
    if (!order) return socket.close(1007, 'Expected {open, url} or {close}')
    if ('close' in order) close(order.close)
    else open(order).catch(() => socket.close(1011, 'The stream could not be opened'))
  })
  socket.on('close', () => {
    for (const n of [...streams.keys()]) close(n)
  })
}

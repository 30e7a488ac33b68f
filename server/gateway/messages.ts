import {type IncomingMessage, ServerResponse} from 'node:http'
import type {Http2ServerRequest, Http2ServerResponse} from 'node:http2'
import {clientAddress} from '../../http/index.ts'

/** An incoming request over HTTP/1.1 or HTTP/2. */
export type Incoming = IncomingMessage | Http2ServerRequest
export type Outgoing = ServerResponse | Http2ServerResponse

/** Hop-by-hop header fields, which are not forwarded (RFC 9110 §7.6.1). */
const CONNECTION_FIELDS = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'upgrade',
  'expect',
  'http2-settings',
])

export const hostOf = (request: Incoming): string | null => {
  const {host, ':authority': authority} = request.headers
  return (Array.isArray(authority) ? authority[0] : authority) ?? host ?? null
}

/** The address of whoever sent a request, through a proxy on this machine or not. */
export function senderOf({socket, headers}: Incoming): string {
  const forwarded = headers['x-forwarded-for']
  return clientAddress(
    socket.remoteAddress ?? '',
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
  )
}

/** Closes the connection of a request, over HTTP/2 with everything else that it carries. */
export function closeConnection(request: Incoming): void {
  if ('stream' in request) request.stream.session?.destroy()
  else request.destroy()
}

/** Whether a request names more than one host, which different servers would read differently (RFC 9112 §3.2). */
export function hasManyHosts({rawHeaders}: Incoming): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0)
  return names.filter((name) => name.toLowerCase() === 'host').length > 1
}

/** Whether a request has a body; in HTTP/2, its stream is then still open. */
export function hasBody(request: Incoming): boolean {
  if ('stream' in request) return !request.stream.endAfterHeaders
  const {'content-length': length, 'transfer-encoding': coding} = request.headers
  return coding !== undefined || Number(length ?? 0) > 0
}

/** Writes a response head, with headers as alternating names and values. */
export function writeHead(response: Outgoing, status: number, headers: string[]): void {
  if (response instanceof ServerResponse) {
    response.writeHead(status, headers)
    return
  }
  const fields: Record<string, string[]> = {}
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const name = (headers[index] ?? '').toLowerCase()
    if (name === 'connection') continue
    fields[name] = [...(fields[name] ?? []), headers[index + 1] ?? '']
  }
  response.writeHead(status, fields)
}

/** Sends the head at once, without waiting for the first bytes of the body; HTTP/2 does so anyway. */
export function flushHead(response: Outgoing): void {
  if (response instanceof ServerResponse) response.flushHeaders()
}

/** Ends a response, with or without a body; needed because the two response types have different overloads. */
export function end(response: Outgoing, body?: string | Buffer | null): void {
  if (body === undefined || body === null) response.end()
  else response.end(body)
}

/** Alternating header names and values, without hop-by-hop fields and HTTP/2 pseudo-headers. */
export function carriedFields(raw: readonly string[]): string[] {
  const carried: string[] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? ''
    if (name.startsWith(':') || CONNECTION_FIELDS.has(name.toLowerCase())) continue
    carried.push(name, raw[index + 1] ?? '')
  }
  return carried
}

/** Alternating header names and values, without one of them (in lower case). */
export function without(fields: readonly string[], unwanted: string): string[] {
  const others: string[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const name = fields[index] ?? ''
    if (name.toLowerCase() !== unwanted) others.push(name, fields[index + 1] ?? '')
  }
  return others
}

/** Sends a short plain-text response from the gateway itself. */
export function answerPlainly(
  response: Outgoing,
  status: number,
  text: string,
  headers: readonly string[] = [],
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  writeHead(response, status, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Cache-Control',
    'no-store',
    'X-Content-Type-Options',
    'nosniff',
    ...headers,
  ])
  end(response, `${text}\n`)
}

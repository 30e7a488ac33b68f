import {type IncomingMessage, ServerResponse} from 'node:http'
import type {Http2ServerRequest, Http2ServerResponse} from 'node:http2'

/** A request as it came in, by HTTP/1.1 or HTTP/2. */
export type Incoming = IncomingMessage | Http2ServerRequest
export type Outgoing = ServerResponse | Http2ServerResponse

/** Fields that belong to one connection and are not carried on (RFC 9110 §7.6.1). */
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

/** Whether a body comes with a request; HTTP/2 says so by leaving its stream open. */
export function hasBody(request: Incoming): boolean {
  if ('stream' in request) return !request.stream.endAfterHeaders
  const {'content-length': length, 'transfer-encoding': coding} = request.headers
  return coding !== undefined || Number(length ?? 0) > 0
}

/** Writes the head of an answer with headers as names and values in turn. */
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

/** Ends an answer, with a body or without; both kinds of response have their own overloads. */
export function end(response: Outgoing, body?: string | Buffer | null): void {
  if (body === undefined || body === null) response.end()
  else response.end(body)
}

/** Names and values in turn, without those of the connection and of HTTP/2 itself. */
export function carriedFields(raw: readonly string[]): string[] {
  const carried: string[] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? ''
    if (name.startsWith(':') || CONNECTION_FIELDS.has(name.toLowerCase())) continue
    carried.push(name, raw[index + 1] ?? '')
  }
  return carried
}

/** A short plain answer of the gateway's own. */
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

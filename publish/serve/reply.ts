import type {HeaderReader} from '../../http/index.ts'

/** A visitor's request, from either server. */
export interface VisitorRequest {
  method: string
  /** The `Host` header, or `:authority`. */
  host: string | null
  /** Raw path and query. */
  target: string
  headers: HeaderReader
}

/**
 * A response whose headers are ready to be written: names and values alternating, as `response.writeHead` takes them.
 */
export interface Reply {
  status: number
  headers: string[]
  body: Buffer | null
}

/** Alternating names and values. */
export const flatHeaders = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).flat()

export function visitorRequest(request: Request): VisitorRequest {
  const {pathname, search, host} = new URL(request.url)
  const {method, headers} = request
  return {method, headers, target: pathname + search, host: headers.get('host') ?? host}
}

export function toResponse({status, headers, body}: Reply): Response {
  const pairs = Array.from({length: headers.length / 2}, (_, index): [string, string] => [
    headers[index * 2] ?? '',
    headers[index * 2 + 1] ?? '',
  ])
  return new Response(body && new Uint8Array(body), {status, headers: pairs})
}

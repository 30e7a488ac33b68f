import type {HeaderReader} from '../../http/index.ts'

/** A visitor's request, whichever server it came in by. */
export interface VisitorRequest {
  method: string
  /** The `Host` header, or `:authority`. */
  host: string | null
  /** Path and query as they were sent. */
  target: string
  headers: HeaderReader
}

/** An answer whose headers are ready to be written: names and values in turn, as `response.writeHead` takes them. */
export interface Reply {
  status: number
  headers: string[]
  body: Buffer | null
}

/** Names and values in turn. */
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

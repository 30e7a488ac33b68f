import type {Context} from 'hono'
import {httpError} from '../errors.ts'
import {MAX_BODY_BYTES, MAX_GUEST_BODY_BYTES} from '../limits.ts'
import type {LakeEnv} from './context.ts'
import {parseJson} from './json-limits.ts'

function tooLarge(limit: number): never {
  throw httpError(413, `The request body is larger than ${limit} bytes`)
}

function brokenOff(error: unknown): never {
  throw httpError(400, 'The request was interrupted', error)
}

/** Reads a body as text, aborting as soon as it exceeds `limit` bytes. */
async function readText(request: Request, limit: number): Promise<string> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > limit) tooLarge(limit)
  // The server enforces `Content-Length`, and reading the body at once is many times faster than chunk by chunk.
  if (length !== null) return request.text().catch(brokenOff)
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const {done, value} = await reader.read().catch(brokenOff)
    if (done) break
    size += value.byteLength
    if (size > limit) tooLarge(limit)
    chunks.push(value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const BODY = 'The request body'

function asObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw httpError(400, 'The request body must be a JSON object')
  }
  return {...body}
}

/** Requests without credentials get a smaller limit. */
function limitFor(c: Context<LakeEnv>): number {
  return c.get('requester').kind === 'public' ? MAX_GUEST_BODY_BYTES : MAX_BODY_BYTES
}

/** Any JSON in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJson(c: Context<LakeEnv>): Promise<unknown> {
  return parseJson(await readText(c.req.raw, limitFor(c)), BODY)
}

/** A JSON object in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJsonObject(c: Context<LakeEnv>): Promise<Record<string, unknown>> {
  return asObject(await readJson(c))
}

/** As `readJsonObject`, where a request without a body means an empty object. */
export async function readOptionalJsonObject(
  c: Context<LakeEnv>,
): Promise<Record<string, unknown>> {
  const text = await readText(c.req.raw, limitFor(c))
  return text === '' ? {} : asObject(parseJson(text, BODY))
}

import type {Context} from 'hono'
import {httpError} from '../errors.ts'
import {MAX_BODY_BYTES} from '../limits.ts'

function tooLarge(limit: number): never {
  throw httpError(413, `The request body is larger than ${limit} bytes`)
}

function brokenOff(error: unknown): never {
  throw httpError(400, 'The request was broken off', error)
}

/** Reads a body as text, giving up as soon as it grows past `limit` bytes. */
async function readText(request: Request, limit: number): Promise<string> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > limit) tooLarge(limit)
  // The server holds a body to the length it gives; reading it whole is many times as fast as by the chunk.
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw httpError(400, 'The request body is not valid JSON', error)
  }
}

function asObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw httpError(400, 'The request body must be a JSON object')
  }
  return {...body}
}

/** Any JSON in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJson(c: Context, limit = MAX_BODY_BYTES): Promise<unknown> {
  return parse(await readText(c.req.raw, limit))
}

/** A JSON object in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJsonObject(
  c: Context,
  limit = MAX_BODY_BYTES,
): Promise<Record<string, unknown>> {
  return asObject(await readJson(c, limit))
}

/** As `readJsonObject`, where a request without a body means an empty object. */
export async function readOptionalJsonObject(c: Context): Promise<Record<string, unknown>> {
  const text = await readText(c.req.raw, MAX_BODY_BYTES)
  return text === '' ? {} : asObject(parse(text))
}

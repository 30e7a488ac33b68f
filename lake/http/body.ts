import type {Context} from 'hono'
import {BodyError, readText} from '../../http/index.ts'
import {httpError} from '../errors.ts'
import {MAX_BODY_BYTES, MAX_GUEST_BODY_BYTES} from '../limits.ts'
import type {LakeEnv} from './context.ts'
import {parseJson} from './json-limits.ts'

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

/** @throws {LakeError} 400 when it is interrupted, 413 when it is too large */
const textOf = (c: Context<LakeEnv>): Promise<string> =>
  readText(c.req.raw, limitFor(c)).catch((error: unknown) => {
    if (error instanceof BodyError) throw httpError(error.status, error.message, error)
    throw error
  })

/** Any JSON in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJson(c: Context<LakeEnv>): Promise<unknown> {
  return parseJson(await textOf(c), BODY)
}

/** A JSON object in a request's body. @throws {LakeError} 400 when it is none, 413 when it is too large */
export async function readJsonObject(c: Context<LakeEnv>): Promise<Record<string, unknown>> {
  return asObject(await readJson(c))
}

/** As `readJsonObject`, where a request without a body means an empty object. */
export async function readOptionalJsonObject(
  c: Context<LakeEnv>,
): Promise<Record<string, unknown>> {
  const text = await textOf(c)
  return text === '' ? {} : asObject(parseJson(text, BODY))
}

import type {Context} from 'hono'
import {HTTPException} from 'hono/http-exception'
import type {z} from 'zod'

const MAX_FORM_BYTES = 8 * 1024
const MAX_JSON_BYTES = 64 * 1024

function requireLength(c: Context, max: number): void {
  const length = c.req.header('Content-Length')
  if (length === undefined) throw new HTTPException(411, {message: 'Content-Length is required'})
  if (Number(length) > max) throw new HTTPException(413, {message: 'The form is too large'})
}

function interrupted(cause: unknown): never {
  throw new HTTPException(400, {message: 'The request was interrupted', cause})
}

/** Reads a submitted form. @throws {HTTPException} 400 when it is interrupted, 413 when it is too large, 411 when it has no `Content-Length` */
export async function readForm(c: Context): Promise<URLSearchParams> {
  requireLength(c, MAX_FORM_BYTES)
  return new URLSearchParams(await c.req.text().catch(interrupted))
}

/**
 * Reads a JSON body.
 * @throws {HTTPException} 400 that names the field at fault, 413 when it is too large, 411 without `Content-Length`, 415
 *   when it is something else
 */
export async function readBody<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? '')) {
    throw new HTTPException(415, {message: 'The body has to be JSON'})
  }
  requireLength(c, MAX_JSON_BYTES)
  const body: unknown = await c.req.json().catch(() => {
    throw new HTTPException(400, {message: 'The body is not JSON'})
  })
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.')
  throw new HTTPException(400, {message: `${field ? `"${field}": ` : ''}${issue?.message}`})
}

/**
 * Reads a body from somebody who may send it, and asks again afterwards: it may arrive long after its head, when they may
 * no longer.
 * @param require throws unless they may
 */
export async function readFrom<Who, T>(
  require: () => Who | Promise<Who>,
  read: () => Promise<T>,
): Promise<[who: Who, body: T]> {
  await require()
  const body = await read()
  return [await require(), body]
}

/**
 * Reads a binary body.
 * @throws {HTTPException} 400 when it is interrupted, 413 when it is larger than `max` bytes, 411 without `Content-Length`
 */
export async function readBytes(c: Context, max: number): Promise<Uint8Array> {
  requireLength(c, max)
  return new Uint8Array(await c.req.arrayBuffer().catch(interrupted))
}

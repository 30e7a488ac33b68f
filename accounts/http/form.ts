import type {Context} from 'hono'
import {HTTPException} from 'hono/http-exception'

const MAX_FORM_BYTES = 8 * 1024

/** Reads a submitted form. @throws {HTTPException} 413 when it is too large, 411 when it has no `Content-Length` */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const length = c.req.header('Content-Length')
  if (length === undefined) throw new HTTPException(411, {message: 'Content-Length is required'})
  if (Number(length) > MAX_FORM_BYTES) {
    throw new HTTPException(413, {message: 'The form is too large'})
  }
  return new URLSearchParams(await c.req.text())
}

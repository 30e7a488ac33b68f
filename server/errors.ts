import type {Context} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {LakeError, responseTo} from '../lake/index.ts'

/** Handles errors that no other part of the server has handled. Clients only get the status; the cause is logged. */
export function respondToError(error: Error, c: Context): Response {
  if (error instanceof HTTPException) return error.getResponse()
  if (error instanceof LakeError) return responseTo(error)
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return c.text('An internal error occurred; see the server’s log', 500)
}

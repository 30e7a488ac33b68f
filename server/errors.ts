import type {Context} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {LakeError, responseTo} from '../lake/index.ts'

/**
 * Answers what no part of the server has answered itself. Clients learn the status and nothing of the program; the cause
 * goes to the log.
 */
export function respondToError(error: Error, c: Context): Response {
  if (error instanceof HTTPException) return error.getResponse()
  if (error instanceof LakeError) return responseTo(error)
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return c.text('An internal error occurred; the server’s log says more', 500)
}

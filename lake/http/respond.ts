import type {ErrorHandler, NotFoundHandler} from 'hono'
import {httpError, LakeError} from '../errors.ts'
import type {LakeEnv} from './context.ts'

/** The rest of an oversized body is not read, so the connection cannot be reused. */
const TOO_LARGE = 413

/** V8's error when a value is nested deeper than a recursive function can follow. */
const TOO_DEEP = /call stack/

/** The response to a failed request, in Sanity's format. */
export function responseTo({status, body, retryAfter}: LakeError): Response {
  const headers = new Headers()
  if (status === TOO_LARGE) headers.set('Connection', 'close')
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  return Response.json(body, {status, headers})
}

/** Responds to an error as Sanity does. Errors that are not the requester's fault are logged, not sent. */
export const respondToError: ErrorHandler<LakeEnv> = (error, c) => {
  if (error instanceof LakeError) return responseTo(error)
  if (error instanceof RangeError && TOO_DEEP.test(error.message)) {
    return responseTo(httpError(400, 'The request is nested too deeply', error))
  }
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return responseTo(httpError(500, 'An internal error occurred; see the server’s log'))
}

export const respondNotFound: NotFoundHandler<LakeEnv> = (c) =>
  responseTo(httpError(404, `No such endpoint: ${c.req.method} ${c.req.path}`))

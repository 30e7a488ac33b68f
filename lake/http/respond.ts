import type {ErrorHandler, NotFoundHandler} from 'hono'
import {httpError, LakeError} from '../errors.ts'
import type {LakeEnv} from './context.ts'

/** The rest of a body that is too large is not read; so the connection cannot serve another request. */
const TOO_LARGE = 413

/** V8's error when a value is nested deeper than a recursive function can follow. */
const TOO_DEEP = /call stack/

/** The answer to a request that failed, as Sanity gives it. */
export function responseTo({status, body, retryAfter}: LakeError): Response {
  const headers = new Headers()
  if (status === TOO_LARGE) headers.set('Connection', 'close')
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  return Response.json(body, {status, headers})
}

/** Answers an error as Sanity does. What is not the requester's fault goes to the log, not over the wire. */
export const respondToError: ErrorHandler<LakeEnv> = (error, c) => {
  if (error instanceof LakeError) return responseTo(error)
  if (error instanceof RangeError && TOO_DEEP.test(error.message)) {
    return responseTo(httpError(400, 'The request is nested too deeply', error))
  }
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return responseTo(httpError(500, 'An internal error occurred; the server’s log says more'))
}

export const respondNotFound: NotFoundHandler<LakeEnv> = (c) =>
  responseTo(httpError(404, `No such endpoint: ${c.req.method} ${c.req.path}`))

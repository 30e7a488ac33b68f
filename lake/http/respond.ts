import type {ErrorHandler, NotFoundHandler} from 'hono'
import {httpError, LakeError} from '../errors.ts'
import type {LakeEnv} from './context.ts'

/** The rest of a body that is too large is not read; so the connection cannot serve another request. */
const TOO_LARGE = 413

function answer({status, body}: LakeError): Response {
  return Response.json(body, {status, headers: status === TOO_LARGE ? {Connection: 'close'} : {}})
}

/** Answers an error as Sanity does. What is not the requester's fault goes to the log, not over the wire. */
export const respondToError: ErrorHandler<LakeEnv> = (error, c) => {
  if (error instanceof LakeError) return answer(error)
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return answer(httpError(500, 'An internal error occurred; the server’s log says more'))
}

export const respondNotFound: NotFoundHandler<LakeEnv> = (c) =>
  answer(httpError(404, `No such endpoint: ${c.req.method} ${c.req.path}`))

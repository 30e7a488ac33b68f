import type {ErrorHandler, NotFoundHandler} from 'hono'
import {httpError, LakeError} from '../errors.ts'
import type {LakeEnv} from './context.ts'

function answer(error: LakeError): Response {
  return Response.json(error.body, {status: error.status})
}

/** Answers an error as Sanity does. What is not the requester's fault goes to the log, not over the wire. */
export const respondToError: ErrorHandler<LakeEnv> = (error, c) => {
  if (error instanceof LakeError) return answer(error)
  console.error(`${c.req.method} ${c.req.path}:`, error)
  return answer(httpError(500, 'An internal error occurred; the server’s log says more'))
}

export const respondNotFound: NotFoundHandler<LakeEnv> = (c) =>
  answer(httpError(404, `No such endpoint: ${c.req.method} ${c.req.path}`))

import type {Lake} from '../../lake.ts'
import type {Sessions} from '../../sessions/index.ts'
import {authenticate, type Identify} from '../authenticate.ts'
import {sessionOf} from './cookies.ts'
import {requireOwnPage} from './same-origin.ts'

/** Knows people by their session's cookie. */
export const identifyBySession =
  (sessions: Sessions): Identify =>
  (request) => {
    const session = sessionOf(sessions, request)
    if (!session) return null
    requireOwnPage(request)
    return session.requester
  }

/** Finds out who asks, by token or by session, and notes it as `requester` in the context. */
export const knowRequester = (lake: Lake) => authenticate(lake, identifyBySession(lake.sessions))

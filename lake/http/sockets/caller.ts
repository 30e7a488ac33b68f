import type {IncomingMessage} from 'node:http'
import {anonymous, type Requester} from '../../access/index.ts'
import type {Lake} from '../../lake.ts'
import {sessionOf} from '../session/cookies.ts'
import {isFromOwnPage} from '../session/same-origin.ts'

const BEARER = /^Bearer +(\S+)$/i

/** Who opened a socket, and what they opened it with, for requests that are made in their name. */
export interface Caller {
  requester: Requester
  request: Request
}

/** The upgrade request as a Request; `null` when its address makes no sense. */
const asRequest = (incoming: IncomingMessage): Request | null => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const item of [value ?? []].flat()) headers.append(name, item)
  }
  const base = `http://${incoming.headers.host ?? 'localhost'}`
  const path = incoming.url ?? '/'
  return URL.canParse(path, base) ? new Request(new URL(path, base), {headers}) : null
}

/**
 * Who opens a socket. Browsers let any page open one to any server and send its cookies along, so a session
 * counts only when the page is one of this very address.
 *
 * @returns `null` for a caller who has to be turned away: a forged token, another page's session
 */
export const callerOf = (lake: Lake, incoming: IncomingMessage): Caller | null => {
  const request = asRequest(incoming)
  if (!request) return null
  const authorization = request.headers.get('Authorization')
  if (authorization !== null) {
    const requester = lake.requesterFor(BEARER.exec(authorization)?.[1] ?? '')
    return requester && {requester, request}
  }
  const session = sessionOf(lake.sessions, request)
  if (session && !isFromOwnPage(request)) return null
  return {requester: session?.requester ?? anonymous, request}
}

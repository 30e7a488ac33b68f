import type {IncomingMessage} from 'node:http'
import {clientAddress} from '../../../http/index.ts'
import type {Requester} from '../../access/index.ts'
import type {Authenticate} from '../authenticate.ts'

/** Who opened a socket, and what they opened it with, for requests that are made in their name. */
export interface Caller {
  requester: Requester
  request: Request
  /** Where the socket comes from. */
  address: string
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
 * Who opens a socket. Browsers let any page open one to any server and send its cookies along: `authenticate` sees by the
 * header `Upgrade` that it is one.
 *
 * @returns `null` when the request makes no sense
 * @throws {LakeError} when the caller has to be turned away: a forged token, another page's session
 */
export async function callerOf(
  authenticate: Authenticate,
  incoming: IncomingMessage,
): Promise<Caller | null> {
  const request = asRequest(incoming)
  if (!request) return null
  const forwarded = request.headers.get('X-Forwarded-For')
  const address = clientAddress(incoming.socket.remoteAddress ?? '', forwarded)
  return {requester: await authenticate(request, address), request, address}
}

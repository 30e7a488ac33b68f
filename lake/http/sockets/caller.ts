import type {IncomingMessage} from 'node:http'
import {clientAddress} from '../../../http/index.ts'
import type {Requester} from '../../access/index.ts'
import type {Authenticate} from '../authenticate.ts'

/** Who opened a socket, and with which request, for requests made on their behalf. */
export interface Caller {
  requester: Requester
  request: Request
  /** The client's address. */
  address: string
}

/** The upgrade request as a Request; `null` when its URL is invalid. */
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
 * Authenticates whoever opens a socket. Browsers let any page open a socket to any server and send cookies along;
 * `authenticate` recognizes a socket by its `Upgrade` header.
 *
 * @returns `null` when the request is invalid
 * @throws {LakeError} when the caller must be refused: a forged token, another page's session
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

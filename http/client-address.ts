import type {Context} from 'hono'

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Whether an IP address is this machine's own, for connections to itself. */
export const isLoopbackAddress = (address: string): boolean =>
  /^(?:127\.|::1$|::ffff:127\.)/.test(address)

/**
 * The client's address: the other end of the connection or, if that is a proxy on this machine, the last address in
 * `X-Forwarded-For`. A client can only forge the entries before it.
 *
 * @param peer the other end of the connection
 * @param forwardedFor the header `X-Forwarded-For`
 */
export function clientAddress(peer: string, forwardedFor: string | null | undefined): string {
  const forwarded = forwardedFor?.split(',').at(-1)?.trim()
  return forwarded && isLoopbackAddress(peer) ? forwarded : peer
}

/** The address of the client of a request; absent for requests that the server makes to itself. */
export function addressOf(c: Context): string | undefined {
  // As provided by @hono/node-server.
  const peer = property(property(property(c.env, 'incoming'), 'socket'), 'remoteAddress')
  return typeof peer === 'string' ? clientAddress(peer, c.req.header('X-Forwarded-For')) : undefined
}

/** What a request has to be handed on with, so that {@link addressOf} finds the address of a client. */
export const environmentOf = (remoteAddress: string) => ({incoming: {socket: {remoteAddress}}})

/** Whether the client itself is on this machine, rather than behind a local proxy. */
export const isOnThisMachine = (c: Context): boolean => isLoopbackAddress(addressOf(c) ?? '')

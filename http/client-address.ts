import type {Context} from 'hono'

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * The address of the client: the other end of the connection, or, when that is a proxy on this machine, the address that
 * it says it speaks for. A client can only write before that one.
 *
 * @param peer the other end of the connection
 * @param forwardedFor the header `X-Forwarded-For`
 */
export function clientAddress(peer: string, forwardedFor: string | null | undefined): string {
  const forwarded = forwardedFor?.split(',').at(-1)?.trim()
  return forwarded && LOOPBACK.test(peer) ? forwarded : peer
}

/** The address of the client of a request; absent for requests that the server makes to itself. */
export function addressOf(c: Context): string | undefined {
  // As @hono/node-server hands it on.
  const peer = property(property(property(c.env, 'incoming'), 'socket'), 'remoteAddress')
  return typeof peer === 'string' ? clientAddress(peer, c.req.header('X-Forwarded-For')) : undefined
}

/** Whether the client is on this very machine, with no proxy that speaks for somebody else. */
export const isOnThisMachine = (c: Context): boolean => LOOPBACK.test(addressOf(c) ?? '')

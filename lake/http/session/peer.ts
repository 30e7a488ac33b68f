import type {Context} from 'hono'

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/** Address of the other end of the connection, as @hono/node-server hands it on; unknown elsewhere. */
export const peerOf = (c: Context): string | undefined => {
  const socket = property(property(c.env, 'incoming'), 'socket')
  const address = property(socket, 'remoteAddress')
  return typeof address === 'string' ? address : undefined
}

/**
 * Whom to count wrong tokens against: the other end of the connection, or, when that is a proxy on this machine, the
 * address that it says it speaks for. A visitor can only write before that one.
 */
export const visitorOf = (c: Context): string => {
  const peer = peerOf(c) ?? ''
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  return forwarded && LOOPBACK.test(peer) ? forwarded : peer
}

/** Whether who asks is on this very machine, with no proxy that speaks for somebody else. */
export const isOnThisMachine = (c: Context): boolean => LOOPBACK.test(visitorOf(c))

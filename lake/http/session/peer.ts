import type {Context} from 'hono'

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Address of the other end of the connection, as @hono/node-server hands it on; unknown elsewhere. */
export const peerOf = (c: Context): string | undefined => {
  const socket = property(property(c.env, 'incoming'), 'socket')
  const address = property(socket, 'remoteAddress')
  return typeof address === 'string' ? address : undefined
}

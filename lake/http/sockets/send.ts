import type {WebSocket} from 'ws'
import type {Requester} from '../../access/index.ts'

/** How much may be buffered before a connection counts as dead, in bytes. */
const MAX_BUFFERED_BYTES = 16 * 1024 * 1024

/** Whether the other end of a socket has stopped reading. */
export const isStuck = (socket: WebSocket): boolean => socket.bufferedAmount > MAX_BUFFERED_BYTES

/** Closes a socket when the rights of whoever opened it have ended or changed. */
export const terminateWhenEnded = (socket: WebSocket, {onEnded}: Requester): void => {
  const stop = onEnded?.(() => socket.terminate())
  if (stop) socket.once('close', stop)
}

/** Sends a message; if the other end has stopped reading, the connection is closed instead of filling memory. */
export const send = (socket: WebSocket, message: string): void => {
  if (isStuck(socket)) socket.terminate()
  else socket.send(message)
}

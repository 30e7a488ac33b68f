import type {WebSocket} from 'ws'

/** What may wait for a reader before the line counts as dead, in bytes. */
const MAX_BUFFERED_BYTES = 16 * 1024 * 1024

/** Whether a socket's other end has stopped reading. */
export const isStuck = (socket: WebSocket): boolean => socket.bufferedAmount > MAX_BUFFERED_BYTES

/** Sends a message; a line whose other end does not read is cut instead of filling the memory. */
export const send = (socket: WebSocket, message: string): void => {
  if (isStuck(socket)) socket.terminate()
  else socket.send(message)
}

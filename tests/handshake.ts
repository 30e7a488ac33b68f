import {WebSocket} from 'ws'

/** The result of a WebSocket's handshake: `open`, or the status of the refusal. */
export function handshake(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, {headers})
    socket.on('open', () => {
      resolve('open')
      socket.terminate()
    })
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    })
    socket.on('error', () => {})
  })
}

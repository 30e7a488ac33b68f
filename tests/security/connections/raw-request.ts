import {connect} from 'node:net'

export interface RawRequest {
  method: string
  /** The raw request target. */
  target: string
  headers: readonly (readonly [string, string])[]
  body: string
}

export interface RawAnswer {
  /** 0 when the server closed the connection without answering. */
  status: number
  text: string
}

/** Sends a raw request, including ones that no HTTP library would send, and reads the whole response. */
export function sendRaw(
  port: number,
  {method, target, headers, body}: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    const done = () => {
      const text = Buffer.concat(parts).toString('latin1')
      resolve({status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text})
      socket.destroy()
    }
    const lines = [
      `${method} ${target} HTTP/1.1`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ]
    socket.on('connect', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`))
    socket.on('data', (part) => {
      parts.push(part)
      // An event stream does not end by itself; its head is enough.
      if (/content-type: text\/event-stream/i.test(part.toString('latin1'))) done()
      // Nor does an upgraded socket.
      if (part.toString('latin1').startsWith('HTTP/1.1 101')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
  })
}

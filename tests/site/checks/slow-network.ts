import {connect, createServer, type Socket} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'

/** Lighthouse's slow network: bytes per second in each direction, and round-trip milliseconds. */
const SLOW = {down: 200_000, up: 90_000, roundTripMs: 150}
const PIECE_BYTES = 16_384

/** All connections of one direction share its bytes per second. */
class Direction {
  readonly #bytesPerSecond: number
  #freeAt = 0

  constructor(bytesPerSecond: number) {
    this.#bytesPerSecond = bytesPerSecond
  }

  async pass(from: Socket, to: Socket): Promise<void> {
    for await (const bytes of from) {
      for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
        const piece = bytes.subarray(start, start + PIECE_BYTES)
        const now = performance.now()
        this.#freeAt = Math.max(now, this.#freeAt) + (piece.length / this.#bytesPerSecond) * 1_000
        await wait(this.#freeAt - now + SLOW.roundTripMs / 2)
        to.write(piece)
      }
    }
    to.end()
  }
}

/**
 * Serves what is at an origin as over a slow network. Chromium's own emulation now and then holds back a request for good.
 */
export async function overSlowNetwork(
  origin: string,
): Promise<{origin: string; close(): Promise<void>}> {
  const {hostname, port} = new URL(origin)
  const [down, up] = [new Direction(SLOW.down), new Direction(SLOW.up)]
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    // A browser that leaves a page resets its connections, also while something is on its way to it.
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      socket.on('error', end)
    }
    up.pass(client, upstream).catch(end)
    down.pass(upstream, client).catch(end)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, hostname, resolve)
  })
  const address = server.address()
  const slowPort = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://${hostname}:${slowPort}`,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

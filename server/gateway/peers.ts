import type {Socket} from 'node:net'
import {isLoopbackAddress, networkOf} from '../../http/index.ts'

/** Counts what each visitor has open, up to a limit. */
export class PeerCount {
  readonly #limit: number
  readonly #counts = new Map<string, number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Counts one more; returns a function that subtracts it again, or null when there are too many. */
  add(address: string): (() => void) | null {
    const key = networkOf(address)
    const count = this.#counts.get(key) ?? 0
    if (count >= this.#limit) return null
    this.#counts.set(key, count + 1)
    let counted = true
    return () => {
      if (!counted) return
      counted = false
      const left = (this.#counts.get(key) ?? 1) - 1
      if (left === 0) this.#counts.delete(key)
      else this.#counts.set(key, left)
    }
  }
}

/**
 * Admits a connection, or closes it if the visitor has too many. Local connections are not counted, since a local proxy
 * serves many visitors. Returns whether it was admitted.
 */
export function admit(socket: Socket, connections: PeerCount): boolean {
  const address = socket.remoteAddress ?? ''
  if (isLoopbackAddress(address)) return true
  const release = connections.add(address)
  if (release) socket.once('close', release)
  else socket.destroy()
  return release !== null
}

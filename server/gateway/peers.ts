import type {Socket} from 'node:net'

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

export const isLoopback = (address: string): boolean => LOOPBACK.test(address)

/** Number of leading groups of an IPv6 address that identify one customer's network. */
const IPV6_GROUPS = 4

/** What counts as one visitor: an IPv4 address, an IPv6 network (/64). */
export function visitorKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({length: 8 - left.length - right.length}, () => '0')
  return [...left, ...(tail === undefined ? [] : zeros), ...right].slice(0, IPV6_GROUPS).join(':')
}

/** Counts what each visitor has open, up to a limit. */
export class PeerCount {
  readonly #limit: number
  readonly #counts = new Map<string, number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Counts one more; returns a function that subtracts it again, or null when there are too many. */
  add(address: string): (() => void) | null {
    const key = visitorKey(address)
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
  if (isLoopback(address)) return true
  const release = connections.add(address)
  if (release) socket.once('close', release)
  else socket.destroy()
  return release !== null
}

/** What the gateway allows one visitor, and all of them together. */
export interface GatewayLimits {
  /** Open connections in total; when it is reached, idle ones are closed first. */
  connections: number
  /** Open connections of one address, unless it is this machine: a proxy on it speaks for many. */
  connectionsPerAddress: number
  /** Request bodies that one address may be sending at a time. */
  bodiesPerAddress: number
  /** Milliseconds that a request's headers may take. */
  headersMs: number
  /** Milliseconds without a byte of a body that is being sent. */
  bodyIdleMs: number
  /** Milliseconds that a whole body may take, uploads of assets apart. */
  bodyMs: number
  /** Milliseconds that an upload may take: phones on weak networks send photographs. */
  uploadMs: number
  /** Milliseconds that a reader may let an answer stand still. */
  stalledMs: number
  /** Milliseconds that a connection may be silent between requests. */
  keepAliveMs: number
  /** Milliseconds that a connection may be silent altogether, while an answer is being worked out. */
  silentMs: number
}

export const GATEWAY_LIMITS: GatewayLimits = {
  connections: 4096,
  connectionsPerAddress: 512,
  bodiesPerAddress: 64,
  headersMs: 20_000,
  bodyIdleMs: 20_000,
  bodyMs: 60_000,
  uploadMs: 30 * 60_000,
  stalledMs: 60_000,
  keepAliveMs: 10_000,
  silentMs: 120_000,
}

/** Bytes of a request's address and headers together: listeners' addresses are up to 16 kB by the client's own rule. */
export const MAX_HEADER_BYTES = 64 * 1024

/** Streams that one HTTP/2 connection may have open. */
export const MAX_STREAMS = 128

/** The gateway's limits per visitor and in total. */
export interface GatewayLimits {
  /** Open connections in total; when the limit is reached, idle ones are closed first. */
  connections: number
  /** Open connections per address; this machine is exempt, since a local proxy serves many visitors. */
  connectionsPerAddress: number
  /** Requests of an address that the content server may be working on; this machine is exempt. */
  requestsPerAddress: number
  /** Request bodies that one address may send at a time. */
  bodiesPerAddress: number
  /** Milliseconds that a request's headers may take. */
  headersMs: number
  /** Milliseconds without receiving a byte of a body. */
  bodyIdleMs: number
  /** Milliseconds that a whole body may take, except asset uploads. */
  bodyMs: number
  /** Milliseconds that an upload may take: phones on weak networks send photographs. */
  uploadMs: number
  /** Milliseconds that a response may stall because the client does not read. */
  stalledMs: number
  /** Milliseconds that a connection may be silent between requests. */
  keepAliveMs: number
  /** Milliseconds that a connection may be silent at all, even while a response is being prepared. */
  silentMs: number
  /** Refusals (4xx) that one address gets at once, before they are sent at a steady pace. */
  refusalBurst: number
  refusalsPerSecond: number
  /** The same for all addresses together. */
  allRefusalsBurst: number
  allRefusalsPerSecond: number
  /** Milliseconds that a refusal waits at most. */
  longestRefusalMs: number
}

export const GATEWAY_LIMITS: GatewayLimits = {
  connections: 4096,
  connectionsPerAddress: 512,
  requestsPerAddress: 512,
  bodiesPerAddress: 64,
  headersMs: 20_000,
  bodyIdleMs: 20_000,
  bodyMs: 60_000,
  uploadMs: 30 * 60_000,
  stalledMs: 60_000,
  keepAliveMs: 10_000,
  silentMs: 120_000,
  refusalBurst: 200,
  refusalsPerSecond: 100,
  allRefusalsBurst: 400,
  allRefusalsPerSecond: 200,
  longestRefusalMs: 5_000,
}

/** Bytes of a request's URL and headers together: by the client's own rule, listeners' URLs are up to 16 kB. */
export const MAX_HEADER_BYTES = 64 * 1024

/** Open streams per HTTP/2 connection. */
export const MAX_STREAMS = 128

import {z} from 'zod'

/** Carries what the gateway and the content server that it starts agree on, as JSON. */
export const LINK_VARIABLE = 'HEMVIST_GATEWAY'

const gatewayLink = z.object({
  /** Path of the Unix socket, or named pipe, that the content server listens on. */
  path: z.string(),
  /** Scheme, host and port that browsers use. */
  origin: z.string(),
})

/** What the gateway and the content server that it started agree on. */
export type GatewayLink = z.infer<typeof gatewayLink>

/** The gateway that started this process; undefined when none did. */
export function readGatewayLink(env: NodeJS.ProcessEnv = process.env): GatewayLink | undefined {
  const text = env[LINK_VARIABLE]
  return text && process.send ? gatewayLink.parse(JSON.parse(text)) : undefined
}

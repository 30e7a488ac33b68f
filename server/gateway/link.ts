import {z} from 'zod'

/** Environment variable that passes the settings below to the content server, as JSON. */
export const LINK_VARIABLE = 'HEMVIST_GATEWAY'

const gatewayLink = z.object({
  /** Path of the Unix socket, or named pipe, that the content server listens on. */
  path: z.string(),
  /** Scheme, host and port that browsers use. */
  origin: z.string(),
})

/** The settings that the gateway passes to the content server it starts. */
export type GatewayLink = z.infer<typeof gatewayLink>

/** The gateway that started this process; undefined when none did. */
export function readGatewayLink(env: NodeJS.ProcessEnv = process.env): GatewayLink | undefined {
  const text = env[LINK_VARIABLE]
  return text && process.send ? gatewayLink.parse(JSON.parse(text)) : undefined
}

import {z} from 'zod'

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
const attachment = z.enum(['cross-platform', 'platform']).optional()
const extensions = z.object({}).default({})

/** What a browser returns when a passkey was made. https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
export const registrationResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})

/** What a browser returns when a passkey was used. */
export const authenticationResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

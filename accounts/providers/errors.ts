import type {Texts} from '../texts/index.ts'

/** Why signing in with an identity provider failed, in the words of the sign-in page. */
export type ProviderFailure = keyof Texts['providerErrors']

/** A sign-in with an identity provider that failed. The message is for the log; people get a text of their language. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly failure: ProviderFailure

  constructor(failure: ProviderFailure, message: string, cause?: unknown) {
    super(message, {cause})
    this.failure = failure
  }
}

const CODES: Readonly<Record<string, ProviderFailure>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'mismatch',
  OAUTH_INVALID_RESPONSE: 'mismatch',
  OAUTH_TIMEOUT: 'unavailable',
  OAUTH_ABORT: 'unavailable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unavailable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unavailable',
  OAUTH_PARSE_ERROR: 'unavailable',
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Explains a failure of openid-client. */
export function explain(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  const message = error instanceof Error ? error.message : String(error)
  const said = fieldOf(error, 'error')
  if (said === 'access_denied') return new ProviderError('cancelled', message, error)
  if (said === 'invalid_grant') return new ProviderError('expired', message, error)
  if (typeof said === 'string') return new ProviderError('refused', `${said}: ${message}`, error)
  // In answer to a wrong client secret, the details are in a header (RFC 6749, 5.2).
  const [challenge] = [fieldOf(error, 'cause')].flat()
  const challenged = fieldOf(fieldOf(challenge, 'parameters'), 'error')
  if (typeof challenged === 'string')
    return new ProviderError('refused', `${challenged}: ${message}`, error)
  const known = CODES[String(fieldOf(error, 'code') ?? fieldOf(fieldOf(error, 'cause'), 'code'))]
  if (known) return new ProviderError(known, message, error)
  // fetch says no more than that it failed.
  if (error instanceof TypeError) return new ProviderError('unavailable', message, error)
  return new ProviderError('refused', message, error)
}

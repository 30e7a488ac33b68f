import * as oidc from 'openid-client'
import {z} from 'zod'
import {type KnownClaims, readClaims} from './claims.ts'
import {explain, ProviderError} from './errors.ts'
import type {ProviderSettings} from './settings.ts'

const TIMEOUT_SECONDS = 10
/** How far clocks may differ, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 60
/** How long a provider's addresses and keys are remembered, in milliseconds. */
const REMEMBERED_MS = 60 * 60_000

/** What a browser keeps, sealed, while it is at the provider. */
export const flowState = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go afterwards. */
  to: z.string(),
})

export type FlowState = z.infer<typeof flowState>

/** One identity provider: the authorization code flow with PKCE, state and nonce (OpenID Connect Core 3.1). */
export class OidcProvider {
  readonly settings: ProviderSettings
  readonly #clock: () => number
  #discovered: {configuration: Promise<oidc.Configuration>; until: number} | undefined

  /** @param clock milliseconds since 1970 */
  constructor(settings: ProviderSettings, clock: () => number) {
    this.settings = settings
    this.#clock = clock
  }

  /**
   * Begins to sign somebody in.
   * @param redirectUri where the provider sends them back to
   * @throws {ProviderError} when the provider does not answer
   */
  async begin(redirectUri: string, to: string): Promise<{url: string; flow: FlowState}> {
    const flow: FlowState = {
      provider: this.settings.id,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    }
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: this.settings.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    })
    return {url: url.href, flow}
  }

  /**
   * Exchanges the provider's answer for what it knows of somebody.
   * @param answer the address that the provider sent them back to
   * @throws {ProviderError} that says what was wrong
   */
  async finish(answer: URL, {verifier, state, nonce}: FlowState): Promise<KnownClaims> {
    const configuration = await this.#configuration()
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new ProviderError('refused', 'The provider gave no ID token')
      // Many providers put little into the ID token.
      const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined
      const more = hasMore
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {}
      return readClaims({...more, ...claims}, this.settings)
    } catch (error) {
      throw explain(error)
    }
  }

  /** The provider's addresses and keys. A failed look-up is tried again at the next sign-in. */
  #configuration(): Promise<oidc.Configuration> {
    const now = this.#clock()
    if (this.#discovered && this.#discovered.until > now) return this.#discovered.configuration
    const configuration = this.#discover().catch((error: unknown) => {
      this.#discovered = undefined
      const {message} = explain(error)
      throw new ProviderError('unavailable', `${this.settings.issuer}: ${message}`, error)
    })
    this.#discovered = {configuration, until: now + REMEMBERED_MS}
    return configuration
  }

  async #discover(): Promise<oidc.Configuration> {
    const {issuer, clientId, clientSecret} = this.settings
    const isPlain = issuer.startsWith('http:')
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
      timeout: TIMEOUT_SECONDS,
      ...(isPlain ? {execute: [oidc.allowInsecureRequests]} : {}),
    })
    const server = found.serverMetadata()
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const authentication = !clientSecret
      ? oidc.None()
      : methods.includes('client_secret_basic')
        ? oidc.ClientSecretBasic(clientSecret)
        : oidc.ClientSecretPost(clientSecret)
    const metadata = {[oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS}
    const configuration = new oidc.Configuration(server, clientId, metadata, authentication)
    configuration.timeout = TIMEOUT_SECONDS
    if (isPlain) oidc.allowInsecureRequests(configuration)
    return configuration
  }
}

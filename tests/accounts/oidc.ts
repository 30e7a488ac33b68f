import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {Provider} from 'oidc-provider'

export const CLIENT = {id: 'hemvist', secret: 'the-secret-of-this-client'}
const MAX_STEPS = 20

/** What the provider says of somebody, besides `sub`. */
export type Claims = Record<string, unknown>

export interface IdentityProvider {
  issuer: string
  /** What it says of people, by their login. */
  people: Map<string, Claims>
  /** Parameters of each request for authorisation. */
  asked: URLSearchParams[]
  /** Signs somebody in as a browser does. @returns the address that it sends them back to */
  logIn(authorizationUrl: string, login: string): Promise<URL>
  /** Declines to sign in. @returns the address that it sends them back to */
  decline(authorizationUrl: string): Promise<URL>
  close(): Promise<void>
}

/** A browser with cookies for one host, which stops before it leaves it. */
class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  /** Follows redirects. @returns where they lead away to, or the page that they end at */
  async open(url: string, body?: URLSearchParams): Promise<{away: URL} | {at: URL; text: string}> {
    let next = new URL(url)
    let form = body
    for (let step = 0; step < MAX_STEPS; step++) {
      if (next.origin !== this.#origin) return {away: next}
      const response = await fetch(next, {
        method: form ? 'POST' : 'GET',
        ...(form ? {body: form} : {}),
        redirect: 'manual',
        headers: {Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')},
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const [name = '', ...value] = pair.split('=')
        this.#cookies.set(name, value.join('='))
      }
      const location = response.headers.get('Location')
      if (!location) return {at: next, text: await response.text()}
      next = new URL(location, next)
      form = undefined
    }
    throw new Error('The provider redirects without end')
  }
}

/** A real OpenID Connect provider on this machine. @param redirectUri of the client */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server: Server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const {port} = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const people: IdentityProvider['people'] = new Map()
  const asked: URLSearchParams[] = []
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: {required: () => true},
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: [
        'name',
        'groups',
        'https://id.oidc.se/claim/orgAffiliation',
        'https://id.oidc.se/claim/personalIdentityNumber',
      ],
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({sub: id, ...people.get(id)}),
    }),
    cookies: {keys: ['a key of this test']},
    features: {devInteractions: {enabled: true}},
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/auth') asked.push(url.searchParams)
    void answer(request, response)
  })
  return {
    issuer,
    people,
    asked,
    async logIn(url, login) {
      const browser = new Browser(issuer)
      let page = await browser.open(url)
      for (const prompt of ['login', 'consent']) {
        if ('away' in page) break
        const form = new URLSearchParams({prompt, login, password: 'any'})
        page = await browser.open(page.at.href, form)
      }
      if ('away' in page) return page.away
      throw new Error(`The provider shows ${page.at.pathname}: ${page.text.slice(0, 500)}`)
    },
    async decline(url) {
      const browser = new Browser(issuer)
      const page = await browser.open(url)
      if ('away' in page) return page.away
      const away = await browser.open(`${page.at.href}/abort`)
      if ('away' in away) return away.away
      throw new Error('The provider did not send them back')
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

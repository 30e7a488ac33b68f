import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {Hono} from 'hono'
import {z} from 'zod'
import {AccessDeniedError} from '../../errors.ts'
import {readBody} from '../body.ts'
import type {AccountsHttp} from '../context.ts'

const OWN_SCRIPT = new URL('../passkeys-page.js', import.meta.url)

/** The browser's half of WebAuthn, from the package, and what our pages do with it. */
function readScript(): string {
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  const bundle = join(dirname(dirname(entry)), 'dist', 'bundle', 'index.umd.min.js')
  return `${readFileSync(bundle, 'utf8')}\n;{\n${readFileSync(OWN_SCRIPT, 'utf8')}\n}\n`
}

const signInBody = z.object({state: z.string(), response: z.unknown(), to: z.string().optional()})

/** `/auth/passkeys*`: signing in with a passkey, and the script of the pages that do. */
export function passkeyRoutes(http: AccountsHttp): Hono {
  const {accounts} = http
  const routes = new Hono()
  let script: string | undefined

  routes.get('/auth/passkeys.js', (c) => {
    script ??= readScript()
    return c.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
  })

  routes.post('/auth/passkeys/sign-in/begin', async (c) => {
    http.requireOwnForm(c)
    return c.json(await accounts.ceremonies.beginSignIn(http.visitOf(c)))
  })

  routes.post('/auth/passkeys/sign-in', async (c) => {
    http.requireOwnForm(c)
    const {state, response, to} = await readBody(c, signInBody)
    const result = await accounts.signIn.withPasskey(state, response, http.signInRequest(c))
    if (!('ticket' in result)) throw new AccessDeniedError(403, 'The passkey is not known here')
    return c.json({to: http.enter(c, result, http.returnPath(c, to))})
  })

  return routes
}

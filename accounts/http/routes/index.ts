import {type Context, Hono} from 'hono'
import {AccessDeniedError, AccountError} from '../../errors.ts'
import type {AccountsHttp} from '../context.ts'
import {accountRoutes as ownAccountRoutes} from './account.ts'
import {linkRoutes} from './links.ts'
import {passkeyRoutes} from './passkeys.ts'
import {peopleRoutes} from './people.ts'
import {providerRoutes} from './providers.ts'
import {sessionRoutes} from './sessions.ts'
import {setupRoutes} from './setup.ts'
import {signInRoutes} from './sign-in.ts'

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

const refuse = (c: Context, error: AccessDeniedError): Response => {
  const {status, message, retryAfter, refusal} = error
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  return c.json({statusCode: status, error: 'Unauthorized', message, refusal}, status)
}

/**
 * `/v<date>/auth/*`: how people sign in and out, their accounts, and how the Studio finds out who is signed in. The
 * session is in a cookie that no script can read.
 */
export function accountRoutes(http: AccountsHttp): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof AccessDeniedError) return refuse(c, error)
    if (error instanceof AccountError) {
      const {message, refusal} = error
      return c.json({statusCode: 422, error: 'Unprocessable', message, refusal}, 422)
    }
    throw error
  })
  for (const routes of [
    signInRoutes,
    linkRoutes,
    setupRoutes,
    passkeyRoutes,
    providerRoutes,
    sessionRoutes,
    ownAccountRoutes,
    peopleRoutes,
  ]) {
    app.route(VERSION, routes(http))
  }
  return app
}

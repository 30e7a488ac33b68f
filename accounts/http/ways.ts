import type {Context} from 'hono'
import {canUsePasskeys} from '../passkeys/ceremonies.ts'
import type {AccountsHttp} from './context.ts'
import type {SignInWays} from './pages/sign-in.ts'

/** The ways to sign in that a request's address offers. */
export const waysFor = ({visitOf, providers, accounts}: AccountsHttp, c: Context): SignInWays => ({
  people: !accounts.people.isEmpty(),
  passkeys: !accounts.people.isEmpty() && canUsePasskeys(visitOf(c)),
  providers: providers.list(),
  token: accounts.hasAdministratorToken,
})

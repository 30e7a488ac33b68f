import type {Context} from 'hono'
import {AccessDeniedError, type Accounts, type Principal, type Visit} from '../accounts/index.ts'
import {addressOf, originOf} from '../http/index.ts'
import {
  type Account,
  type Authenticate,
  administrator,
  anonymous,
  type Directory,
  httpError,
  type Requester,
} from '../lake/index.ts'

/** When accounts that are no person's came to be. */
const FOUNDED = '2026-01-01T00:00:00.000Z'
const ROLES = [
  {name: 'administrator', title: 'Administratör', description: 'Får läsa och ändra allt.'},
]

/** What the rest of the server asks about who makes a request. */
export interface Access {
  accounts: Accounts
  /** For the lake: the requester that somebody with an account is there. */
  authenticate: Authenticate
  /** For the lake's API: who works here. */
  directory: Directory
  /** Where a request comes from, and which address it was sent to. */
  visitOf: (c: Context) => Visit
}

const requesterOf = (principal: Principal | null): Requester =>
  principal ? {...administrator, identity: principal.id} : anonymous

const accountOf = ({id, name, role}: Principal): Account => ({
  id,
  name,
  email: '',
  role: ROLES.find((known) => known.name === role) ?? {name: role, title: role, description: ''},
  createdAt: FOUNDED,
})

/**
 * Ties accounts to the lake, which knows requesters and no people.
 * @param origin the configured address of the server; without one, each request says where it was sent
 */
export function accessTo(accounts: Accounts, origin: string | undefined): Access {
  const visit = (request: Request, address: string | undefined): Visit => ({
    origin: origin ?? originOf(request),
    address,
  })
  return {
    accounts,
    visitOf: (c) => visit(c.req.raw, addressOf(c)),
    authenticate: async (request, address) => {
      try {
        return requesterOf(await accounts.authenticate(request, visit(request, address)))
      } catch (error) {
        if (!(error instanceof AccessDeniedError)) throw error
        const {status, message, retryAfter} = error
        throw httpError(status, message, error, retryAfter)
      }
    },
    directory: {
      find: (id) => {
        const principal = accounts.person(id)
        return principal ? accountOf(principal) : undefined
      },
      members: () => accounts.people().map(accountOf),
      roles: () => ROLES,
    },
  }
}

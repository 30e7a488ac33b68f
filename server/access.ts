import type {Context} from 'hono'
import {
  AccessDeniedError,
  type Accounts,
  type Principal,
  ROLES,
  type Role,
  type Visit,
} from '../accounts/index.ts'
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

/** Somebody with an account, as the lake knows them. Rights of other roles than the administrator's are the lake's to learn. */
const requesterOf = (principal: Principal | null): Requester => {
  if (principal?.role !== 'administrator') return anonymous
  return {...administrator, identity: principal.id}
}

const roleOf = ({name, title, description}: Role) => ({name, title, description})

const accountOf = ({id, name, email, role, createdAt}: Principal): Account => ({
  id,
  name,
  email,
  role: roleOf(ROLES[role]),
  createdAt: new Date(createdAt).toISOString(),
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
        const principal = accounts.principal(id)
        return principal ? accountOf(principal) : undefined
      },
      members: () => accounts.members().map(accountOf),
      roles: () => Object.values(ROLES).map(roleOf),
    },
  }
}

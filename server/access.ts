import {isDeepStrictEqual} from 'node:util'
import type {Context} from 'hono'
import {
  AccessDeniedError,
  type Accounts,
  isRoleName,
  managesPeople,
  type Principal,
  type Role,
  type Visit,
} from '../accounts/index.ts'
import {addressOf, originOf} from '../http/index.ts'
import {
  type Account,
  type Authenticate,
  administrator,
  anonymous,
  type Dataset,
  type Directory,
  httpError,
  type Lake,
  type Requester,
} from '../lake/index.ts'
import {campaignIds, grantsFor, knownCampaigns} from './rights.ts'

/** The dataset with the campaigns that roles can be limited to. */
const CONTENT = 'production'

/** What the rest of the server needs to know about who makes a request. */
export interface Access {
  accounts: Accounts
  /** For the lake: maps accounts to requesters. */
  authenticate: Authenticate
  /** For the lake's API: who works here. */
  directory: Directory
  /** Where a request comes from, and which URL it was sent to. */
  visitOf: (c: Context) => Visit
}

/** Learns of campaigns that were renamed: their new slugs by the former ones. */
type OnRenamed = (renames: ReadonlyMap<string, string>) => void

/** An account as the lake's requester: its id and what its role currently allows. */
function requesterOf(principal: Principal | null, {roles}: Accounts, lake: Lake): Requester {
  if (!principal) return anonymous
  if (principal.role === 'administrator') return {...administrator, identity: principal.id}
  const grants = grantsFor(principal, roles.get(principal.role), lake.dataset(CONTENT))
  return {kind: 'member', identity: principal.id, grants}
}

const roleOf = ({name, title, description}: Role) => ({
  name,
  title,
  description,
  isCustom: !isRoleName(name),
})

const accountOf = (
  {id, name, email, role, createdAt}: Principal,
  {roles, pictures}: Accounts,
): Account => {
  const picture = pictures.versionOf(id)
  return {
    id,
    name,
    email,
    imageUrl: picture && `/v1/auth/pictures/${id}?v=${picture}`,
    role: roleOf(roles.get(role)),
    createdAt: new Date(createdAt).toISOString(),
  }
}

/** Lets memberships follow campaigns that are renamed, from now on, and those that were renamed before. */
function followCampaigns(accounts: Accounts, dataset: Dataset, onRenamed: OnRenamed): void {
  const follow = () => {
    const renames = accounts.administration.followCampaigns(knownCampaigns(dataset))
    if (renames.size > 0) onRenamed(renames)
  }
  follow()
  const stop = dataset.subscribe((event) => {
    if (accounts.isClosed) return stop()
    if (event.kind !== 'commit') return
    const isCampaign = event.changes.some(
      ({before, after}) => (after ?? before)?._type === 'campaign',
    )
    if (isCampaign) follow()
  })
}

/**
 * Connects accounts to the lake, which only knows requesters.
 * @param origin the configured origin of the server; without one, it is taken from each request
 */
export function accessTo(
  accounts: Accounts,
  lake: Lake,
  origin: string | undefined,
  onRenamed: OnRenamed = () => {},
): Access {
  followCampaigns(accounts, lake.dataset(CONTENT), onRenamed)
  lake.requesterFor = (id) => {
    const principal = accounts.principal(id)
    return principal && requesterOf(principal, accounts, lake)
  }
  const visit = (request: Request, address: string | undefined): Visit => ({
    origin: origin ?? originOf(request),
    address,
  })
  return {
    accounts,
    visitOf: (c) => visit(c.req.raw, addressOf(c)),
    authenticate: async (request, address) => {
      try {
        const from = visit(request, address)
        const principal = await accounts.authenticate(request, from)
        const requester = requesterOf(principal, accounts, lake)
        if (!principal) return requester
        const isUnchanged = (now: Principal) =>
          isDeepStrictEqual(requesterOf(now, accounts, lake), requester)
        const onEnded = (act: () => void) => accounts.watch(request, from, isUnchanged, act)
        const isCurrent = () => accounts.isCurrent(request, from, isUnchanged)
        return {...requester, onEnded, isCurrent}
      } catch (error) {
        if (!(error instanceof AccessDeniedError)) throw error
        const {status, message, retryAfter} = error
        throw httpError(status, message, error, retryAfter)
      }
    },
    directory: {
      find: (id) => {
        const principal = accounts.principal(id)
        if (!principal) return undefined
        const account = accountOf(principal, accounts)
        if (principal.campaigns.length === 0) return account
        return {...account, campaigns: campaignIds(lake.dataset(CONTENT), principal.campaigns)}
      },
      members: () => accounts.members().map((member) => accountOf(member, accounts)),
      roles: () => accounts.roles.list().map(roleOf),
      managesMembers: (id) => {
        const principal = accounts.principal(id)
        return principal !== null && managesPeople(principal)
      },
    },
  }
}

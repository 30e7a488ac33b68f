import * as z from 'zod/mini'
import {askServer, ServerError} from '../desk/index.ts'

/** What the accounts' API answers; see accounts/http/routes. */
const passkey = z.object({
  id: z.string(),
  name: z.string(),
  backedUp: z.boolean(),
  createdAt: z.string(),
  usedAt: z.nullable(z.string()),
})

const account = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.string(),
  role: z.string(),
  roleTitle: z.string(),
  campaigns: z.array(z.string()),
  picture: z.nullable(z.string()),
  password: z.object({changedAt: z.nullable(z.string()), minLength: z.number()}),
  passkeys: z.array(passkey),
  canUsePasskeys: z.boolean(),
  codes: z.object({isOn: z.boolean(), recoveryCodesLeft: z.number()}),
  requiresSecondFactor: z.boolean(),
  isFresh: z.boolean(),
})

/** The administrator of the server's own token, who has no account. */
const serverAccount = z.object({id: z.string(), name: z.string(), isServer: z.literal(true)})

export const accountAnswer = z.union([serverAccount, account])

const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  address: z.string(),
  userAgent: z.string(),
  method: z.string(),
  isCurrent: z.boolean(),
})

const person = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.string(),
  roleTitle: z.string(),
  campaigns: z.array(z.string()),
  isEverywhere: z.boolean(),
  languages: z.array(z.string()),
  picture: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
  isInvited: z.boolean(),
  hasSecondFactor: z.boolean(),
  isSelf: z.boolean(),
  mayChange: z.boolean(),
})

const staff = z.object({
  people: z.array(person),
  roles: z.array(z.object({name: z.string(), title: z.string(), description: z.string()})),
  campaigns: z.array(z.string()),
  isEverywhere: z.boolean(),
  /** Those that you may limit roles to; none means all. */
  languages: z.array(z.string()),
  mailIsSent: z.boolean(),
})

const invitation = z.object({
  /** Absent when only its owner may see it. */
  link: z.nullable(z.string()),
  isMailed: z.boolean(),
  days: z.number(),
  /** How long a link for a new password is valid, instead of an invitation. */
  hours: z.optional(z.number()),
})
const newCodes = z.object({state: z.string(), key: z.string(), qr: z.string()})
const recovery = z.object({recoveryCodes: z.array(z.string())})
const anything = z.unknown()

export type Account = z.infer<typeof account>
export type Passkey = z.infer<typeof passkey>
export type Person = z.infer<typeof person>
export type Staff = z.infer<typeof staff>
export type Invitation = z.infer<typeof invitation>
export type NewCodes = z.infer<typeof newCodes>

export interface Membership {
  role: string
  /** Slugs; none means all. */
  campaigns: readonly string[]
  /** BCP 47; none means all. */
  languages: readonly string[]
}

const refusal = z.object({
  message: z.optional(z.string()),
  faults: z._default(z.array(z.string()), []),
  refusal: z.optional(z.string()),
})

/** A request that was refused, with what the server says. */
export class ApiError extends ServerError {
  override name = 'ApiError'
  /** What is wrong with a password, one sentence each. */
  readonly faults: readonly string[]
  /** What was refused, by the server's name for it. */
  readonly refusal: string | undefined

  constructor(error: ServerError) {
    const {data} = refusal.safeParse(error.answer)
    super(error.status, data?.message ?? error.message, {answer: error.answer, cause: error})
    this.faults = data?.faults ?? []
    this.refusal = data?.refusal
  }
}

async function send<T>(
  shape: z.ZodMiniType<T>,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  try {
    return await askServer(shape, `/v1/auth/${path}`, {method, body})
  } catch (error) {
    throw error instanceof ServerError ? new ApiError(error) : error
  }
}

/** The accounts' API, as the Studio uses it with the session's cookie. */
export const api = {
  account: () => send(accountAnswer, 'GET', 'account'),
  setProfile: (profile: {name?: string; language?: string}) =>
    send(account, 'PATCH', 'account', profile),
  setPicture: (picture: Blob) => send(account, 'PUT', 'account/picture', picture),
  removePicture: () => send(account, 'DELETE', 'account/picture'),
  setPassword: (password: string, current: string) =>
    send(anything, 'PUT', 'account/password', {password, current}),
  beginPasskey: () =>
    send(z.object({state: z.string(), options: anything}), 'POST', 'account/passkeys/begin', {}),
  addPasskey: (body: {state: string; response: unknown; name: string}) =>
    send(passkey, 'POST', 'account/passkeys', body),
  renamePasskey: (id: string, name: string) =>
    send(account, 'PATCH', `account/passkeys/${id}`, {name}),
  removePasskey: (id: string) => send(account, 'DELETE', `account/passkeys/${id}`),
  beginCodes: () => send(newCodes, 'POST', 'account/codes/begin', {}),
  turnCodesOn: (state: string, code: string) =>
    send(recovery, 'POST', 'account/codes', {state, code}),
  renewRecoveryCodes: () => send(recovery, 'POST', 'account/codes/recovery', {}),
  turnCodesOff: () => send(account, 'DELETE', 'account/codes'),
  sessions: () => send(z.array(session), 'GET', 'sessions'),
  endSession: (id: string) => send(anything, 'DELETE', `sessions/${id}`),
  endOtherSessions: () => send(anything, 'DELETE', 'sessions?others=true'),
  staff: () => send(staff, 'GET', 'people'),
  invite: (body: Membership & {email: string; name?: string}) =>
    send(invitation, 'POST', 'people', body),
  changePerson: (id: string, membership: Membership) =>
    send(person, 'PATCH', `people/${id}`, membership),
  linkFor: (id: string) => send(invitation, 'POST', `people/${id}/link`, {}),
  removePerson: (id: string) => send(anything, 'DELETE', `people/${id}`),
  signPersonOut: (id: string) => send(anything, 'DELETE', `people/${id}/sessions`),
  resetSecondFactors: (id: string) => send(anything, 'DELETE', `people/${id}/second-factors`),
}

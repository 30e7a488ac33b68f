import type {Requester} from '../../access/index.ts'

/** The one role that there is: whoever holds the token may do everything. */
export const ADMINISTRATOR_ROLE = {
  name: 'administrator',
  title: 'Administratör',
  description: 'Får läsa och ändra allt.',
}

/** A person as `/users/<id>` shows them. */
export interface Account {
  id: string
  displayName: string
  familyName: string
  givenName: string
  imageUrl: null
  email: string
  provider: string
  createdAt: string
  updatedAt: string
}

const FOUNDED = '2026-01-01T00:00:00.000Z'

const account = (id: string, displayName: string): Account => ({
  id,
  displayName,
  familyName: '',
  givenName: displayName,
  imageUrl: null,
  email: '',
  provider: 'hemvist',
  createdAt: FOUNDED,
  updatedAt: FOUNDED,
})

/** Those who write to the lake: the administrator, and the lake itself when a schedule comes due. */
const ACCOUNTS = [account('administrator', 'Administratör'), account('<system>', 'Hemvist')]

export const findAccount = (id: string): Account | undefined =>
  ACCOUNTS.find((known) => known.id === id)

/** The signed-in person as `/users/me` shows them; an empty object for nobody, as at Sanity. */
export const currentUser = (requester: Requester): Record<string, unknown> => {
  const known = requester.kind === 'public' ? undefined : findAccount(requester.identity)
  if (!known) return {}
  return {
    id: known.id,
    name: known.displayName,
    email: known.email,
    profileImage: null,
    provider: known.provider,
    role: ADMINISTRATOR_ROLE.name,
    roles: [ADMINISTRATOR_ROLE],
  }
}

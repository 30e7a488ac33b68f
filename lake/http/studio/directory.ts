/** A role as `/projects/<id>/roles` shows it. */
export interface Role {
  name: string
  title: string
  description: string
  /** Whether the organisation made it; the others every installation has. */
  isCustom?: boolean
}

/** A person who works with the lake, as the API shows them. */
export interface Account {
  /** The identity that history, listeners and presence use. */
  id: string
  name: string
  email: string
  /** Address of their picture; absent or `null` when they have none. */
  imageUrl?: string | null
  role: Role
  /** Ids of the campaigns that their role is limited to, as far as these exist; absent when it counts for all. */
  campaigns?: readonly string[]
  /** When the account was created, ISO 8601. */
  createdAt: string
}

/** The people who work with the lake. The lake only shows them and stores nothing about them. */
export interface Directory {
  /** Finds a person by identity; someone who has left may still be found, under a pseudonym. */
  find(id: string): Account | undefined
  /** All current members. */
  members(): Account[]
  roles(): Role[]
  /** Whether somebody may invite and change other members. */
  managesMembers(id: string): boolean
}

const FOUNDED = '2026-01-01T00:00:00.000Z'

export const ADMINISTRATOR_ROLE: Role = {
  name: 'administrator',
  title: 'Administratör',
  description: 'Får läsa och ändra allt.',
}

const ADMINISTRATOR: Account = {
  id: 'administrator',
  name: 'Administratör',
  email: '',
  role: ADMINISTRATOR_ROLE,
  createdAt: FOUNDED,
}

/** The lake itself, which publishes scheduled releases. */
const SYSTEM: Account = {...ADMINISTRATOR, id: '<system>', name: 'Hemvist'}

/** Finds an account in a directory, or the lake itself. */
export const findAccount = (directory: Directory, id: string): Account | undefined =>
  id === SYSTEM.id ? SYSTEM : directory.find(id)

/** A directory with a single administrator. */
export const administratorOnly: Directory = {
  find: (id) => (id === ADMINISTRATOR.id ? ADMINISTRATOR : undefined),
  members: () => [ADMINISTRATOR],
  roles: () => [ADMINISTRATOR_ROLE],
  managesMembers: (id) => id === ADMINISTRATOR.id,
}

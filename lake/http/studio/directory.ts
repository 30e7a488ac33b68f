/** A role as `/projects/<id>/roles` shows it. */
export interface Role {
  name: string
  title: string
  description: string
}

/** Someone who works with the lake, as its API shows them. */
export interface Account {
  /** The identity by which history, listeners and presence name them. */
  id: string
  name: string
  email: string
  role: Role
  /** When they came, ISO 8601. */
  createdAt: string
}

/** Who works with the lake. The lake only shows them; it keeps none of it. */
export interface Directory {
  /** By identity; somebody who has left may still be found, by a pseudonym. */
  find(id: string): Account | undefined
  /** Everybody who works here now. */
  members(): Account[]
  roles(): Role[]
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

/** The lake itself, which publishes what is scheduled. */
const SYSTEM: Account = {...ADMINISTRATOR, id: '<system>', name: 'Hemvist'}

/** Somebody known to a directory, or the lake itself. */
export const findAccount = (directory: Directory, id: string): Account | undefined =>
  id === SYSTEM.id ? SYSTEM : directory.find(id)

/** A lake with one administrator and nobody else. */
export const administratorOnly: Directory = {
  find: (id) => (id === ADMINISTRATOR.id ? ADMINISTRATOR : undefined),
  members: () => [ADMINISTRATOR],
  roles: () => [ADMINISTRATOR_ROLE],
}

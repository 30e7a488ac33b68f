import {connection} from './connection.ts'

interface User {
  readonly roles: readonly {readonly name: string}[]
}

const isHosted = connection().kind === 'hosted'

// The server decides; these only hide what it would refuse. At Sanity, roles are for all campaigns.
const LEADING: ReadonlySet<string> = new Set(['administrator', isHosted ? 'editor' : 'lead'])
const ANSWERING: ReadonlySet<string> = new Set([...LEADING, ...(isHosted ? [] : ['communicator'])])

const hasRole = (user: User | null | undefined, roles: ReadonlySet<string>): boolean =>
  user?.roles.some(({name}) => roles.has(name)) ?? false

/** Whether somebody leads campaigns: launches them, and sees what they led to. */
export const leadsCampaigns = (user: User | null | undefined): boolean => hasRole(user, LEADING)

/** Whether somebody answers what visitors send. */
export const answersVisitors = (user: User | null | undefined): boolean => hasRole(user, ANSWERING)

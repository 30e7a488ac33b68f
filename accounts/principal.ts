import type {Membership} from './membership.ts'
import type {Person} from './people.ts'
import type {Token} from './tokens.ts'

/** Someone or something that makes requests here, with the rights that they have now. */
export interface Principal extends Membership {
  kind: 'person' | 'token'
  /** What history, presence and the audit log name them by. */
  id: string
  name: string
  email: string
  /** Milliseconds since 1970. */
  createdAt: number
}

/** Whoever holds the server's own token. */
export const ADMINISTRATOR: Principal = {
  kind: 'person',
  id: 'administrator',
  name: 'Administratör',
  email: '',
  role: 'administrator',
  campaigns: [],
  createdAt: Date.parse('2026-01-01'),
}

export const personPrincipal = ({
  id,
  name,
  email,
  role,
  campaigns,
  createdAt,
}: Person): Principal => ({
  kind: 'person',
  id,
  name,
  email,
  role,
  campaigns,
  createdAt,
})

export const tokenPrincipal = ({id, name, role, campaigns, createdAt}: Token): Principal => ({
  kind: 'token',
  id,
  name: name || id,
  email: '',
  role,
  campaigns,
  createdAt,
})

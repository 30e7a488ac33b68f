import type {Membership} from './people/membership.ts'
import type {Person} from './people/people.ts'
import type {Token} from './tokens.ts'

/** A person or program that makes requests, with their current rights. */
export interface Principal extends Membership {
  kind: 'person' | 'token'
  /** The id that history, presence and the audit log use. */
  id: string
  name: string
  email: string
  /** Milliseconds since 1970. */
  createdAt: number
}

/** The administrator who holds the server's own token. */
export const ADMINISTRATOR: Principal = {
  kind: 'person',
  id: 'administrator',
  name: 'Administratör',
  email: '',
  role: 'administrator',
  campaigns: [],
  languages: [],
  createdAt: Date.parse('2026-01-01'),
}

export const personPrincipal = ({
  id,
  name,
  email,
  role,
  campaigns,
  languages,
  createdAt,
}: Person): Principal => ({
  kind: 'person',
  id,
  name,
  email,
  role,
  campaigns,
  languages,
  createdAt,
})

export const tokenPrincipal = ({
  id,
  name,
  role,
  campaigns,
  languages,
  createdAt,
}: Token): Principal => ({
  kind: 'token',
  id,
  name: name || id,
  email: '',
  role,
  campaigns,
  languages,
  createdAt,
})

import type {DatabaseSync} from 'node:sqlite'
import type {AuditLog} from './audit/audit-log.ts'
import type {LinkPurpose, Links} from './links.ts'
import type {Membership} from './membership.ts'
import type {NewPerson, People, Person} from './people.ts'
import type {Sessions} from './sessions.ts'
import {transaction} from './store/database.ts'
import type {NewToken, Token, Tokens} from './tokens.ts'

const DAY_MS = 24 * 60 * 60_000
/** How long an invitation is valid, in days. */
export const INVITATION_DAYS = 7

export interface Stores {
  database: DatabaseSync
  people: People
  sessions: Sessions
  links: Links
  tokens: Tokens
  audit: AuditLog
}

/** Manages users and tokens. Each change is atomic and recorded in the audit log with its author. */
export class Administration {
  readonly #stores: Stores

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /**
   * Invites a user.
   * @returns the secret of a link that signs them in once
   * @throws {AccountError} when the address is invalid or taken
   */
  addUser(actor: string, user: NewPerson): {person: Person; secret: string} {
    const {database, people, audit} = this.#stores
    return transaction(database, () => {
      const person = people.add(user)
      const {role, campaigns} = person
      audit.append({event: 'user-added', actor, subject: person.id, details: {role, campaigns}})
      return {person, secret: this.#createLink(actor, person, 'invitation')}
    })
  }

  /**
   * Creates a new link for a user; an earlier unused link becomes invalid. @throws {AccountError} when nobody has the
   * address
   */
  createLink(actor: string, email: string): string {
    const {database, people} = this.#stores
    return transaction(database, () => this.#createLink(actor, people.get(email), 'sign-in'))
  }

  #createLink(actor: string, {id}: Person, purpose: LinkPurpose): string {
    const {links, audit} = this.#stores
    audit.append({event: 'link-created', actor, subject: id, details: {purpose}})
    return links.create(id, purpose, INVITATION_DAYS * DAY_MS)
  }

  /** @throws {AccountError} when nobody has the address, or no administrator would be left */
  setUser(actor: string, email: string, membership: Membership): Person {
    const {database, people, audit} = this.#stores
    return transaction(database, () => {
      const person = people.setMembership(people.get(email), membership)
      const {id, role, campaigns} = person
      audit.append({event: 'user-changed', actor, subject: id, details: {role, campaigns}})
      return person
    })
  }

  /**
   * Removes a user: their sessions and links end, their name and address are deleted; history keeps a pseudonym.
   * @throws {AccountError} when nobody has the address, or no administrator would be left
   */
  removeUser(actor: string, email: string): void {
    const {database, people, sessions, links, audit} = this.#stores
    transaction(database, () => {
      const person = people.get(email)
      people.remove(person)
      sessions.endAll(person.id)
      links.revoke(person.id)
      audit.append({event: 'user-removed', actor, subject: person.id})
    })
  }

  /** @returns the token's secret, which is only shown once */
  addToken(actor: string, token: NewToken): {token: Token; secret: string} {
    const {database, tokens, audit} = this.#stores
    return transaction(database, () => {
      const added = tokens.add(token)
      const {id, role, campaigns} = added.token
      audit.append({event: 'token-added', actor, subject: id, details: {role, campaigns}})
      return added
    })
  }

  /** @throws {AccountError} when there is no such token */
  revokeToken(actor: string, id: string): void {
    const {database, tokens, audit} = this.#stores
    transaction(database, () => {
      tokens.revoke(id)
      audit.append({event: 'token-revoked', actor, subject: id})
    })
  }

  /** Ends a session. @returns whether there was one */
  endSession(actor: string, id: string): boolean {
    const {database, sessions, audit} = this.#stores
    return transaction(database, () => {
      const isEnded = sessions.end(id)
      if (isEnded) audit.append({event: 'session-ended', actor, subject: id})
      return isEnded
    })
  }
}

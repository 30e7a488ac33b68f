import type {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay, millisecondsInHour} from 'date-fns/constants'
import {transaction} from '../files/index.ts'
import type {AuditLog} from './audit/audit-log.ts'
import type {Letters} from './letters.ts'
import type {Passkeys} from './passkeys/passkeys.ts'
import type {Passwords} from './passwords/passwords.ts'
import type {CampaignSlugs, KnownCampaigns} from './people/campaign-slugs.ts'
import {type Membership, renameCampaigns} from './people/membership.ts'
import type {NewPerson, People, Person} from './people/people.ts'
import type {Pictures} from './people/pictures.ts'
import type {Identities} from './providers/identities.ts'
import type {Roles} from './roles/custom-roles.ts'
import type {Role} from './roles/roles.ts'
import type {SecondFactors} from './second-factor/second-factors.ts'
import type {Devices} from './sign-in/devices.ts'
import type {LinkPurpose, Links} from './sign-in/links.ts'
import type {Sessions} from './sign-in/sessions.ts'
import type {NewToken, Token, Tokens} from './tokens.ts'

/** How long a link for a new password is valid, in hours. */
export const RESET_HOURS = 1
/** How long an invitation is valid, in days. */
export const INVITATION_DAYS = 7

export interface Stores {
  database: DatabaseSync
  people: People
  campaignSlugs: CampaignSlugs
  sessions: Sessions
  links: Links
  tokens: Tokens
  roles: Roles
  audit: AuditLog
  passwords: Passwords
  passkeys: Passkeys
  secondFactors: SecondFactors
  devices: Devices
  identities: Identities
  pictures: Pictures
  letters: Letters
}

/** A membership as the audit log records it. */
const membershipOf = ({role, campaigns, languages}: Membership) => ({
  role,
  campaigns,
  ...(languages.length > 0 && {languages}),
})

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
    const {database, audit} = this.#stores
    return transaction(database, () => {
      audit.requireClock()
      const person = this.#addUser(user, actor)
      return {person, secret: this.#createLink(actor, person, 'invitation')}
    })
  }

  /**
   * Adds a user whom an identity provider has named, so that they need no invitation.
   * @throws {AccountError} when the address is invalid or taken
   */
  addNamedUser(user: NewPerson): Person {
    return transaction(this.#stores.database, () => this.#addUser(user))
  }

  /** @param actor who adds them; default: they themselves */
  #addUser(user: NewPerson, actor?: string): Person {
    const {people, roles, audit} = this.#stores
    roles.assertExists(user)
    const person = people.add(user)
    const {id} = person
    const details = membershipOf(person)
    audit.append({event: 'user-added', actor: actor ?? id, subject: id, details})
    return person
  }

  /**
   * Creates a new link for a user; an earlier unused link becomes invalid. Whoever has no other way to sign in chooses one
   * with it.
   * @throws {AccountError} when nobody has the address
   */
  createLink(actor: string, email: string): string {
    const {database, people, passwords, passkeys} = this.#stores
    return transaction(database, () => {
      const person = people.get(email)
      const {id} = person
      const hasWayIn = passwords.changedAt(id) !== null || passkeys.list(id).length > 0
      return this.#createLink(actor, person, hasWayIn ? 'sign-in' : 'invitation')
    })
  }

  /** Creates an invitation again, for somebody who has lost theirs or can no longer sign in. */
  createInvitation(actor: string, person: Person): string {
    return transaction(this.#stores.database, () => this.#createLink(actor, person, 'invitation'))
  }

  /** Creates a link for a new password, only for its owner's eyes. @param actor who asks; default: its owner */
  createResetLink(person: Person, address: string, actor = 'anonymous'): string {
    const {database, links, audit} = this.#stores
    return transaction(database, () => {
      audit.append({event: 'reset-requested', actor, subject: person.id, address})
      return links.create(person.id, 'reset', RESET_HOURS * millisecondsInHour)
    })
  }

  #createLink(actor: string, {id}: Person, purpose: LinkPurpose): string {
    const {links, audit} = this.#stores
    audit.requireClock()
    audit.append({event: 'link-created', actor, subject: id, details: {purpose}})
    return links.create(id, purpose, INVITATION_DAYS * millisecondsInDay, actor)
  }

  /** Removes what somebody proves a second factor with, when they have lost it: they set it up again at the next sign-in. */
  resetSecondFactors(actor: string, email: string): void {
    const {database, people, passkeys, secondFactors, sessions, audit} = this.#stores
    transaction(database, () => {
      const {id} = people.get(email)
      passkeys.removeAll(id)
      secondFactors.turnOff(id)
      sessions.endAll(id)
      audit.append({event: 'second-factors-reset', actor, subject: id})
    })
  }

  /** @throws {AccountError} when nobody has the address, or no administrator would be left */
  setUser(actor: string, email: string, membership: Membership): Person {
    const {database, people, roles, audit} = this.#stores
    return transaction(database, () => {
      roles.assertExists(membership)
      const person = people.setMembership(people.get(email), membership)
      const details = membershipOf(person)
      audit.append({event: 'user-changed', actor, subject: person.id, details})
      return person
    })
  }

  /**
   * Removes a user: their sessions and links end, their name and address are deleted; history keeps a pseudonym.
   * @throws {AccountError} when nobody has the address, or no administrator would be left
   */
  removeUser(actor: string, email: string): void {
    const {database, people, sessions, links, audit, letters} = this.#stores
    transaction(database, () => {
      const person = people.get(email)
      const {id} = person
      people.remove(person)
      sessions.endAll(id)
      links.revoke(id)
      this.#stores.passwords.remove(id)
      this.#stores.passkeys.removeAll(id)
      this.#stores.secondFactors.turnOff(id)
      this.#stores.devices.forget(id)
      this.#stores.identities.forget(id)
      this.#stores.pictures.remove(id)
      letters.forget(person.email)
      audit.append({event: 'user-removed', actor, subject: id})
    })
  }

  /** Lets memberships follow campaigns that were renamed. @returns their new slugs by the former ones */
  followCampaigns(campaigns: KnownCampaigns): ReadonlyMap<string, string> {
    const {database, campaignSlugs, audit} = this.#stores
    return transaction(database, () => {
      const renames = campaignSlugs.update(campaigns)
      if (renames.size === 0) return renames
      for (const table of ['people', 'tokens'] as const) renameCampaigns(database, table, renames)
      for (const [from, to] of renames) {
        audit.append({event: 'campaign-renamed', actor: 'system', details: {from, to}})
      }
      return renames
    })
  }

  /** @returns the token's secret, which is only shown once */
  addToken(actor: string, token: NewToken): {token: Token; secret: string} {
    const {database, tokens, roles, audit} = this.#stores
    return transaction(database, () => {
      audit.requireClock()
      roles.assertExists(token)
      const added = tokens.add(token)
      const details = membershipOf(added.token)
      audit.append({event: 'token-added', actor, subject: added.token.id, details})
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

  /** Signs somebody out everywhere, perhaps except in one session. @returns how many sessions there were */
  endSessions(actor: string, person: string, except?: string): number {
    const {database, sessions, audit} = this.#stores
    return transaction(database, () => {
      const ended = sessions.endAll(person, except)
      if (ended > 0) {
        audit.append({event: 'session-ended', actor, subject: person, details: {sessions: ended}})
      }
      return ended
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

  /** Adds one of the organisation's own roles, or changes it for everybody who has it. */
  setRole(actor: string, role: Role): void {
    const {database, roles, audit} = this.#stores
    transaction(database, () => {
      roles.set(role)
      audit.append({event: 'role-set', actor, subject: role.name})
    })
  }

  /** @throws {AccountError} when it is not one of the organisation's own, or somebody has it */
  removeRole(actor: string, name: string): void {
    const {database, roles, audit} = this.#stores
    transaction(database, () => {
      roles.remove(name)
      audit.append({event: 'role-removed', actor, subject: name})
    })
  }
}

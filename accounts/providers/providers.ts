import type {Administration} from '../administration.ts'
import type {AuditLog} from '../audit/audit-log.ts'
import {AccountError} from '../errors.ts'
import type {CampaignSlugs} from '../people/campaign-slugs.ts'
import {readMembership} from '../people/membership.ts'
import {type People, type Person, readEmail} from '../people/people.ts'
import type {Sealer} from '../sealing.ts'
import {type GroupMembership, type KnownClaims, membershipOf} from './claims.ts'
import {ProviderError} from './errors.ts'
import type {Identities} from './identities.ts'
import {flowState, OidcProvider} from './oidc.ts'
import type {ProviderSettings} from './settings.ts'

const PURPOSE = 'sign-in with a provider'
/** How long signing in at a provider may take, in milliseconds. */
export const FLOW_MS = 15 * 60_000

export interface ProviderParts {
  people: People
  campaignSlugs: CampaignSlugs
  identities: Identities
  administration: Administration
  audit: AuditLog
  sealer: Sealer
  /** Milliseconds since 1970. */
  clock: () => number
}

/** Whom a provider has named. */
export interface ProviderSignIn {
  person: Person
  isTwoFactor: boolean
  /** Where to go afterwards. */
  to: string
}

/** The identity providers of an installation, and whom they name. */
export class Providers {
  readonly #providers: ReadonlyMap<string, OidcProvider>
  readonly #parts: ProviderParts

  constructor(settings: readonly ProviderSettings[], parts: ProviderParts) {
    this.#parts = parts
    this.#providers = new Map(settings.map((one) => [one.id, new OidcProvider(one, parts.clock)]))
  }

  list(): {id: string; title: string}[] {
    return [...this.#providers.values()].map(({settings: {id, title}}) => ({id, title}))
  }

  /** What people know a provider as; `null` when there is no such provider. */
  titleOf(id: string): string | null {
    return this.#providers.get(id)?.settings.title ?? null
  }

  /**
   * Begins to sign somebody in.
   * @returns where to send them, and what their browser keeps for {@link finish}
   * @throws {ProviderError} when the provider does not answer
   */
  async begin(id: string, redirectUri: string, to: string): Promise<{url: string; sealed: string}> {
    const {url, flow} = await this.#provider(id).begin(redirectUri, to)
    return {url, sealed: this.#parts.sealer.seal(PURPOSE, flow, FLOW_MS)}
  }

  /**
   * Finds out who somebody is.
   * @param answer the address that the provider sent them back to
   * @throws {ProviderError} that says what was wrong
   */
  async finish(id: string, answer: URL, sealed: string | undefined): Promise<ProviderSignIn> {
    const provider = this.#provider(id)
    const flow = flowState.safeParse(this.#parts.sealer.open(PURPOSE, sealed ?? ''))
    if (!flow.success)
      throw new ProviderError('expired', 'No sign-in was begun in this browser, or it is too old')
    if (flow.data.provider !== id) throw new ProviderError('mismatch', 'Another provider was asked')
    const claims = await provider.finish(answer, flow.data)
    const person = this.#personFor(claims, provider.settings)
    return {person, isTwoFactor: claims.isTwoFactor, to: flow.data.to}
  }

  #provider(id: string): OidcProvider {
    const provider = this.#providers.get(id)
    if (!provider) throw new ProviderError('refused', 'There is no such provider')
    return provider
  }

  /** The account of whom a provider has named; made, and brought up to date, as far as groups decide. */
  #personFor(claims: KnownClaims, settings: ProviderSettings): Person {
    const {issuer, organisations, roles} = settings
    const {organisation, groups, subject} = claims
    if (organisations.length > 0 && !organisations.includes(organisation ?? '')) {
      throw new ProviderError(
        'organisation',
        'The organisation is not one of those that may sign in',
      )
    }
    const membership = this.#currentCampaigns(membershipOf(groups, settings))
    if (roles.length > 0 && !membership) {
      throw new ProviderError('unknown-group', 'None of the groups has a role')
    }
    const person = this.#known(claims, settings) ?? this.#add(claims, membership)
    if (!this.#parts.identities.find(issuer, subject)) {
      this.#parts.identities.add(issuer, subject, person.id)
      this.#parts.audit.append({event: 'identity-added', actor: person.id, details: {issuer}})
    }
    return membership ? this.#withMembership(person, membership) : person
  }

  /** Settings may name campaigns by slugs that they had when these were written. */
  #currentCampaigns(membership: GroupMembership | null): GroupMembership | null {
    if (!membership) return null
    const campaigns = membership.campaigns.map((slug) => this.#parts.campaignSlugs.current(slug))
    return {...membership, campaigns: [...new Set(campaigns)].sort()}
  }

  /**
   * An address is only proof until its owner has signed in: from then on their account is opened in the ways that they
   * have chosen, and by no other provider that names the address, unless the addresses are known to be its own.
   */
  #known({subject, email}: KnownClaims, {issuer, trustEmail}: ProviderSettings): Person | null {
    const {people, identities} = this.#parts
    const id = identities.find(issuer, subject)
    const known = id === null ? null : people.find(id)
    if (known && known.removedAt === null) return known
    const person = email === undefined ? null : people.byEmail(readAddress(email))
    // Somebody else had the address before, and may still sign in with it.
    if (person && identities.subjectOf(issuer, person.id) !== null) {
      throw new ProviderError(
        'unknown-person',
        'The address belongs to another identity of the provider',
      )
    }
    if (person && person.signedInAt !== null && !trustEmail) {
      throw new ProviderError(
        'unknown-person',
        'Somebody who signs in otherwise has the address; "trustEmail" lets the provider sign them in',
      )
    }
    return person
  }

  #add({email, name}: KnownClaims, membership: GroupMembership | null): Person {
    if (!membership)
      throw new ProviderError('unknown-person', 'Nobody was invited with this address')
    if (email === undefined)
      throw new ProviderError('email', 'The provider gave no verified address')
    const user = {email: readAddress(email), name, languages: [], ...membership}
    return this.#parts.administration.addNamedUser(user)
  }

  /** Groups give a role and campaigns. Languages are given here, and only end with a role that cannot have any. */
  #withMembership(person: Person, {role, campaigns}: GroupMembership): Person {
    const isSame = role === person.role && campaigns.join() === person.campaigns.join()
    if (isSame) return person
    const languages = role === 'administrator' ? [] : person.languages
    try {
      const membership = readMembership(role, campaigns, languages)
      return this.#parts.administration.setUser(person.id, person.email, membership)
    } catch (error) {
      // The last administrator stays one, whatever the groups say.
      if (error instanceof AccountError) return person
      throw error
    }
  }
}

function readAddress(email: string): string {
  try {
    return readEmail(email)
  } catch (error) {
    throw new ProviderError('email', 'The provider gave an invalid address', error)
  }
}

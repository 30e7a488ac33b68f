import {millisecondsInHour, millisecondsInMinute} from 'date-fns/constants'
import {hashOf, newSecret} from '../secrets.ts'
import {type Member, type ProjectMembers, SanityUnavailableError} from './members.ts'

/** How long a session lasts, in milliseconds. */
const SESSION_MS = 8 * millisecondsInHour
/** How long an answer of Sanity is relied on, in milliseconds. */
const TRUSTED_MS = 5 * millisecondsInMinute
/** How long it is relied on while Sanity does not answer, in milliseconds. */
const TRUSTED_WITHOUT_ANSWER_MS = 30 * millisecondsInMinute
const MAX_SESSIONS = 5_000

interface MemberSession {
  token: string
  member: Member
  checkedAt: number
  expiresAt: number
}

/**
 * Sessions of people whose accounts are Sanity's. Their tokens are kept in memory only, to ask again whether they still
 * hold a role; a restart ends all sessions.
 */
export class MemberSessions {
  readonly #members: ProjectMembers
  readonly #clock: () => number
  readonly #sessions = new Map<string, MemberSession>()

  /** @param clock milliseconds since 1970 */
  constructor(members: ProjectMembers, clock: () => number = Date.now) {
    this.#members = members
    this.#clock = clock
  }

  /**
   * Opens a session for whoever a token belongs to.
   * @returns the ticket that the browser keeps; `null` when the token's owner has no role in the project
   * @throws {SanityUnavailableError}
   */
  async open(token: string): Promise<string | null> {
    const member = await this.#members.find(token)
    if (!member) return null
    const ticket = newSecret()
    const now = this.#clock()
    this.#makeRoom(now)
    this.#sessions.set(hashOf(ticket), {token, member, checkedAt: now, expiresAt: now + SESSION_MS})
    return ticket
  }

  /** The member of a ticket; `null` when there is no session, or they hold no role any more. */
  async read(ticket: string): Promise<Member | null> {
    const key = hashOf(ticket)
    const session = this.#sessions.get(key)
    const now = this.#clock()
    if (!session || session.expiresAt <= now) {
      this.#sessions.delete(key)
      return null
    }
    const age = now - session.checkedAt
    if (age < TRUSTED_MS) return session.member
    try {
      const member = await this.#members.find(session.token)
      if (!member) {
        this.#sessions.delete(key)
        return null
      }
      session.member = member
      session.checkedAt = now
      return member
    } catch (error) {
      if (!(error instanceof SanityUnavailableError)) throw error
      return age < TRUSTED_WITHOUT_ANSWER_MS ? session.member : null
    }
  }

  end(ticket: string): void {
    this.#sessions.delete(hashOf(ticket))
  }

  #makeRoom(now: number): void {
    for (const [key, {expiresAt}] of this.#sessions) {
      if (expiresAt <= now) this.#sessions.delete(key)
    }
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size >= MAX_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest)
  }
}

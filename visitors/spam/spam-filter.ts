import {millisecondsInDay} from 'date-fns/constants'
import type {Answers} from '../forms/form.ts'
import type {Vault} from '../store/vault.ts'
import {challengeFor, isProven} from './proof-of-work.ts'
import {Rates} from './rates.ts'
import {Tickets} from './ticket.ts'

/** Names of the fields in a form that are for the filter, not for its reader. */
export const TICKET_FIELD = '_ticket'
export const PROOF_FIELD = '_proof'
/** A honeypot: people do not see this field, and its name tempts programs to fill it in. */
export const TRAP_FIELD = 'website'

/** How long a person needs at least to fill in a form, in milliseconds. */
const READING_MS = 3_000
/** How long a suspicious form has to wait without proof of work, in milliseconds. */
const SUSPICIOUS_MS = 20_000
/** From this many attempts by one address on, the wait grows. A whole town hall may share an address. */
const BUSY: readonly {attempts: number; waitMs: number}[] = [
  {attempts: 200, waitMs: 300_000},
  {attempts: 50, waitMs: 60_000},
  {attempts: 10, waitMs: SUSPICIOUS_MS},
]
/** A ticket lasts a day; after that the visitor is asked once more, and keeps everything. */
const LIFETIME_MS = millisecondsInDay
const MAX_USED = 20_000
/** People rarely send more links than this. */
const MAX_LINKS = 2
const LINK = /https?:\/\/|\bwww\.|\[url|<a\s/gi

export type Verdict =
  | {kind: 'accept'}
  /** To be shown to the visitor again, with a new ticket, before it is accepted. */
  | {kind: 'check'; ticket: string; waitMs: number; challenge: string | null}

const linksIn = (answers: Answers): number =>
  Object.values(answers).flat().join('\n').match(LINK)?.length ?? 0

/**
 * Tells programs from people, without third parties and without refusing anybody: a form that looks as if a program
 * sent it is shown to the visitor once more, and accepted when it comes back after a while or, sooner, with proof of
 * work that a script has done. Programs that post blindly do neither.
 */
export class SpamFilter {
  readonly #vault: Vault
  readonly #clock: () => number
  readonly #tickets: Tickets
  readonly #rates: Rates
  /** Ids of accepted tickets, with the fingerprint of the answers they came with. */
  readonly #used = new Map<string, string>()

  constructor(vault: Vault, clock: () => number) {
    this.#vault = vault
    this.#clock = clock
    this.#tickets = new Tickets(vault, clock)
    this.#rates = new Rates(clock)
  }

  /** A ticket for a visitor who begins to fill in a form. */
  ticket(form: string, address: string): string {
    return this.#tickets.issue(form, this.#waitOf(address)).text
  }

  /**
   * Judges a form whose answers are in order.
   *
   * @param address where it comes from; only counted, under a hash, in memory
   */
  async judge(
    form: string,
    answers: Answers,
    submitted: URLSearchParams,
    address: string,
  ): Promise<Verdict> {
    const fingerprint = this.#vault
      .digest(JSON.stringify(answers), 'spam fingerprint')
      .toString('base64url')
    const ticket = this.#tickets.read(submitted.get(TICKET_FIELD) ?? '', form)
    const isTrapped = submitted.getAll(TRAP_FIELD).some((value) => value !== '')
    const isSuspicious = isTrapped || linksIn(answers) > MAX_LINKS
    const waitMs = Math.max(this.#waitOf(address), isSuspicious ? SUSPICIOUS_MS : 0)
    this.#rates.count(address)
    if (ticket) {
      const age = this.#clock() - ticket.issuedAt
      const used = this.#used.get(ticket.id)
      const isFresh = age < LIFETIME_MS && (used === undefined || used === fingerprint)
      // Whoever was told to wait has done what was asked, even if the address has become busier since.
      const hasWaited =
        ticket.waitMs >= SUSPICIOUS_MS
          ? age >= ticket.waitMs ||
            (await isProven(submitted.get(PROOF_FIELD) ?? '', ticket.id, this.#secret))
          : !isSuspicious && age >= waitMs
      if (isFresh && hasWaited) {
        this.#remember(ticket.id, fingerprint)
        return {kind: 'accept'}
      }
    }
    const {id, text} = this.#tickets.issue(form, waitMs)
    const challenge = waitMs > READING_MS ? await challengeFor(id, this.#secret) : null
    return {kind: 'check', ticket: text, waitMs, challenge}
  }

  get #secret(): string {
    return this.#vault.secret('proof of work')
  }

  #waitOf(address: string): number {
    const attempts = this.#rates.of(address)
    return BUSY.find((step) => attempts >= step.attempts)?.waitMs ?? READING_MS
  }

  #remember(id: string, fingerprint: string): void {
    this.#used.set(id, fingerprint)
    if (this.#used.size <= MAX_USED) return
    const [oldest] = this.#used.keys()
    if (oldest !== undefined) this.#used.delete(oldest)
  }
}

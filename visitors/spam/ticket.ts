import {randomBytes} from 'node:crypto'
import type {Vault} from '../store/vault.ts'

const PURPOSE = 'form ticket'
const ID_BYTES = 9

/** Which form was handed out and when: signed, and carried by the form. */
export interface Ticket {
  id: string
  form: string
  /** Milliseconds since 1970. */
  issuedAt: number
  /** Milliseconds after which it counts without proof of work. */
  waitMs: number
}

const payload = ({id, form, issuedAt, waitMs}: Ticket): string =>
  [id, issuedAt.toString(36), waitMs.toString(36), form].join('.')

/** Issues and verifies signed tickets. */
export class Tickets {
  readonly #vault: Vault
  readonly #clock: () => number

  constructor(vault: Vault, clock: () => number) {
    this.#vault = vault
    this.#clock = clock
  }

  /** A new ticket's id, and the text that the form carries. */
  issue(form: string, waitMs: number): {id: string; text: string} {
    const id = randomBytes(ID_BYTES).toString('base64url')
    const says = payload({id, form, issuedAt: this.#clock(), waitMs})
    return {id, text: `${this.#vault.digest(says, PURPOSE).toString('base64url')}.${says}`}
  }

  /** The ticket for this form; null when it was not issued here, or for another form. */
  read(given: string, form: string): Ticket | null {
    const [signature = '', id = '', issued = '', wait = '', ...rest] = given.split('.')
    const ticket = {
      id,
      form: rest.join('.'),
      issuedAt: Number.parseInt(issued, 36),
      waitMs: Number.parseInt(wait, 36),
    }
    const isOurs = this.#vault.isDigest(given.slice(signature.length + 1), PURPOSE, signature)
    return isOurs && ticket.form === form ? ticket : null
  }
}

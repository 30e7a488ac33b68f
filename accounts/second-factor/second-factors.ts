import {randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {transaction} from '../../files/index.ts'
import {hashOf} from '../secrets.ts'
import {prepared} from '../store/database.ts'
import {matchingStep, toBase32} from './totp.ts'

const RECOVERY_CODES = 10
/** 80 bits: enough to store a plain hash. */
const RECOVERY_BYTES = 10
const GROUP = 4

const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z2-7]/g, '')

function newRecoveryCode(): string {
  const text = toBase32(randomBytes(RECOVERY_BYTES))
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-').toLowerCase()
}

/** Second factors besides passkeys: codes from an app (TOTP), and recovery codes for when the phone is lost. */
export class SecondFactors {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Whether somebody has to type a code. */
  isOn(person: string): boolean {
    return prepared(this.#database, 'SELECT 1 FROM totp WHERE person = ?').get(person) !== undefined
  }

  /** How many recovery codes somebody has left. */
  recoveryCodesLeft(person: string): number {
    const row = prepared(
      this.#database,
      'SELECT count(*) AS n FROM recovery_codes WHERE person = ? AND used_at IS NULL',
    ).get(person)
    return Number(row?.n ?? 0)
  }

  /**
   * Turns codes on, once somebody has typed one.
   * @param secret what their app was given
   * @returns recovery codes, which are only shown once; `null` when the code is wrong
   */
  turnOn(person: string, secret: Uint8Array, code: string): string[] | null {
    const step = matchingStep(secret, code, this.#clock(), 0)
    if (step === null) return null
    return transaction(this.#database, () => {
      prepared(this.#database, 'INSERT OR REPLACE INTO totp VALUES (?, ?, ?, ?)').run(
        person,
        secret,
        this.#clock(),
        step,
      )
      return this.renewRecoveryCodes(person)
    })
  }

  /** Makes new recovery codes; the earlier ones become invalid. */
  renewRecoveryCodes(person: string): string[] {
    const codes = Array.from({length: RECOVERY_CODES}, newRecoveryCode)
    transaction(this.#database, () => {
      prepared(this.#database, 'DELETE FROM recovery_codes WHERE person = ?').run(person)
      for (const code of codes) {
        prepared(this.#database, 'INSERT INTO recovery_codes VALUES (?, ?, NULL)').run(
          person,
          hashOf(bare(code)),
        )
      }
    })
    return codes
  }

  /** Uses a code up: one from the app, or a recovery code. @returns which it was; `null` when it is wrong or used */
  use(person: string, typed: string): 'totp' | 'recovery' | null {
    return transaction(this.#database, () => {
      const row = prepared(this.#database, 'SELECT * FROM totp WHERE person = ?').get(person)
      if (!row || !(row.secret instanceof Uint8Array)) return null
      const step = matchingStep(row.secret, typed, this.#clock(), Number(row.last_step))
      if (step !== null) {
        prepared(this.#database, 'UPDATE totp SET last_step = ? WHERE person = ?').run(step, person)
        return 'totp'
      }
      const {changes} = prepared(
        this.#database,
        'UPDATE recovery_codes SET used_at = ? WHERE person = ? AND hash = ? AND used_at IS NULL',
      ).run(this.#clock(), person, hashOf(bare(typed)))
      return changes > 0 ? 'recovery' : null
    })
  }

  turnOff(person: string): void {
    transaction(this.#database, () => {
      prepared(this.#database, 'DELETE FROM totp WHERE person = ?').run(person)
      prepared(this.#database, 'DELETE FROM recovery_codes WHERE person = ?').run(person)
    })
  }
}

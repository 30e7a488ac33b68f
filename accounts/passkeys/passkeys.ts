import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {AccountError} from '../errors.ts'
import {prepared} from '../store/database.ts'

const MAX_NAME = 100
/** Passkeys of one person. */
const MAX_PASSKEYS = 20

/** A passkey of somebody. Times are in milliseconds since 1970. */
export interface Passkey {
  /** The credential's id, base64url. */
  id: string
  person: string
  name: string
  publicKey: Uint8Array<ArrayBuffer>
  /** How often it has been used, as its device counts; 0 for devices that do not count. */
  counter: number
  transports: string[]
  /** Whether it can be synchronised to other devices, and has been. */
  backupEligible: boolean
  backedUp: boolean
  createdAt: number
  usedAt: number | null
}

const textsIn = (json: SQLOutputValue | undefined): string[] => {
  const value: unknown = JSON.parse(String(json))
  return Array.isArray(value) ? value.map(String) : []
}

function asPasskey(row: Record<string, SQLOutputValue>): Passkey {
  const {public_key: publicKey} = row
  return {
    id: String(row.id),
    person: String(row.person),
    name: String(row.name),
    publicKey: new Uint8Array(publicKey instanceof Uint8Array ? publicKey : []),
    counter: Number(row.counter),
    transports: textsIn(row.transports),
    backupEligible: row.backup_eligible === 1,
    backedUp: row.backed_up === 1,
    createdAt: Number(row.created_at),
    usedAt: row.used_at === null ? null : Number(row.used_at),
  }
}

/** A passkey's name as its owner sees it. @throws {AccountError} when it is empty or too long */
export function readPasskeyName(name: string): string {
  const shown = name.replace(/\p{Cc}/gu, ' ').trim()
  if (!shown || shown.length > MAX_NAME) {
    throw new AccountError(`A passkey needs a name of at most ${MAX_NAME} characters.`, {
      refusal: 'passkeyName',
    })
  }
  return shown
}

/** The passkeys of people: public keys only, which sign nobody in. */
export class Passkeys {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** Somebody's passkeys, oldest first. */
  list(person: string): Passkey[] {
    return prepared(
      this.#database,
      'SELECT * FROM passkeys WHERE person = ? ORDER BY created_at, id',
    )
      .all(person)
      .map(asPasskey)
  }

  find(id: string): Passkey | null {
    const row = prepared(this.#database, 'SELECT * FROM passkeys WHERE id = ?').get(id)
    return row ? asPasskey(row) : null
  }

  /** @throws {AccountError} when it is registered already, or its owner has too many */
  add(passkey: Omit<Passkey, 'createdAt' | 'usedAt'>): Passkey {
    const {id, person, name, publicKey, counter, transports, backupEligible, backedUp} = passkey
    if (this.find(id))
      throw new AccountError('This passkey is registered already.', {refusal: 'passkeyKnown'})
    if (this.list(person).length >= MAX_PASSKEYS) {
      throw new AccountError(`There can be at most ${MAX_PASSKEYS} passkeys. Remove one first.`, {
        refusal: 'passkeysFull',
      })
    }
    const createdAt = this.#clock()
    prepared(this.#database, 'INSERT INTO passkeys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)').run(
      id,
      person,
      readPasskeyName(name),
      publicKey,
      counter,
      JSON.stringify(transports),
      Number(backupEligible),
      Number(backedUp),
      createdAt,
    )
    return {...passkey, createdAt, usedAt: null}
  }

  /** Notes that a passkey signed its owner in. */
  use(id: string, counter: number, backedUp: boolean): void {
    prepared(
      this.#database,
      'UPDATE passkeys SET counter = ?, backed_up = ?, used_at = ? WHERE id = ?',
    ).run(counter, Number(backedUp), this.#clock(), id)
  }

  /** @returns whether the person has such a passkey @throws {AccountError} when the name is empty or too long */
  rename(person: string, id: string, name: string): boolean {
    const {changes} = prepared(
      this.#database,
      'UPDATE passkeys SET name = ? WHERE id = ? AND person = ?',
    ).run(readPasskeyName(name), id, person)
    return changes > 0
  }

  /** @returns whether the person had such a passkey */
  remove(person: string, id: string): boolean {
    const {changes} = prepared(
      this.#database,
      'DELETE FROM passkeys WHERE id = ? AND person = ?',
    ).run(id, person)
    return changes > 0
  }

  removeAll(person: string): void {
    prepared(this.#database, 'DELETE FROM passkeys WHERE person = ?').run(person)
  }

  /** Remembers that a challenge has signed somebody in. @returns false when it had before */
  spend(challenge: string, expiresAt: number): boolean {
    prepared(this.#database, 'DELETE FROM used_challenges WHERE expires_at <= ?').run(this.#clock())
    const {changes} = prepared(
      this.#database,
      'INSERT OR IGNORE INTO used_challenges VALUES (?, ?)',
    ).run(challenge, expiresAt)
    return changes > 0
  }
}

import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {transaction} from '../../files/index.ts'
import {isMailAddress, normalizeAddress, spellingsOf} from '../../mail/index.ts'
import {beginning} from '../../text/index.ts'
import {AccountError} from '../errors.ts'
import {newId} from '../secrets.ts'
import {prepared} from '../store/database.ts'
import {type Membership, storedMembership} from './membership.ts'

/** A current or former user. Times are in milliseconds since 1970. */
export interface Person extends Membership {
  id: string
  /** Empty once they are removed. */
  email: string
  name: string
  /** Of mails and pages for them: `sv`, `en`, or empty when they have not chosen. */
  language: string
  createdAt: number
  /** When they first signed in; `null` when they never have. */
  signedInAt: number | null
  removedAt: number | null
}

export interface NewPerson extends Membership {
  email: string
  name?: string | undefined
}

const MAX_NAME = 200
/** The name that history shows for former users. */
const PSEUDONYM = 'Tidigare medarbetare'

/** An e-mail address that somebody has typed; `null` for what is none, which is nobody's. */
export function emailOrNull(typed: string): string | null {
  const address = normalizeAddress(typed)
  return isMailAddress(address) ? address : null
}

/** Normalizes an e-mail address. @throws {AccountError} when it is invalid */
export function readEmail(email: string): string {
  const address = emailOrNull(email)
  if (address === null)
    throw new AccountError(`"${email}" is not an e-mail address.`, {refusal: 'emailInvalid'})
  return address
}

const asPerson = (row: Record<string, SQLOutputValue>): Person => ({
  id: String(row.id),
  email: row.email === null ? '' : String(row.email),
  name: String(row.name),
  ...storedMembership(row),
  language: String(row.language),
  createdAt: Number(row.created_at),
  signedInAt: row.signed_in_at === null ? null : Number(row.signed_in_at),
  removedAt: row.removed_at === null ? null : Number(row.removed_at),
})

/** A name as others see it: one line, cut between letters. */
const shownName = (name: string): string =>
  beginning(
    name
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .trim(),
    MAX_NAME,
  )

/** The users of an installation. */
export class People {
  readonly #database: DatabaseSync
  readonly #clock: () => number

  /** @param clock milliseconds since 1970 */
  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  /** @throws {AccountError} when the address is invalid or taken */
  add({email, name, role, campaigns, languages}: NewPerson): Person {
    const address = readEmail(email)
    const shown = shownName(name ?? '') || (address.split('@')[0] ?? address)
    const person: Person = {
      id: `p${newId()}`,
      email: address,
      name: shown,
      role,
      campaigns,
      language: '',
      languages,
      createdAt: this.#clock(),
      signedInAt: null,
      removedAt: null,
    }
    transaction(this.#database, () => {
      if (this.byEmail(address)) {
        throw new AccountError(
          `${address} is here already. Change their role with: npx hemvist user set ${address} --role …`,
          {refusal: 'personKnown'},
        )
      }
      prepared(
        this.#database,
        'INSERT INTO people (id, email, name, role, campaigns, created_at, languages) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(
        person.id,
        address,
        shown,
        role,
        JSON.stringify(campaigns),
        person.createdAt,
        JSON.stringify(languages),
      )
    })
    return person
  }

  /** Finds a current or former user. */
  find(id: string): Person | null {
    const row = prepared(this.#database, 'SELECT * FROM people WHERE id = ?').get(id)
    return row ? asPerson(row) : null
  }

  /** @param email in any spelling; one stored by an earlier version may be as a browser sent it */
  byEmail(email: string): Person | null {
    const {unicode, ascii} = spellingsOf(email)
    const row = prepared(this.#database, 'SELECT * FROM people WHERE email IN (?, ?)').get(
      unicode,
      ascii,
    )
    return row ? asPerson(row) : null
  }

  /** Finds a current user. @throws {AccountError} when nobody has that address */
  get(email: string): Person {
    const person = this.byEmail(readEmail(email))
    if (person) return person
    throw new AccountError(
      `There is no user with the address ${email}. List them: npx hemvist user list`,
    )
  }

  /** Whether there are any current users. */
  isEmpty(): boolean {
    return !prepared(this.#database, 'SELECT 1 FROM people WHERE removed_at IS NULL LIMIT 1').get()
  }

  /** All current users, ordered by address. */
  list(): Person[] {
    return prepared(this.#database, 'SELECT * FROM people WHERE removed_at IS NULL ORDER BY email')
      .all()
      .map(asPerson)
  }

  /** Notes that somebody signs in; only the first time counts. */
  noteSignIn(id: string): void {
    prepared(
      this.#database,
      'UPDATE people SET signed_in_at = ? WHERE id = ? AND signed_in_at IS NULL',
    ).run(this.#clock(), id)
  }

  /** Changes how others see somebody, and the language of what is written to them. */
  setProfile({id}: Person, {name, language}: {name: string; language: string}): void {
    const shown = shownName(name)
    if (!shown) throw new AccountError('A name cannot be empty.', {refusal: 'nameEmpty'})
    prepared(this.#database, 'UPDATE people SET name = ?, language = ? WHERE id = ?').run(
      shown,
      language,
      id,
    )
  }

  /** @throws {AccountError} when that would leave no administrator */
  setMembership(person: Person, {role, campaigns, languages}: Membership): Person {
    transaction(this.#database, () => {
      if (role !== 'administrator') this.#requireOtherAdministrator(person)
      prepared(
        this.#database,
        'UPDATE people SET role = ?, campaigns = ?, languages = ? WHERE id = ?',
      ).run(role, JSON.stringify(campaigns), JSON.stringify(languages), person.id)
    })
    return {...person, role, campaigns, languages}
  }

  /**
   * Deletes a user's name and address; history keeps their id, which no longer identifies anyone.
   * @throws {AccountError} when that would leave no administrator
   */
  remove(person: Person): void {
    transaction(this.#database, () => {
      this.#requireOtherAdministrator(person)
      prepared(
        this.#database,
        'UPDATE people SET email = NULL, name = ?, removed_at = ? WHERE id = ?',
      ).run(PSEUDONYM, this.#clock(), person.id)
    })
  }

  #requireOtherAdministrator({id, role}: Person): void {
    if (role !== 'administrator') return
    const others = this.list().filter(
      (person) => person.role === 'administrator' && person.id !== id,
    )
    if (others.length > 0) return
    throw new AccountError(
      'This is the last administrator. Make another user an administrator first: npx hemvist user set <email> --role administrator',
      {refusal: 'lastAdministrator'},
    )
  }
}

import {z} from 'zod'
import {keyFromFile} from '../store/key.ts'
import {Vault} from '../store/vault.ts'

const letter = z.object({subject: z.string(), paragraphs: z.array(z.string())})

/** What is written to a visitor. */
export type Letter = z.infer<typeof letter>

/** What a letter is sealed for: it can be opened with the message that it answers only. */
const contextOf = (about: string): string => `letter ${about}`

/** Encrypts answers for as long as they wait to be sent. */
export class Letters {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** @param about id of the message that it answers @returns base64 */
  seal(about: string, {subject, paragraphs}: Letter): string {
    return this.#vault
      .seal(JSON.stringify({subject, paragraphs}), contextOf(about))
      .toString('base64')
  }

  /** @throws {VisitorsError} when it was encrypted with another key, or about another message */
  open(about: string, sealed: string): Letter {
    const text = this.#vault.open(Buffer.from(sealed, 'base64'), contextOf(about))
    return letter.parse(JSON.parse(text))
  }
}

/** Letters under the key of a store, for whoever sends them. @throws {VisitorsError} when the key cannot be read */
export const lettersUnder = (key: Buffer | {file: string}): Letters =>
  new Letters(new Vault('file' in key ? keyFromFile(key.file, true) : key))

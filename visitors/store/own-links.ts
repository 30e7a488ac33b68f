import type {Vault} from './vault.ts'

const PURPOSE = 'own link'
const SIGNATURE_BYTES = 16
const ID = /^[\w-]{1,64}$/

/** What a link of a visitor's own leads to. */
export type OwnLinkKind = 'registration' | 'subscription'

/**
 * Links by which visitors see and change what is stored of them. They are signed rather than stored, so that whoever reads
 * the database without its key can follow none.
 */
export class OwnLinks {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** The secret part of a link; all characters of it are allowed in the path of an address. */
  token(kind: OwnLinkKind, id: string): string {
    return `${id}.${this.#signature(kind, id)}`
  }

  /** The id that a token is for; null when it was not made here for this kind. */
  idOf(kind: OwnLinkKind, token: string): string | null {
    const [id = '', signature = ''] = token.split('.', 2)
    if (!ID.test(id) || token !== `${id}.${signature}`) return null
    return this.#vault.isEqual(signature, this.#signature(kind, id)) ? id : null
  }

  #signature(kind: OwnLinkKind, id: string): string {
    return this.#vault
      .digest(`${kind} ${id}`, PURPOSE)
      .subarray(0, SIGNATURE_BYTES)
      .toString('base64url')
  }
}

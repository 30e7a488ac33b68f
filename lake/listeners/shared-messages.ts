import type {LakeDocument} from '../documents/index.ts'
import {type Group, messagesFor, seenBy} from './group.ts'
import {encodeMessage, type TransactionEvent} from './mutation-event.ts'

/**
 * The messages about one transaction, for all groups. Those who ask the same and see the same of it get the same bytes,
 * whatever else their roles allow: an organisation has many roles, and most of them see a document as it is.
 */
export class SharedMessages {
  readonly #transaction: TransactionEvent
  readonly #now: Date
  readonly #encoded = new Map<string, Uint8Array[]>()
  /** A number for each form in which somebody sees a document. */
  readonly #forms = new Map<LakeDocument, number>()

  constructor(transaction: TransactionEvent, now: Date) {
    this.#transaction = transaction
    this.#now = now
  }

  /** @throws {LakeError} when the group's query fails on a document */
  for(group: Group): Uint8Array[] {
    const seen = seenBy(group, this.#transaction)
    const forms = seen?.map(({before, after}) => [this.#form(before), this.#form(after)])
    const key = JSON.stringify([group.optionsKey, group.isGuests, forms])
    const encoded =
      this.#encoded.get(key) ??
      messagesFor(group, this.#transaction, seen, this.#now).map(encodeMessage)
    this.#encoded.set(key, encoded)
    return encoded
  }

  #form(document: LakeDocument | null): number | null {
    if (!document) return null
    const form = this.#forms.get(document) ?? this.#forms.size
    this.#forms.set(document, form)
    return form
  }
}

import type {MailMessage} from './message.ts'

/**
 * Hands over messages to be sent. This is what other parts of Hemvist take; they need not know how mail is delivered:
 *
 * ```ts
 * mail?.send({
 *   kind: 'invitation',
 *   to: 'anna@kumla.se',
 *   subject: 'Välkommen till Hemvist',
 *   language: 'sv',
 *   content: ['Hej Anna!', {label: 'Välj ett lösenord', url: 'https://…'}],
 *   expiresAt: Date.now() + 7 * 24 * 60 * 60_000,
 *   about: person.id,
 * })
 * ```
 *
 * A part takes `mail: Mailer | undefined`: undefined when no SMTP server is configured.
 */
export interface Mailer {
  /**
   * Stores a message durably; it is sent in the background, and tried again for three days while the server of the
   * recipient does not take it. Answers at once, and just as fast whoever it is for.
   *
   * @returns its id
   * @throws {MailError} when the message is invalid, or far too many are waiting
   */
  send(message: MailMessage): string
  /**
   * Deletes what is waiting for an address, in any spelling of it, when its owner wants to be forgotten.
   * @returns how many there were
   */
  forget(address: string): number
}

/** A message that left, or was given up: for the audit log and the log. It names no address. */
export interface MailOutcome {
  id: string
  kind: string
  /** Id of the person or document that it was about; empty when it was about none. */
  about: string
  /** Absent when it was sent. */
  failure?: {cause: string; isFinal: boolean}
}

import {millisecondsInDay, millisecondsInHour} from 'date-fns/constants'
import type {Mailer, MailMessage} from '../mail/index.ts'
import {linkAddress} from './http/paths.ts'
import type {Person} from './people/people.ts'
import type {Roles} from './roles/custom-roles.ts'
import {isLanguage, type Language, type Texts, texts} from './texts/index.ts'

/** What changed in how somebody signs in. */
export type AccountChange = keyof Texts['mail']['changed']

const languageFor = ({language}: Person): Language => (isLanguage(language) ? language : 'sv')

/**
 * Writes to people about their accounts, in their language. Sends nothing when there is no mail. What is written about has
 * happened already, so a letter that cannot be handed over is reported, and never thrown.
 */
export class Letters {
  readonly #mail: Mailer | undefined
  readonly #origin: string | undefined
  readonly #roles: Roles
  readonly #clock: () => number
  readonly #report: (what: string, cause: unknown) => void

  /**
   * @param origin the configured one: the address of a request may be forged, and so is never mailed
   * @param clock milliseconds since 1970
   * @param report receives what kept a letter from being handed over
   */
  constructor(
    mail: Mailer | undefined,
    origin: string | undefined,
    roles: Roles,
    clock: () => number,
    report: (what: string, cause: unknown) => void,
  ) {
    this.#mail = mail
    this.#origin = origin
    this.#roles = roles
    this.#clock = clock
    this.#report = report
  }

  /** Whether links can be mailed: there is mail, and the address of the server is configured. */
  get canSendLinks(): boolean {
    return this.#mail !== undefined && this.#origin !== undefined
  }

  /** Sends an invitation. @param secret of its one-time link @returns whether it was handed over */
  invite(person: Person, secret: string, days: number): boolean {
    if (this.#origin === undefined) return false
    const url = linkAddress(this.#origin, secret)
    const {mail} = texts[languageFor(person)]
    return this.#send(
      person,
      'invitation',
      mail.invitationSubject,
      this.#clock() + days * millisecondsInDay,
      [
        mail.hello(person.name),
        mail.invitation(this.#roles.get(person.role).title),
        {label: mail.invitationLink, url},
        mail.invitationEnds(days),
      ],
    )
  }

  /** Sends a link for signing in again. @param secret of the link @returns whether it was handed over */
  reset(person: Person, secret: string, hours: number): boolean {
    if (this.#origin === undefined) return false
    const url = linkAddress(this.#origin, secret)
    const {mail} = texts[languageFor(person)]
    return this.#send(
      person,
      'reset',
      mail.resetSubject,
      this.#clock() + hours * millisecondsInHour,
      [
        mail.hello(person.name),
        mail.reset,
        {label: mail.resetLink, url},
        mail.resetEnds(hours),
        mail.ignore,
      ],
    )
  }

  /** Tells somebody that how they sign in has changed, in case it was not them. */
  changed(person: Person, change: AccountChange): void {
    const {mail} = texts[languageFor(person)]
    this.#send(person, change, mail.changedSubject, undefined, [
      mail.hello(person.name),
      mail.changed[change],
      mail.notYou,
    ])
  }

  /** Deletes what waits to be sent to an address. */
  forget(address: string): void {
    this.#mail?.forget(address)
  }

  #send(
    person: Person,
    kind: string,
    subject: string,
    expiresAt: number | undefined,
    content: MailMessage['content'],
  ): boolean {
    if (!this.#mail || person.email === '') return false
    const language = languageFor(person)
    const {email: to, id: about} = person
    try {
      this.#mail.send({kind, to, subject, language, content, expiresAt, about})
      return true
    } catch (cause) {
      this.#report(`A mail (${kind}) could not be handed over`, cause)
      return false
    }
  }
}

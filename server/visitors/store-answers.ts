import {isMailAddress, type MailQueue} from '../../mail/index.ts'
import type {PageData} from '../../publish/index.ts'
import {type FormContent, isSurvey, kindOf} from '../../site/index.ts'
import {type Answers, TICKET_FIELD, VisitorsError} from '../../visitors/index.ts'
import type {Correspondent} from './correspondent.ts'
import {register} from './events/register.ts'
import {languageOf} from './form-page.ts'
import {choicesIn, messageOf, textAnswer} from './form-rules.ts'
import {subscribe} from './newsletters/subscribe.ts'
import {type NotifyOptions, notifyOfMessage} from './notify.ts'
import type {VisitorsStore} from './open.ts'

export interface StoreOptions extends NotifyOptions {
  visitors: VisitorsStore
  mail?: MailQueue | undefined
  correspondent: Correspondent
}

/** Whether mail can be sent to what was given as an address, where the form is of no use without. */
export const isUnwritable = (form: FormContent, answers: Answers): boolean => {
  const email = textAnswer(answers, 'email')
  const needsMail = kindOf(form) === 'signUp' || kindOf(form) === 'subscribe'
  return needsMail && email !== undefined && !isMailAddress(email)
}

/**
 * Stores what was sent, by the kind of its form.
 *
 * @returns the rest of an address below the form's page that the visitor is led to; null: to the thank-you page
 * @throws {Error} when it could not be stored
 */
export function storeAnswers(
  form: FormContent,
  answers: Answers,
  page: PageData,
  submitted: URLSearchParams,
  options: StoreOptions,
): string | null {
  const {visitors, mail, origin, correspondent} = options
  const store = visitors.open()
  const ticket = submitted.get(TICKET_FIELD) ?? ''
  const {slug} = page.campaign

  switch (kindOf(form)) {
    case 'signUp': {
      const registered = register(store, form, answers, page, ticket)
      if (!registered) throw new VisitorsError(`The form ${form._id} is for no event.`)
      if (!registered.isRepeated) visitors.converted(slug, 'signUp')
      void correspondent.run()
      return `~${store.ownLinks.token('registration', registered.registration.id)}`
    }
    case 'subscribe':
      if (!mail || !origin) {
        throw new VisitorsError('Subscribing needs HEMVIST_SMTP and HEMVIST_ORIGIN.')
      }
      subscribe(store, form, answers, page, languageOf(page.language), {mail, origin})
      return null
    case 'recommend': {
      const isNew = visitors.figures().recommend(slug, Number(answers.score), ticket)
      if (isNew) visitors.converted(slug, 'recommend')
      // Without a reason it is a number and nothing more: there is no message.
      if (answers.reason !== undefined) receive()
      return null
    }
    default: {
      if (isSurvey(form)) {
        const {choices, hasMore} = choicesIn(form, answers)
        const isNew = visitors.figures().survey(slug, form._id, choices, ticket)
        if (isNew) visitors.converted(slug, kindOf(form))
        // Choices are counted and nothing more: only what was written is a message.
        if (hasMore) receive()
        return null
      }
      const kind = receive()
      if (kind !== null) visitors.converted(slug, kind)
      return null
    }
  }

  /** @returns the kind of the message; null when it had been sent before */
  function receive(): string | null {
    const {message, isRepeated} = store.inbox.receive(messageOf(form, answers, page))
    if (isRepeated) return null
    notifyOfMessage(message, form, options)
    return message.kind
  }
}

import type {Logger} from 'pino'
import type {Accounts} from '../../accounts/index.ts'
import type {Mailer} from '../../mail/index.ts'
import {studioAddress} from './studio-address.ts'

export interface ReviewMailOptions {
  accounts: Accounts
  logger: Logger
  mail?: Mailer | undefined
  /** The configured one: the address of a request may be forged, and so is never mailed. */
  origin?: string | undefined
}

type ReviewEvent = 'requested' | 'approved' | 'returned'

interface Texts {
  hello: (name: string) => string
  open: string
  events: Readonly<Record<ReviewEvent, {subject: string; text: (by: string) => string}>>
  until: (day: string) => string
}

const swedish: Texts = {
  hello: (name) => `Hej ${name}!`,
  open: 'Öppna i Studion',
  events: {
    requested: {
      subject: 'Något väntar på din granskning',
      text: (by) => `${by} har skickat något till dig för granskning.`,
    },
    approved: {
      subject: 'Det du skickade är godkänt',
      text: (by) => `${by} har godkänt det som du skickade för granskning. Nu kan det publiceras.`,
    },
    returned: {
      subject: 'Det du skickade är tillbaka hos dig',
      text: (by) => `${by} har skickat tillbaka det som du skickade, med kommentarer.`,
    },
  },
  until: (day) => `Det behövs senast ${day}.`,
}

const english: Texts = {
  hello: (name) => `Hello ${name},`,
  open: 'Open in the Studio',
  events: {
    requested: {
      subject: 'Something is waiting for your review',
      text: (by) => `${by} has sent you something for review.`,
    },
    approved: {
      subject: 'What you sent is approved',
      text: (by) => `${by} has approved what you sent for review. It can be published now.`,
    },
    returned: {
      subject: 'What you sent is back with you',
      text: (by) => `${by} has returned what you sent for review, with comments.`,
    },
  },
  until: (day) => `It is needed by ${day}.`,
}

interface Told {
  event: ReviewEvent
  /** Account ids. */
  to: string | undefined
  by: string
  /** Published id and type of the document. */
  id: string
  type: string
  /** Calendar day. */
  until?: string | undefined
}

/**
 * Tells a reviewer or sender that it is their turn: with a link, and never a word of the document or of what was said of
 * it. A mail that cannot be handed over is logged; the Studio says the same.
 */
export function mailReview(
  {event, to, by, id, type, until}: Told,
  {accounts, logger, mail, origin}: ReviewMailOptions,
): void {
  const person = to === undefined ? null : accounts.people.find(to)
  if (!mail || !origin || !person?.email || to === by) return
  const language = person.language === 'en' ? 'en' : 'sv'
  const texts = language === 'en' ? english : swedish
  const {subject, text} = texts.events[event]
  try {
    mail.send({
      kind: `review-${event}`,
      to: person.email,
      subject,
      language,
      content: [
        texts.hello(person.name),
        text(accounts.principal(by)?.name ?? 'Hemvist'),
        ...(until ? [texts.until(until)] : []),
        {label: texts.open, url: studioAddress(origin, id, type)},
      ],
      about: id,
    })
  } catch (error) {
    logger.error({err: error}, 'Nobody could be told by mail of a review')
  }
}

import type {MailMessage} from '../../mail/index.ts'
import {dayInWords, documentTitle} from '../../schemas/index.ts'
import {studioAddress} from '../desk/studio-address.ts'
import type {Reminder, ReminderKind} from './due.ts'

/** How many documents one mail names. */
const NAMED = 40

interface Texts {
  subject: string
  hello: (name: string) => string
  lead: Readonly<Record<ReminderKind, string>>
  link: (what: string, day: string) => string
  more: (count: number) => string
}

const swedish: Texts = {
  subject: 'Påminnelse om det du ansvarar för',
  hello: (name) => `Hej ${name}!`,
  lead: {
    review:
      'Det här behöver ses över. Läs igenom det, ändra det som inte stämmer och skriv en ny dag:',
    consent:
      'Rätten att visa någon slutar snart. Fråga personen igen om den ska visas längre; annars försvinner den av sig själv:',
  },
  link: (what, day) => `${what}, senast ${day}`,
  more: (count) => `Och ${count} till. Studions kalender visar alla.`,
}

const english: Texts = {
  subject: 'A reminder of what you look after',
  hello: (name) => `Hello ${name},`,
  lead: {
    review:
      'This needs to be looked through. Read it, change what is no longer right and set a new day:',
    consent:
      'The right to show somebody ends soon. Ask them again if they are to be shown longer; otherwise they disappear by themselves:',
  },
  link: (what, day) => `${what}, by ${day}`,
  more: (count) => `And ${count} more. The calendar in the Studio shows all of them.`,
}

interface Recipient {
  name: string
  email: string
  language?: string | undefined
}

/**
 * The mail that reminds somebody: with links, and never a word of a document, since it may be about somebody with a
 * protected identity.
 */
export function reminderMail(
  {name, email, language}: Recipient,
  reminders: readonly Reminder[],
  origin: string,
): MailMessage {
  const isEnglish = language === 'en'
  const {subject, hello, lead, link, more} = isEnglish ? english : swedish
  const parts = (['consent', 'review'] as const).flatMap((kind) => {
    const its = reminders
      .filter((reminder) => reminder.kind === kind)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    if (its.length === 0) return []
    return [
      lead[kind],
      ...its.slice(0, NAMED).map(({id, type, day}) => ({
        label: link(documentTitle(type), isEnglish ? day : dayInWords(day)),
        url: studioAddress(origin, id, type),
      })),
      ...(its.length > NAMED ? [more(its.length - NAMED)] : []),
    ]
  })
  return {
    kind: 'reminder',
    to: email,
    subject,
    language: isEnglish ? 'en' : 'sv',
    content: [hello(name), ...parts],
  }
}

import {type MailLink, type MailMessage, subjectLine} from '../../../mail/index.ts'
import {formTextsOf, type Language} from '../../../site/index.ts'
import type {Subscription} from '../../../visitors/index.ts'
import type {PublishedLetter} from './letters.ts'

/**
 * A newsletter as a mail to one subscriber: what they want to read about, the way to its page, and the way out. It has no
 * pictures and counts nothing.
 *
 * @param own the address where they change or end it
 * @returns null when nothing in it is of their topics
 */
export function newsletterMail(
  {subject, intro, url, items}: PublishedLetter,
  {id, email, topics}: Subscription,
  language: Language,
  own: string,
): MailMessage | null {
  const {links} = formTextsOf(language)
  const wanted = items.filter(
    (item) =>
      topics.length === 0 ||
      item.topics.length === 0 ||
      item.topics.some((topic) => topics.includes(topic)),
  )
  if (wanted.length === 0 && items.length > 0) return null
  const parts = wanted.flatMap(({title, text, url: address}): (string | MailLink)[] => [
    ...(address ? [{label: title, url: address}] : [title]),
    ...(text ? [text] : []),
  ])
  return {
    kind: 'newsletter',
    to: email,
    subject: subjectLine(subject),
    language,
    content: [
      ...(intro ? [intro] : []),
      ...parts,
      ...(url ? [{label: links.readOnline, url}] : []),
      {label: links.preferences, url: own},
    ],
    unsubscribe: own,
    about: id,
  }
}

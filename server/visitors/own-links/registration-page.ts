import {
  type FormContent,
  formTextsOf,
  type Language,
  type OwnPage,
  textsOf,
} from '../../../site/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import {stateWords, wordsOfEvent} from '../events/event-words.ts'

/** What a registration has come to, for whoever made it: with a button that cancels it. */
export function registrationPage(
  registration: Registration,
  form: FormContent,
  language: Language,
  isOver: boolean,
): Omit<OwnPage, 'id'> {
  const words = formTextsOf(language)
  const {event} = form
  const {title, text} = stateWords(registration, event, language)
  const isOn = title === words.links.placeTitle || title === words.links.waitingTitle
  const about = event ? wordsOfEvent(event, language) : null
  return {
    title,
    texts: [text],
    facts: [
      {term: about?.title ?? '', value: about?.when ?? ''},
      {term: about?.whereTerm ?? '', value: about?.where ?? ''},
      {
        term: words.fields.seats,
        value: registration.state === 'cancelled' ? '' : `${registration.seats}`,
      },
    ],
    links:
      isOn && registration.state === 'confirmed'
        ? [{label: textsOf(language).toCalendar, href: '?ics', isFile: true}]
        : [],
    actions: isOn && !isOver ? [{name: 'cancel', submit: words.links.cancel, isFirst: false}] : [],
  }
}

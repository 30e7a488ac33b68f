import {
  type FormContent,
  formTextsOf,
  type Language,
  type OwnPage,
  textsOf,
} from '../../../site/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import {stateWords} from '../events/event-words.ts'

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
  return {
    title,
    texts: [
      text,
      registration.state === 'cancelled' ? '' : `${words.fields.seats} ${registration.seats}`,
    ],
    links:
      isOn && registration.state === 'confirmed'
        ? [{label: textsOf(language).toCalendar, href: '?ics', isFile: true}]
        : [],
    actions: isOn && !isOver ? [{name: 'cancel', submit: words.links.cancel, isFirst: false}] : [],
  }
}

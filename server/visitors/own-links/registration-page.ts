import {
  type FormContent,
  formTextsOf,
  type Language,
  type OwnPage,
  textsOf,
} from '../../../site/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import {isCalledOff, stateWords} from '../events/event-words.ts'

/** What a registration has come to, for whoever made it: with a button that cancels it. */
export function registrationPage(
  registration: Registration,
  form: FormContent,
  language: Language,
  isOver: boolean,
): Omit<OwnPage, 'id'> {
  const words = formTextsOf(language)
  const {event = null} = form
  const {state, seats} = registration
  const {title, text} = stateWords(registration, event, language)
  const isOn = state !== 'cancelled' && event !== null && !isCalledOff(event)
  return {
    title,
    texts: [text, state === 'cancelled' ? '' : `${words.fields.seats} ${seats}`],
    links:
      isOn && state === 'confirmed'
        ? [{label: textsOf(language).toCalendar, href: '?ics', isFile: true}]
        : [],
    actions: isOn && !isOver ? [{name: 'cancel', submit: words.links.cancel, isFirst: false}] : [],
  }
}

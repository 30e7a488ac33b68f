import type {FormContent} from '../../../site/index.ts'
import {retentionDaysOf} from '../../../site/index.ts'
import type {Answers, Registration, Visitors} from '../../../visitors/index.ts'
import {answeredFields, textAnswer} from '../form-rules.ts'
import {endOf} from './event-words.ts'

/** Fields that a registration stores by themselves. */
const OWN_FIELDS = new Set(['name', 'email', 'seats', 'diet'])

/** Stores what somebody signs up with. @returns null when the event is gone, or has no time */
export function register(
  {registrations}: Visitors,
  form: FormContent,
  answers: Answers,
  {campaign, language}: {campaign: {_id: string; slug: string}; language: string},
  ticket: string,
): {registration: Registration; isRepeated: boolean} | null {
  const {event} = form
  const endsAt = event ? endOf(event) : Number.NaN
  if (!event || Number.isNaN(endsAt)) return null
  return registrations.register(
    {
      campaign: campaign._id,
      campaignSlug: campaign.slug,
      form: form._id,
      event: event._id,
      language,
      seats: Number(textAnswer(answers, 'seats') ?? 1),
      name: textAnswer(answers, 'name') ?? '',
      email: textAnswer(answers, 'email') ?? '',
      diet: textAnswer(answers, 'diet') ?? null,
      fields: answeredFields(form, answers).filter(({name}) => !OWN_FIELDS.has(name)),
      endsAt,
      retentionDays: retentionDaysOf(form),
      ticket,
    },
    event.places,
  )
}

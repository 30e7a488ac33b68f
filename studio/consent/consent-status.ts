import {millisecondsInDay} from 'date-fns/constants'
import {
  type Consent,
  consentIsValid,
  endOf,
  unmetCondition,
  unmetInWords,
} from '../../schemas/index.ts'

/** Warn when the consent ends within this many days. */
const WARN_DAYS = 60

export interface ConsentStatus {
  tone: 'positive' | 'caution' | 'critical' | 'transparent'
  text: string
}

const days = new Intl.RelativeTimeFormat('sv', {numeric: 'auto'})
const date = new Intl.DateTimeFormat('sv', {dateStyle: 'long', timeZone: 'UTC'})

/** Whether the person may be shown with this consent, and for how long. */
function statusOf(consent: Consent | undefined, now: Date): ConsentStatus {
  const unmet = unmetCondition(consent, now)
  if (unmet) {
    const isUnfinished = ['hasBasis', 'hasScope', 'hasEnd'].includes(unmet.name)
    const tone = isUnfinished ? 'transparent' : unmet.name === 'hasBegun' ? 'caution' : 'critical'
    return {tone, text: unmetInWords[unmet.name].sentence}
  }
  const end = endOf(consent ?? {})
  const left = Math.ceil((end - now.getTime()) / millisecondsInDay)
  const until = `Personen får visas till och med ${date.format(end)}`
  return left <= WARN_DAYS
    ? {tone: 'caution', text: `${until}: slutar ${days.format(left, 'day')}.`}
    : {tone: 'positive', text: `${until}.`}
}

/**
 * Describes whether the person may be shown now, and for how long. The published document decides what visitors see, so
 * a draft that differs is never presented as the current state.
 * @param published the consent of the published document; null when nothing is published
 */
export function consentStatus(
  consent: Consent | undefined,
  published: Consent | null | undefined,
  now: Date,
): ConsentStatus {
  const status = statusOf(consent, now)
  if (published === null) return status
  const isShown = consentIsValid(published, now)
  if (isShown === consentIsValid(consent, now)) return status
  return isShown
    ? {
        tone: 'critical',
        text: `Det här är inte publicerat: personen visas fortfarande. När du publicerar gäller: ${status.text}`,
      }
    : {
        tone: 'caution',
        text: `Det här är inte publicerat: personen visas inte ännu. När du publicerar gäller: ${status.text}`,
      }
}

import {
  type Consent,
  consentCovers,
  dayInSweden,
  isOfPerson,
  isRecord,
  unmetCondition,
  unmetInWords,
} from '../../schemas/index.ts'

/** Why visitors do not see a document, and the field that decides it, if there is one. */
export interface HiddenReason {
  text: string
  path?: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

function consentReasons(consent: Consent | undefined, now: Date): HiddenReason[] {
  const unmet = unmetCondition(consent, now)
  if (unmet) return [{text: unmetInWords[unmet.name].sentence, path: ['consent', unmet.field]}]
  return consentCovers(consent, {channel: 'web'})
    ? []
    : [{text: 'Personen får inte visas på webbplatser.', path: ['consent', 'channels']}]
}

/**
 * Why visitors cannot see a document regardless of campaigns: a missing slug, no valid consent for the person, a last
 * day that has passed, or not being published.
 */
export function hiddenReasons(
  document: Fields,
  {isPublished, now}: {isPublished: boolean; now: Date},
): HiddenReason[] {
  const reasons: HiddenReason[] = []
  const slug = isRecord(document.slug) ? document.slug.current : undefined
  if (document._type !== 'contactPerson' && !slug) {
    reasons.push({text: 'Adressen saknas.', path: ['slug']})
  }
  if (isOfPerson(document)) {
    const consent: Consent | undefined = isRecord(document.consent) ? document.consent : undefined
    reasons.push(...consentReasons(consent, now))
  }
  const {expiresAt} = document
  if (typeof expiresAt === 'string' && expiresAt < dayInSweden(now)) {
    reasons.push({text: 'Sista dagen har passerat.', path: ['expiresAt']})
  }
  if (!isPublished) reasons.push({text: 'Den är inte publicerad ännu.'})
  return reasons
}

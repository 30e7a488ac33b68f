import type {Consent} from './consent.ts'

/**
 * Midnight in Sweden is 22:00 UTC in summer and 23:00 in winter: a last day ends at the earlier of the two, never too
 * late.
 */
const LAST_DAY_ENDS = 'T22:00:00.000Z'

/** A first day starts at midnight UTC, an hour or two into the Swedish day: never too early. */
const FIRST_DAY_BEGINS = 'T00:00:00.000Z'

/** One condition for showing a person, written twice because the lake filters in GROQ. */
export interface Condition {
  readonly name:
    | 'notProtected'
    | 'notWithdrawn'
    | 'hasBasis'
    | 'hasScope'
    | 'hasEnd'
    | 'notEnded'
    | 'guardianAgrees'
    | 'hasBegun'
  /** Path of the deciding field in the consent. */
  readonly field: string
  /** True, false or null; only true meets the condition. */
  readonly groq: string
  isMet(consent: Consent, now: Date): boolean
}

/**
 * An instant in ms; NaN for anything but a calendar day. NaN fails every comparison, so nobody is shown because of a
 * broken date.
 */
const instant = (day: string | undefined, time: string): number =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day + time) : Number.NaN

/** When the last day of a consent is over, in ms; NaN without one. */
export const endOf = ({validUntil}: Consent): number => instant(validUntil, LAST_DAY_ENDS)

const groqEnd = `dateTime(consent.validUntil + "${LAST_DAY_ENDS}")`

/**
 * When a person may be shown, in the order in which editors are told what is wrong. A protected identity is never
 * shown; a withdrawn consent never counts again, regardless of the time of withdrawal.
 */
export const conditions: readonly Condition[] = [
  {
    name: 'notProtected',
    field: 'protectedIdentity',
    groq: '!(consent.protectedIdentity == true)',
    isMet: ({protectedIdentity}) => protectedIdentity !== true,
  },
  {
    name: 'notWithdrawn',
    field: 'withdrawnAt',
    groq: '!defined(consent.withdrawnAt)',
    isMet: ({withdrawnAt}) => withdrawnAt == null,
  },
  {
    name: 'hasBasis',
    field: 'basis',
    groq: 'defined(consent.basis) && consent.basis != ""',
    isMet: ({basis}) => Boolean(basis),
  },
  {
    name: 'hasScope',
    field: 'scope',
    groq: '(consent.scope == "all" || count(consent.campaigns) > 0)',
    isMet: ({scope, campaigns}) => scope === 'all' || (campaigns?.length ?? 0) > 0,
  },
  {
    name: 'hasEnd',
    field: 'validUntil',
    groq: `defined(${groqEnd})`,
    isMet: (consent) => !Number.isNaN(endOf(consent)),
  },
  {
    name: 'notEnded',
    field: 'validUntil',
    groq: `dateTime(now()) < ${groqEnd}`,
    isMet: (consent, now) => now.getTime() < endOf(consent),
  },
  {
    name: 'guardianAgrees',
    field: 'guardian',
    groq: '(!(consent.minor == true) || (defined(consent.guardian.consentedAt) && consent.guardian.consentedAt != ""))',
    isMet: ({minor, guardian}) => minor !== true || Boolean(guardian?.consentedAt),
  },
  {
    name: 'hasBegun',
    field: 'validFrom',
    groq: `(!defined(consent.validFrom) || dateTime(consent.validFrom + "${FIRST_DAY_BEGINS}") <= dateTime(now()))`,
    isMet: ({validFrom}, now) =>
      validFrom == null || instant(validFrom, FIRST_DAY_BEGINS) <= now.getTime(),
  },
]

/** GROQ: this document's consent is valid at `now()`. The same rule as `consentIsValid`. */
export const validConsent = conditions.map(({groq}) => groq).join(' && ')

/** GROQ: this is the first condition that the document's consent does not meet. The same as `unmetCondition`. */
export function firstUnmet(name: Condition['name']): string {
  const index = conditions.findIndex((condition) => condition.name === name)
  const met = conditions.slice(0, index).map(({groq}) => groq)
  return [...met, `!coalesce(${conditions[index]?.groq}, false)`].join(' && ')
}

const groqOf = (name: Condition['name']): string =>
  conditions.find((condition) => condition.name === name)?.groq ?? 'false'

/**
 * GROQ: whatever is filled in later, this document's people may not be shown: a protected identity, a withdrawn
 * consent, or one that has ended.
 */
export const isNeverShown = `(!(${groqOf('notProtected')}) || !(${groqOf('notWithdrawn')}) || !coalesce(${groqOf('notEnded')}, true))`

/** GROQ with `$days`: this document's consent is valid and ends within so many days. */
export const consentEndsSoon = `${validConsent} && ${groqEnd} <= dateTime(now()) + 60 * 60 * 24 * $days`

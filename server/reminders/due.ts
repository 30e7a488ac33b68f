import {createHash} from 'node:crypto'
import {type Dataset, isSystemType, type LakeDocument, publishedId} from '../../lake/index.ts'
import {consentIsValid, dayInSweden, isConsent} from '../../schemas/index.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What people are reminded of, and how many days before: the earliest first. A review is also reminded of afterwards, a
 * consent only while it is valid: after its end, nobody is shown any more.
 */
const reminderStages = {review: [14, 0], consent: [30, 7]} as const

export type ReminderKind = keyof typeof reminderStages

/** Something that somebody is to be reminded of. */
export interface Reminder {
  kind: ReminderKind
  /** Published id and type of the document. */
  id: string
  type: string
  /** Account id of whoever looks after the document. */
  to: string
  /** The last day, `YYYY-MM-DD`. */
  day: string
  /** Days before it at which this reminder goes out. */
  stage: number
  /** The same reminder has the same key; says nothing about the document. */
  key: string
}

const dayOf = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

function lastDayOf(kind: ReminderKind, {consent, reviewBy}: LakeDocument, now: Date): string {
  if (kind === 'review') return dayOf(reviewBy)
  return isConsent(consent) && consentIsValid(consent, now) ? dayOf(consent.validUntil) : ''
}

/** The reminder of a kind that a document is due for; null when there is none. */
function reminderOf(kind: ReminderKind, document: LakeDocument, now: Date): Reminder | null {
  const {responsible: to, _type: type} = document
  const day = lastDayOf(kind, document, now)
  if (typeof to !== 'string' || to === '' || day === '') return null
  const left = daysBetween(dayInSweden(now), day)
  const reached = reminderStages[kind].filter((stage) => left <= stage)
  const stage = reached.at(-1)
  if (stage === undefined) return null
  const id = publishedId(document._id)
  const parts = JSON.stringify([kind, id, to, day, stage])
  return {kind, id, type, to, day, stage, key: createHash('sha256').update(parts).digest('hex')}
}

/**
 * Every reminder that is due at a moment. Of a document with a draft, the draft says who looks after it and until when;
 * the consent that counts is the published one, by which people are shown.
 */
export function dueReminders({collection}: Dataset, now: Date): Reminder[] {
  const drafts = new Map(
    [...collection.bucket('in:drafts')].map((draft) => [publishedId(draft._id), draft]),
  )
  const published = [...collection.values()].filter(({_id}) => !_id.includes('.'))
  const upkept = [...published.map(({_id}) => _id), ...drafts.keys()]
  return [...new Set(upkept)].flatMap((id) => {
    const [draft, live] = [drafts.get(id), collection.get(id)]
    const latest = draft ?? live
    if (!latest || isSystemType(latest._type)) return []
    const {responsible} = latest
    const shown = live && {...live, responsible}
    return [
      reminderOf('review', latest, now),
      shown ? reminderOf('consent', shown, now) : null,
    ].filter((reminder) => reminder !== null)
  })
}

import {longDayOf, momentNear} from '../desk/index.ts'
import type {Review} from './reviews.ts'

type Tone = 'caution' | 'critical' | 'positive'

/** What a review says to everybody who has the document before them. */
interface ReviewInWords {
  text: string
  tone: Tone
  /** What somebody wrote with it. */
  words: string
}

const nameOf = (somebody: Review['decidedBy']) => somebody?.name ?? 'någon'

export function reviewInWords(review: Review, now: Date): ReviewInWords {
  const {state, isCurrent, assignedTo, dueBy, decidedBy, decidedAt, message, answer} = review
  const when = decidedAt ? ` ${momentNear(new Date(decidedAt), now)}` : ''
  if (state === 'requested') {
    const until = dueBy ? ` till ${longDayOf(dueBy)}` : ''
    const edited = isCurrent ? '' : ' Den har ändrats sedan den skickades.'
    const text = `För granskning hos ${nameOf(assignedTo)}${until}.${edited}`
    return {text, tone: 'caution', words: message}
  }
  if (state === 'returned') {
    return {
      text: `Tillbaka med kommentarer från ${nameOf(decidedBy)}${when}.`,
      tone: 'critical',
      words: answer,
    }
  }
  return isCurrent
    ? {text: `Godkänd av ${nameOf(decidedBy)}${when}.`, tone: 'positive', words: answer}
    : {
        text: `${nameOf(decidedBy)} godkände en tidigare version. Den har ändrats sedan dess och behöver godkännas igen.`,
        tone: 'caution',
        words: answer,
      }
}

/** What a list says of a draft; `undefined` when nobody has it and it is not approved. */
export function stateInWords(review: Review): {text: string; tone: Tone} | undefined {
  const {state, isCurrent, assignedTo} = review
  if (state === 'requested') return {text: `Hos ${nameOf(assignedTo)}`, tone: 'caution'}
  if (state === 'returned') return {text: 'Tillbaka', tone: 'critical'}
  return isCurrent ? {text: 'Godkänd', tone: 'positive'} : undefined
}

/** Why a review concerns whoever has signed in; `null` when it does not. */
export function turnInWords(review: Review): {text: string; tone: Tone; note: string} | null {
  const {state, isMine, isToMe, isCurrent, requestedBy, decidedBy, dueBy} = review
  if (state === 'requested' && isToMe) {
    const until = dueBy ? ` · till ${longDayOf(dueBy)}` : ''
    const note = `från ${nameOf(requestedBy)}${until}`
    return {text: 'Väntar på dig', tone: 'caution', note}
  }
  if (state === 'returned' && isMine) {
    return {text: 'Tillbaka till dig', tone: 'critical', note: `från ${nameOf(decidedBy)}`}
  }
  if (state === 'approved' && isMine && isCurrent) {
    return {text: 'Godkänd', tone: 'positive', note: `av ${nameOf(decidedBy)}, inte publicerad`}
  }
  return null
}

import type {Option} from './option.ts'

/**
 * How likely people are to recommend a place, with how many answered, when, and the margin at 95 %.
 * @param first, last days, ISO 8601
 */
export const recommendationInWords = ({
  score,
  margin,
  n,
  first,
  last,
}: {
  score: number
  margin: number
  n: number
  first: string
  last: string
}): string =>
  `NPS ${score} ± ${margin} (95 %), ${n} svar, ${first === last ? first : `${first} till ${last}`}`

/** Stands for a number below five, and for one from which such a number would follow. */
export const WITHHELD = 'visas inte'

/** Where visitors come from, as figures name it. */
export const visitSources = [
  {value: 'direct', title: 'Direkt'},
  {value: 'search', title: 'Sökmotorer'},
  {value: 'social', title: 'Sociala medier'},
  {value: 'assistant', title: 'AI-assistenter'},
  {value: 'other', title: 'Andra webbplatser'},
  {value: 'link', title: 'Kampanjlänkar'},
  {value: 'annan', title: 'Annat'},
] as const satisfies readonly Option[]

/** What visitors do, as figures name it. */
export const visitorActs = [
  {value: 'ask', title: 'Frågade en människa'},
  {value: 'call', title: 'Bad att bli uppringda'},
  {value: 'story', title: 'Berättade sin historia'},
  {value: 'ambassador', title: 'Ville bli ambassadörer'},
  {value: 'interest', title: 'Lämnade sitt intresse'},
  {value: 'signUp', title: 'Anmälde sig till ett evenemang'},
  {value: 'subscribe', title: 'Började prenumerera'},
  {value: 'recommend', title: 'Svarade om de skulle rekommendera platsen'},
  {value: 'own', title: 'Svarade på ett eget formulär'},
  {value: 'download', title: 'Hämtade en fil'},
  {value: 'leave', title: 'Gick till en annons'},
  {value: 'finish', title: 'Gick klart en kurs'},
  {value: 'annan', title: 'Annat'},
] as const satisfies readonly Option[]

/** What a step of engagement can count: entries, and everything that visitors do. */
export const engagementActs = [
  {value: 'read', title: 'Läste (ingångar)'},
  ...visitorActs.filter(({value}) => value !== 'annan'),
] as const satisfies readonly Option[]

/** The steps of a campaign that has named none: the fewer they are, the more they do. */
export const standardSteps = [
  {value: 'read', title: 'Läste', acts: ['read']},
  {value: 'subscribed', title: 'Prenumererade', acts: ['subscribe']},
  {value: 'asked', title: 'Frågade', acts: ['ask', 'call', 'interest']},
  {value: 'signedUp', title: 'Anmälde sig', acts: ['signUp']},
  {value: 'told', title: 'Berättade', acts: ['story']},
  {value: 'ambassador', title: 'Ville bli ambassadör', acts: ['ambassador']},
] as const satisfies readonly (Option & {acts: readonly string[]})[]

export type StandardStep = (typeof standardSteps)[number]['value']

/** How often a step was taken, each kind of act counted once; null when that is too small a number to be shown. */
export function countOfStep(
  acts: readonly string[],
  counts: readonly {act: string; count: number}[],
): number | null {
  const counted = counts.filter(({act}) => acts.includes(act))
  return counted.reduce((sum, {count}) => sum + count, 0) || null
}

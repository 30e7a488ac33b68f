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

/** A step of engagement: what an organisation calls it, and what counts as it. */
export interface EngagementStep {
  name: string
  acts: readonly string[]
}

/** The steps of a campaign that has named none: the fewer they are, the more they do. */
export const STANDARD_STEPS: readonly EngagementStep[] = [
  {name: 'Läste', acts: ['read']},
  {name: 'Prenumererade', acts: ['subscribe']},
  {name: 'Frågade', acts: ['ask', 'call', 'interest']},
  {name: 'Anmälde sig', acts: ['signUp']},
  {name: 'Berättade', acts: ['story']},
  {name: 'Ville bli ambassadör', acts: ['ambassador']},
]

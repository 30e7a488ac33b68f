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
  {value: 'recommend', title: 'Svarade om de skulle rekommendera platsen'},
  {value: 'own', title: 'Svarade på ett eget formulär'},
  {value: 'download', title: 'Hämtade en fil'},
  {value: 'leave', title: 'Gick till en annons'},
  {value: 'annan', title: 'Annat'},
] as const satisfies readonly Option[]

import type {Option} from './option.ts'

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
  {value: 'own', title: 'Svarade på ett eget formulär'},
  {value: 'download', title: 'Hämtade en fil'},
  {value: 'leave', title: 'Gick till en annons'},
  {value: 'annan', title: 'Annat'},
] as const satisfies readonly Option[]

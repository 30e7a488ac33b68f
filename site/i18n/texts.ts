import type {texts} from './languages/sv/texts.ts'

/** Interface texts of a language: Swedish is the original, its keys are the keys of every language. */
export type Texts = Record<keyof typeof texts, string>

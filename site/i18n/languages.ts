import type {Language} from '../../schemas/index.ts'

export type {Language} from '../../schemas/index.ts'

const known: Record<Language, true> = {
  sv: true,
  en: true,
  de: true,
  nl: true,
  fi: true,
  uk: true,
  ar: true,
}

/** Whether content can be written in the language. */
export const isLanguage = (tag: string): tag is Language => Object.hasOwn(known, tag)

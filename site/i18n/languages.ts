import type {Language} from '../../schemas/index.ts'
import {ar} from './languages/ar/index.ts'
import {da} from './languages/da/index.ts'
import {de} from './languages/de/index.ts'
import {en} from './languages/en/index.ts'
import {es} from './languages/es/index.ts'
import {fa} from './languages/fa/index.ts'
import {fi} from './languages/fi/index.ts'
import {fit} from './languages/fit/index.ts'
import {fr} from './languages/fr/index.ts'
import {nb} from './languages/nb/index.ts'
import {nl} from './languages/nl/index.ts'
import {pl} from './languages/pl/index.ts'
import {se} from './languages/se/index.ts'
import {sma} from './languages/sma/index.ts'
import {smj} from './languages/smj/index.ts'
import {sv} from './languages/sv/index.ts'
import {uk} from './languages/uk/index.ts'
import type {LanguagePack} from './pack.ts'

export type {Language} from '../../schemas/index.ts'

/** What pages need of each language. Fails to compile while a language of schemas/vocabulary is missing. */
export const packs: Readonly<Record<Language, LanguagePack>> = {
  sv,
  en,
  nb,
  da,
  fi,
  de,
  nl,
  fr,
  es,
  pl,
  uk,
  ar,
  fa,
  se,
  smj,
  sma,
  fit,
}

/** Whether content can be written in the language. */
export const isLanguage = (tag: string): tag is Language => Object.hasOwn(packs, tag)

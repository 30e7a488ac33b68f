import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const fi: LanguagePack = {
  wanted: [
    ['työ', 'työpaikka', 'töitä'],
    ['asunto', 'vuokra', 'vuokra-asunto', 'talo'],
    ['tontti', 'rakentaa'],
    ['koulutus', 'kurssi', 'opiskella'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

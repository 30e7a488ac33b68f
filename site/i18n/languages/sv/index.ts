import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const sv: LanguagePack = {
  wanted: [
    ['jobb', 'arbete', 'tjänst', 'anställning'],
    ['bostad', 'lägenhet', 'hyra', 'hyresrätt', 'hus'],
    ['tomt', 'bygga'],
    ['utbildning', 'kurs', 'plugga', 'studera'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const de: LanguagePack = {
  wanted: [
    ['arbeit', 'job', 'stelle'],
    ['wohnung', 'mieten', 'miete', 'haus'],
    ['grundstück', 'bauen'],
    ['ausbildung', 'kurs', 'studieren'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

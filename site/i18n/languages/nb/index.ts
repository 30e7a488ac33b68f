import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const nb: LanguagePack = {
  alsoRead: ['da', 'sv'],
  wanted: [
    ['jobb', 'arbeid', 'stilling'],
    ['bolig', 'leilighet', 'leie', 'hus'],
    ['tomt', 'bygge'],
    ['utdanning', 'kurs', 'studere'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

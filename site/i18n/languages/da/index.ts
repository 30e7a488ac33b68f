import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const da: LanguagePack = {
  alsoRead: ['nb', 'sv'],
  wanted: [
    ['job', 'arbejde', 'stilling'],
    ['bolig', 'lejlighed', 'leje', 'hus'],
    ['grund', 'bygge'],
    ['uddannelse', 'kursus', 'studere'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

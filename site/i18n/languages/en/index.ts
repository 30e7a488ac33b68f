import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const en: LanguagePack = {
  locale: 'en-GB',
  wanted: [
    ['job', 'work', 'vacancy', 'employment'],
    ['home', 'flat', 'apartment', 'rent', 'rental', 'house'],
    ['plot', 'build'],
    ['education', 'course', 'study'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const nl: LanguagePack = {
  wanted: [
    ['werk', 'baan', 'vacature'],
    ['woning', 'huren', 'huur', 'huis', 'appartement'],
    ['kavel', 'bouwen'],
    ['opleiding', 'cursus', 'studeren'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

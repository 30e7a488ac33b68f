import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const fr: LanguagePack = {
  wanted: [
    ['emploi', 'travail', 'poste'],
    ['logement', 'appartement', 'louer', 'location', 'maison'],
    ['terrain', 'construire'],
    ['formation', 'cours', 'étudier'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

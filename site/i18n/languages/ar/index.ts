import type {LanguagePack} from '../../pack.ts'
import {addresses} from '../en/addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const ar: LanguagePack = {
  wanted: [
    ['عمل', 'وظيفة'],
    ['سكن', 'شقة', 'إيجار', 'بيت'],
    ['دراسة', 'تعليم', 'دورة'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  /** Arabic letters would be sent as percent signs. */
  addresses,
}

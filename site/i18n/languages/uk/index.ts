import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const uk: LanguagePack = {
  wanted: [
    ['робота', 'вакансія'],
    ['житло', 'квартира', 'оренда', 'будинок'],
    ['ділянка', 'будувати'],
    ['освіта', 'курс', 'навчання'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}

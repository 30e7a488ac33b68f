import type {LanguagePack} from '../../pack.ts'
import {addresses} from '../en/addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const fa: LanguagePack = {
  /**
   * The Gregorian calendar under its Persian names: what happens in Sweden has to match timetables, invitations and
   * letters there, and those who read Dari count months by other names than those who read Farsi. Figures are those of
   * Sweden for the same reason: prices, telephone numbers and years in what editors write stand beside the site's own.
   */
  locale: 'fa-u-ca-gregory-nu-latn',
  wanted: [
    ['کار', 'شغل'],
    ['خانه', 'آپارتمان', 'اجاره'],
    ['تحصیل', 'دوره', 'آموزش'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  /** Persian letters would be sent as percent signs. */
  addresses,
}

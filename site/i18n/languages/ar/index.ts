import type {LanguagePack} from '../../pack.ts'
import {addresses} from '../en/addresses.ts'
import {notices} from './notices.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const ar: LanguagePack = {
  texts,
  notices,
  vocabulary,
  /** Arabic letters would be sent as percent signs. */
  addresses,
}

import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {notices} from './notices.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const pl: LanguagePack = {
  texts,
  notices,
  vocabulary,
  addresses,
}

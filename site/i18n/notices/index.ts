import type {Language} from '../languages.ts'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {fi} from './fi.ts'
import {nl} from './nl.ts'
import type {Notices} from './notices.ts'
import {sv} from './sv.ts'
import {uk} from './uk.ts'

const languages: Record<Language, Notices> = {sv, en, de, nl, fi, uk, ar}

/** The accessibility statement and the notice on personal data, in a language. */
export const noticesOf = (language: Language): Notices => languages[language]

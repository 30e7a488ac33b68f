import type {Language} from '../languages.ts'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {fi} from './fi.ts'
import {nl} from './nl.ts'
import {sv} from './sv.ts'
import {uk} from './uk.ts'
import type {Vocabulary} from './vocabulary.ts'

const languages: Record<Language, Vocabulary> = {sv, en, de, nl, fi, uk, ar}

/** What stored values are called in a language. */
export const vocabularyOf = (language: Language): Vocabulary => languages[language]

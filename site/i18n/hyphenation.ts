import da from 'hyphen/da/index.js'
import de from 'hyphen/de/index.js'
import en from 'hyphen/en/index.js'
import es from 'hyphen/es/index.js'
import fi from 'hyphen/fi/index.js'
import fr from 'hyphen/fr/index.js'
import nb from 'hyphen/nb/index.js'
import nl from 'hyphen/nl/index.js'
import pl from 'hyphen/pl/index.js'
import sv from 'hyphen/sv/index.js'
import uk from 'hyphen/uk/index.js'
import type {Language} from '../../schemas/index.ts'
import {isLanguage} from './languages.ts'

/** A word with its breaks marked by `hyphenChar`. */
export type Hyphenate = (word: string, options: {hyphenChar: string}) => string

/**
 * Patterns that find the breaks in words; null where words are never broken, or nobody wrote any. Apart from the packs,
 * because only templates need them: they are the largest part of a language.
 */
const patterns: Readonly<Record<Language, Hyphenate | null>> = {
  sv: sv.hyphenateSync,
  en: en.hyphenateSync,
  nb: nb.hyphenateSync,
  da: da.hyphenateSync,
  fi: fi.hyphenateSync,
  de: de.hyphenateSync,
  nl: nl.hyphenateSync,
  fr: fr.hyphenateSync,
  es: es.hyphenateSync,
  pl: pl.hyphenateSync,
  uk: uk.hyphenateSync,
  ar: null,
  fa: null,
  se: null,
  smj: null,
  sma: null,
  // Written as Finnish is, and broken between the same letters.
  fit: fi.hyphenateSync,
}

/** What finds the breaks in a language's words; null where they stay whole. */
export const hyphenationOf = (language: string): Hyphenate | null =>
  isLanguage(language) ? patterns[language] : null

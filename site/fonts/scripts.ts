import {writingOf} from '../i18n/direction.ts'

/** The scripts that pages are written in. Every page has Latin letters in it: the names of places and people. */
export type Script = 'latin' | 'cyrillic' | 'arabic'

const scripts: Readonly<Record<string, Script>> = {Cyrl: 'cyrillic', Arab: 'arabic'}

/** The script of a language (BCP 47 tag). */
export const scriptOf = (language: string): Script => scripts[writingOf(language)] ?? 'latin'

/** Characters that a browser asks a script's own files for; the Latin ones answer for the rest. */
export const unicodeRanges: Readonly<Record<Script, string | undefined>> = {
  latin: undefined,
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+2116',
  arabic: 'U+0600-06FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFF',
}

const span = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({length: last - first + 1}, (_, index) => first + index))

/**
 * Latin: letters of Swedish, English, German, Dutch and Finnish, and of the names that meet there.
 * Cyrillic: those of Ukrainian, and of Russian names. Arabic: letters, vowel signs, both kinds of figures,
 * and what Persian and Dari names need besides.
 */
export const letters: Readonly<Record<Script, string>> = {
  latin: `${span(0x20, 0x7e)}\u00a0§©«»°·ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ×½²³–—‘’‚“”„•…−`,
  cyrillic: `${span(0x410, 0x44f)}ҐґЄєІіЇїЁё№\u0301`,
  arabic: `${span(0x621, 0x63a)}${span(0x640, 0x652)}${span(0x660, 0x66c)}،؛؟ٰٱپچژکگی`,
}

/** For italics inside running text: no figures of speech in Portuguese, so less. */
export const italicLetters = `${span(0x20, 0x7e)}\u00a0ÄÅÖÉäåöéèüøæ–’“”…`

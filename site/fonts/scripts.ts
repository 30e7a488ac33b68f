import {writingOf} from '../i18n/direction.ts'

/**
 * The scripts that pages are written in. Every page has Latin letters in it: the names of places and people. Persian,
 * Kurdish and Urdu are written in Arabic letters, but with figures, forms and letters of their own.
 */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'persian'

const scripts: Readonly<Record<string, Script>> = {Cyrl: 'cyrillic', Arab: 'arabic'}

/** The script of a language (BCP 47 tag). */
export function scriptOf(language: string): Script {
  const script = scripts[writingOf(language)] ?? 'latin'
  return script === 'arabic' && new Intl.Locale(language).language !== 'ar' ? 'persian' : script
}

/** Letters and figures of Persian, Kurdish and Urdu, which faces made for Arabic may lack. */
const beyondArabic = /[\u0671-\u06ff]/

/** The scripts besides the Latin one that a text has letters of. */
export function otherScriptsIn(text: string): Exclude<Script, 'latin'>[] {
  const arabic = beyondArabic.test(text) ? 'persian' : 'arabic'
  return [
    ...(/\p{Script=Cyrillic}/u.test(text) ? (['cyrillic'] as const) : []),
    ...(/\p{Script=Arabic}/u.test(text) ? ([arabic] as const) : []),
  ]
}

/** Characters that a browser asks a script's own files for; the Latin ones answer for the rest. */
export const unicodeRanges: Readonly<Record<Script, string | undefined>> = {
  latin: undefined,
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+2116',
  arabic: 'U+0600-06FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFF',
  persian: 'U+0600-06FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFF',
}

const span = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({length: last - first + 1}, (_, index) => first + index))

/**
 * Latin: letters of Swedish, English, German, Dutch and Finnish, and of the names that meet there most.
 * Cyrillic: those of Ukrainian, Russian, Belarusian, Serbian and Macedonian. Arabic: letters, vowel signs, both kinds
 * of figures, and what Persian and Dari names need besides. Persian: with what Kurdish and Urdu names need.
 */
const arabic = `${span(0x621, 0x63a)}${span(0x640, 0x652)}${span(0x660, 0x66c)}،؛؟ٰٱپچژکگی`
export const letters: Readonly<Record<Script, string>> = {
  latin: `${span(0x20, 0x7e)}\u00a0§©«»°·ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ×½²³–—‘’‚“”„•…−`,
  cyrillic: `${span(0x401, 0x45f)}Ґґ№\u0301`,
  arabic,
  persian: `${arabic}${span(0x6f0, 0x6f9)}«»\u0654ۀٹڈڑںھہےڤڵڕێۆە\u200c\u200d`,
}

/** For italics inside running text, which need fewer letters. */
export const italicLetters = `${span(0x20, 0x7e)}\u00a0ÄÅÖÉäåöéèüøæ–’“”…`

/** Letters that few pages need, in files of their own beside a face's first one. */
export type SubsetName = 'western' | 'polish' | 'central' | 'eastern' | 'vietnamese'

const polish = 'ĄąĆćĘęŁłŃńŚśŹźŻż'
const central = 'ČčĎďĐđĚěŇňŊŋŘřŔŕŠšŤťŦŧŮůŰűŐőŽžĹĺĽľǤǥǦǧǨǩƷʒǮǯ'
const extendedA = [...span(0x100, 0x17f)]
  .filter((letter) => !`${polish}${central}ŒœĸŉĿŀſ`.includes(letter))
  .join('')

/**
 * The letters of each subset: small ones, so that a page with one name pays for one language's letters. Western: what
 * else French, Spanish, Portuguese and Icelandic are written in, and the Turkish ı. Central: Czech, Slovak, Slovene,
 * Croatian, Hungarian and the Sámi languages. Eastern: the Baltic languages, Romanian, Turkish, Azerbaijani and all
 * else of Latin Extended-A. Some letters stand in two, so that few names need two.
 */
export const subsetLetters: Readonly<Record<SubsetName, string>> = {
  western: `${letters.latin}¡¿ÃÌÕÐÞŒœıªº€£‹›`,
  polish,
  central,
  eastern: `${extendedA}ČčŠšŽžȘșȚțƏəẞ`,
  vietnamese: `${span(0x1ea0, 0x1ef9)}ƠơƯưĂăĐđĨĩŨũ`,
}

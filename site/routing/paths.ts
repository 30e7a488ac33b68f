import type {RouteParams} from '../../publish/index.ts'
import {type Addresses, addressesOf} from '../i18n/index.ts'

export type Word = keyof Addresses

type Path = (language: string, params?: RouteParams, mainLanguage?: string) => string

const MAIN_LANGUAGE = 'sv'

/** Folder of all embeds, in every language, so that one rule lets them into frames. */
export const EMBED_FOLDER = 'infoga'

/** Folder of what follows a finished course, in every language, so that one rule counts them. */
const FINISHED_FOLDER = 'klar'

const isWord = (name: string): name is Word => Object.hasOwn(addressesOf(MAIN_LANGUAGE), name)

const wordIn = (language: string, word: Word): string => addressesOf(language)[word]

const folder = (parts: readonly (string | undefined)[]): string => {
  const present = parts.filter((part) => part !== undefined)
  return present.length === 0 ? '/' : `/${present.join('/')}/`
}

const prefix = (language: string, mainLanguage: string): string | undefined =>
  language === mainLanguage ? undefined : language

/** `/`, the language unless it is the main one, a word, and a slug if the page has one. */
export const at =
  (word?: Word): Path =>
  (language, {slug} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([prefix(language, mainLanguage), word && wordIn(language, word), slug])

/** The same in print: `/magasin/nr-1/tryck/`. */
export const printAt =
  (word: Word): Path =>
  (language, params, mainLanguage) =>
    `${at(word)(language, params, mainLanguage)}${wordIn(language, 'print')}/`

/** What follows when a form was sent: `/kontakt/fraga/tack/`. */
export const thanksAt =
  (word: Word): Path =>
  (language, params, mainLanguage) =>
    `${at(word)(language, params, mainLanguage)}${wordIn(language, 'thanks')}/`

/** A list, or one of its pages: `/ambassadorer/`, `/ambassadorer/plats/kumla/`, `/ambassadorer/plats/kumla/sida/2/`. */
export const listAt =
  (word: Word): Path =>
  (language, {by, value, page} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([
      prefix(language, mainLanguage),
      wordIn(language, word),
      ...(by && isWord(by) ? [wordIn(language, by), value] : []),
      ...(page ? [wordIn(language, 'page'), page] : []),
    ])

/** An embed for other websites: `/infoga/berattelser/anna/`, `/infoga/en/stories/anna/`. */
export const embedAt =
  (word: Word): Path =>
  (language, {slug} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([EMBED_FOLDER, prefix(language, mainLanguage), wordIn(language, word), slug])

/** A chapter of a course, by its number: `/kurser/vardskap/2/`. */
export const chapterAt =
  (word: Word): Path =>
  (language, params, mainLanguage) =>
    `${at(word)(language, params, mainLanguage)}${params?.chapter ?? ''}/`

/** Where those who have finished a course are led, and counted: `/klar/vardskap/`, `/klar/nl/vardskap/`. */
export const finishedAt =
  (): Path =>
  (language, {slug} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([FINISHED_FOLDER, prefix(language, mainLanguage), slug])

/** The whole of it in one file, to be packed for learning platforms: `/kurser/vardskap/scorm/`. */
export const packageAt =
  (word: Word): Path =>
  (language, params, mainLanguage) =>
    `${at(word)(language, params, mainLanguage)}scorm/`

/** A file at the root, or in a language's folder: `/rss.xml`, `/en/rss.xml`. */
export const atRoot =
  (name: string): Path =>
  (language, _params, mainLanguage = MAIN_LANGUAGE) =>
    language === mainLanguage ? `/${name}` : `/${language}/${name}`

/** A file beside the folder of the same name: `/evenemang/sprakkafe.ics`, `/ambassadorer.json`. */
export const beside =
  (word: Word, ending: string): Path =>
  (language, params, mainLanguage) =>
    at(word)(language, params, mainLanguage).replace(/\/$/, ending)

/** One file for the whole site, whatever its languages. */
export const single =
  (path: string): Path =>
  () =>
    path

/** The script that partners' pages load beside an embed. */
export const EMBED_SCRIPT = `/${EMBED_FOLDER}/hojd.js`

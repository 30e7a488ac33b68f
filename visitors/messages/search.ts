import {normalize, withoutInvisible} from '../../text/index.ts'
import type {Content, Message} from './message.ts'

/** Diacritics, ignored so that "asa" finds "Åsa". */
const DIACRITICS = /\p{Mark}/gu

const folded = (text: string): string =>
  normalize(withoutInvisible(text), 'NFD').replace(DIACRITICS, '').toLowerCase()

/** Everything that was written in a message and about it. */
export const textOf = ({title, fields, email, about, entries}: Content): string =>
  [
    title,
    email ?? '',
    about ?? '',
    ...fields.flatMap(({value}) => value),
    ...entries.map(({text}) => text),
  ].join('\n')

/** Whether all words occur in a message, whatever their case and accents; its number counts as well. */
export function matchesSearch(message: Message, search: string): boolean {
  const text = folded(`${message.number}\n${textOf(message)}`)
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const PUNCTUATION: ReadonlySet<string | undefined> = new Set('.+_-')

/** A word without punctuation around it; in linear time, since visitors write the words. */
function bareWord(word: string): string {
  let [start, end] = [0, word.length]
  while (PUNCTUATION.has(word[start])) start += 1
  while (end > start && PUNCTUATION.has(word[end - 1])) end -= 1
  return word.slice(start, end)
}

/** The words of a text, in which e-mail addresses are whole: without the full stop that ends a sentence. */
const wordsIn = (text: string): string =>
  folded(text)
    .split(/[^\p{L}\p{N}@.+_-]+/u)
    .map(bareWord)
    .filter(Boolean)
    .join(' ')

/** Whether a text has one of a person's e-mail addresses, or contains one of their names as whole words. */
export function isAboutPerson(text: string, names: readonly string[]): boolean {
  const words = ` ${wordsIn(text)} `
  return names.map(wordsIn).some((name) => name !== '' && words.includes(` ${name} `))
}

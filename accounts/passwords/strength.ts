import {normalize} from '../../text/index.ts'
import {COMMON_WORDS} from './common-words.ts'

/** Fewest characters of a password, in all. */
export const MIN_LENGTH = 12
/** Fewest characters that are left when each predictable part counts as one or two. */
const MIN_UNPREDICTABLE = 9
/** Longest password, in characters. */
export const MAX_LENGTH = 200
/** What a part counts as that a guesser has in a list. */
const LISTED = 2
/** What a part counts as that a guesser finds by rule. */
const REGULAR = 1

/** What is wrong with a password; `part` is the predictable part of it. */
export type PasswordFault =
  | {reason: 'short'}
  | {reason: 'long'}
  | {reason: 'common' | 'own' | 'sequence' | 'repeated' | 'year'; part: string}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const bare = (text: string): string =>
  [...text].map((c) => normalize(c.toLowerCase(), 'NFD')[0] ?? c).join('')

/** Small letters without accents, one per character, and digits that stand for letters as these. */
const folded = (text: string): string => [...bare(text)].map((c) => LEET[c] ?? c).join('')

const ROWS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyzaao',
  '01234567890',
  '1qaz2wsx3edc4rfv5tgb',
]
const MIN_RUN = 4

/** How many characters from the start of a text follow each other on a keyboard, in the alphabet or in counting. */
function runLength(text: string): number {
  for (const row of ROWS.flatMap((keys) => [keys, [...keys].reverse().join('')])) {
    for (let length = text.length; length >= MIN_RUN; length--) {
      if (row.includes(text.slice(0, length))) return length
    }
  }
  return 0
}

interface Part {
  length: number
  counts: number
  reason: Exclude<PasswordFault['reason'], 'short' | 'long'> | null
}

/** The predictable part that a text starts with, or its first character. */
function partAt(text: string, own: readonly string[]): Part {
  const plain = bare(text)
  const word = folded(text)
  const startsWith = (name: string) => plain.startsWith(name) || word.startsWith(name)
  const ownWord = own.find(startsWith)
  if (ownWord) return {length: ownWord.length, counts: REGULAR, reason: 'own'}
  const isYear = /^(?:19|20)\d\d/.test(plain)
  const run = runLength(plain)
  if (run > MIN_RUN || (run > 0 && !isYear))
    return {length: run, counts: REGULAR, reason: 'sequence'}
  const repeated = /^(.{1,4}?)\1{2,}/.exec(plain)?.[0] ?? /^(.{5,})\1/.exec(plain)?.[0]
  if (repeated) return {length: repeated.length, counts: LISTED, reason: 'repeated'}
  const common = known.find(startsWith)
  if (common) return {length: common.length, counts: LISTED, reason: 'common'}
  return isYear
    ? {length: 4, counts: REGULAR, reason: 'year'}
    : {length: 1, counts: 1, reason: null}
}

/** One UTF-16 unit per character, so that positions in texts made from it agree. */
const asUnit = (character: string): string =>
  character.length === 1
    ? character
    : String.fromCharCode(0xe000 + ((character.codePointAt(0) ?? 0) % 0x1800))

const byLength = (words: readonly string[]): string[] =>
  [...new Set(words.map(bare))].sort((a, b) => b.length - a.length)

const known = byLength(COMMON_WORDS)

/** The words of names and addresses that somebody would try first. */
const wordsOf = (texts: readonly string[]): string[] =>
  byLength(
    texts.flatMap((text) => bare(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2),
  )

/**
 * What is wrong with a password: nothing, or why somebody would guess it. Length is what counts; words, years, names and
 * keyboard rows that guessers try first count as little as they take to guess. No rules on kinds of characters, which
 * only make passwords hard to remember (NIST SP 800-63B, 3.1.1.2).
 *
 * @param about what is known of its owner: name, address, campaigns
 */
export function faultsOf(password: string, about: readonly string[] = []): PasswordFault[] {
  const characters = [...normalize(password, 'NFKC')]
  if (characters.length < MIN_LENGTH) return [{reason: 'short'}]
  if (characters.length > MAX_LENGTH) return [{reason: 'long'}]
  const own = wordsOf(about)
  const text = characters.map(asUnit).join('')
  const faults: PasswordFault[] = []
  let unpredictable = 0
  for (let start = 0; start < text.length; ) {
    const {length, counts, reason} = partAt(text.slice(start), own)
    if (reason) faults.push({reason, part: characters.slice(start, start + length).join('')})
    unpredictable += counts
    start += length
  }
  return unpredictable >= MIN_UNPREDICTABLE ? [] : faults
}

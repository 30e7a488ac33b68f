import {normalize, withoutInvisible} from '../../text/index.ts'

/** Words that mean the same to those who search: `['hyra', 'lägenhet', 'hyresrätt']`. */
type Synonyms = readonly (readonly string[])[]

/** Terms that are searched for in place of one, at most: each is a search of its own. */
const MOST = 8

/** The fewest letters in each half of a word that is read as two: *sommarjobb*, *hyreslägenhet*. */
const A_HALF = 4

const folded = (word: string): string =>
  normalize(withoutInvisible(word), 'NFC').trim().toLocaleLowerCase()

/** A word is another one, or ends with it as a word of its own. */
const isKindOf = (word: string, other: string): boolean =>
  word === other ||
  (other.length >= A_HALF && word.length >= other.length + A_HALF && word.endsWith(other))

/** Whether one of a term's words, or what it ends with, is among those of some groups. */
export const asksFor = (term: string, groups: Synonyms): boolean =>
  folded(term)
    .split(/\s+/)
    .some((word) => groups.flat().some((other) => isKindOf(word, folded(other))))

/**
 * A term and what means the same: `hyra lägenhet` with one of its words replaced at a time, `sommarjobb` by *jobb*
 * and what means that. The term itself comes first; none comes twice.
 */
export function alternatives(term: string, synonyms: Synonyms): string[] {
  const words = folded(term).split(/\s+/)
  const whole = words.join(' ')
  const replaced = synonyms.flatMap((group) => {
    const own = group.map(folded).filter(Boolean)
    if (own.includes(whole)) return own
    return words.flatMap((word, index) =>
      own.some((other) => isKindOf(word, other))
        ? own.map((other) => words.with(index, other).join(' '))
        : [],
    )
  })
  return [...new Set([whole, ...replaced])].slice(0, MOST)
}

/** Results of several searches as one, the best of each first; what several have found counts once. */
export function merged<Result extends {id: string}>(
  found: readonly (readonly Result[])[],
): Result[] {
  const longest = Math.max(0, ...found.map(({length}) => length))
  const seen = new Map<string, Result>()
  for (let rank = 0; rank < longest; rank++) {
    for (const results of found) {
      const result = results[rank]
      if (result && !seen.has(result.id)) seen.set(result.id, result)
    }
  }
  return [...seen.values()]
}

/** What a page says of synonyms in an attribute; none when it is not what it should be. */
export function synonymsIn(json: string | undefined): Synonyms {
  const found: unknown = JSON.parse(json ?? '[]')
  if (!Array.isArray(found)) return []
  return found
    .filter((group) => Array.isArray(group))
    .map((group) => group.filter((word: unknown) => typeof word === 'string'))
}

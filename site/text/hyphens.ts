import {hyphenationOf} from '../i18n/hyphenation.ts'

/** Words this long may not fit beside a phone's edges in a headline's letters. */
const LONG_WORD = 11
/** Letters that stay together at either end of a word: fewer look torn off. */
const LEAST = 4
const SOFT_HYPHEN = '\u00ad'

const longWord = new RegExp(`[\\p{L}]{${LONG_WORD},}`, 'gu')

/** Takes away the hyphens that stand too close to either end. */
function kept(word: string): string {
  const parts = word.split(SOFT_HYPHEN)
  return parts.reduce((whole, part, index) => {
    const before = whole.replaceAll(SOFT_HYPHEN, '').length
    const after = parts.slice(index).join('').length
    return `${whole}${before >= LEAST && after >= LEAST ? SOFT_HYPHEN : ''}${part}`
  })
}

/**
 * A headline with soft hyphens in its long words, by the patterns of its language: a browser's own hyphenation is not
 * there in every browser, and a compound must never be cut without a hyphen. Without patterns the text stays as it is.
 */
export function hyphenated(text: string, language: string): string {
  const hyphenate = hyphenationOf(language)
  if (!hyphenate) return text
  return text.replace(longWord, (word) => kept(hyphenate(word, {hyphenChar: SOFT_HYPHEN})))
}

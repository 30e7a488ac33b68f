import {shortened} from '../text/letters.ts'

/** Characters of a title that search engines show. */
export const LONGEST_TITLE = 65
/** Characters of a description: fewer are not worth showing, more are cut off. */
export const SHORTEST_DESCRIPTION = 70
export const LONGEST_DESCRIPTION = 160

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const fits = (title: string): boolean => [...title].length <= LONGEST_TITLE

const firstSentence = (text: string): string =>
  oneLine(text).replace(/(?<=\p{L}{3})[.!?؟]\s.*$/u, '')

/** A page's title as search results show it: with its campaign's name where both have room. */
export function titleOf(title: string, campaign: string): string {
  const whole = `${oneLine(title)} – ${campaign}`
  return fits(whole) ? whole : oneLine(title)
}

/** The front page's: the campaign's name and as much of its tagline as there is room for. */
export function homeTitle(campaign: string, tagline: string): string {
  const titles = [oneLine(tagline), firstSentence(tagline)]
    .filter(Boolean)
    .map((words) => `${campaign} – ${words}`)
  return titles.find(fits) ?? campaign
}

/** Where the last sentence ends that fits in `most` characters; 0 when none does. */
function sentenceEnd(text: string, most: number): number {
  const ends = [...text.slice(0, most + 1).matchAll(/[.!?؟…](?= )/g)].map(({index}) => index + 1)
  return ends.at(-1) ?? 0
}

/**
 * A page's description as search results show it. A short text is followed by `more`, such as what the campaign is
 * about; a long one is cut after a sentence if possible, else between words.
 */
export function descriptionOf(text: string, more = ''): string {
  const plain = oneLine(text)
  const isShort =
    plain.length < SHORTEST_DESCRIPTION && more !== '' && !plain.includes(oneLine(more))
  const sentence = plain === '' || /[.!?؟…]$/.test(plain) ? plain : `${plain}.`
  const whole = isShort ? oneLine(`${sentence} ${more}`) : plain
  if (whole.length <= LONGEST_DESCRIPTION) return whole
  const end = sentenceEnd(whole, LONGEST_DESCRIPTION)
  if (end >= SHORTEST_DESCRIPTION) return whole.slice(0, end)
  return shortened(whole, LONGEST_DESCRIPTION - 2)
}

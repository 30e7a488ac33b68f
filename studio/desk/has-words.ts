import {normalize, withoutInvisible} from '../../text/index.ts'

/** As people compare words: soft hyphens in a heading, or marks that came along when pasting, make no difference. */
const compared = (text: string): string =>
  normalize(withoutInvisible(text), 'NFC').toLocaleLowerCase('sv')

/** Whether each word that somebody types to find something is in its texts. */
export function hasWords(texts: readonly string[], sought: string): boolean {
  const text = compared(texts.join(' '))
  return compared(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

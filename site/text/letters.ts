import {beginning} from '../../text/index.ts'

const segmenter = new Intl.Segmenter('sv', {granularity: 'grapheme'})

/** What a reader takes for the first letter of a text: `🛶`, `é` and `🇸🇪` are one each. '' when there is none. */
export function firstLetter(text: string): string {
  const visible = text.toWellFormed().replace(/^[\s\p{C}]+/u, '')
  for (const {segment} of segmenter.segment(visible)) return segment
  return ''
}

/** A text that ends between words when it is longer than so many code units, with an ellipsis after them. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/[ \t\r\n]+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = beginning(plain, most)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:–-]$/, '')} …`
}

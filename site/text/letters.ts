const segmenter = new Intl.Segmenter('sv', {granularity: 'grapheme'})

/** Code units past a cut that are looked at, to see whether a letter crosses it: more than the longest emoji has. */
const MARGIN = 64

/** What a reader takes for the first letter of a text: `🛶`, `é` and `🇸🇪` are one each. '' when there is none. */
export function firstLetter(text: string): string {
  const visible = text.toWellFormed().replace(/^[\s\p{C}]+/u, '')
  for (const {segment} of segmenter.segment(visible)) return segment
  return ''
}

/** The beginning of a text, at most so many code units, cut between letters as readers count them. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  for (const {index, segment} of segmenter.segment(text.slice(0, most + MARGIN))) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** A text that ends between words when it is longer than so many code units, with an ellipsis after them. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/[ \t\r\n]+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = beginning(plain, most)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[,;:–-]$/, '')} …`
}

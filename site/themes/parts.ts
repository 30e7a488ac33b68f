import {parts} from '../fonts/fonts.generated.ts'

/** A file with letters that few pages need, as scripts/tools/fonts/subset.ts made it. */
type Part = (typeof parts)[number]

/** The letters of a page that its faces' first files may lack, as far as they are known before its head is written. */
export interface Words {
  /** Those of its h1. */
  title: string
  /** Those of all its headings, which are set in the display face. */
  headings: string
  text: string
}

export const NO_WORDS: Words = {title: '', headings: '', text: ''}

const title = /<h1[\s>][\s\S]*?<\/h1>/g
const heading = /<h[1-3][\s>][\s\S]*?<\/h[1-3]>/g
const tag = /<(?:script|style|svg)[\s>][\s\S]*?<\/(?:script|style|svg)>|<[^>]*>/g
/** Letters past those that every face has in its first file. */
const beyondAscii = /\P{ASCII}/gu

const lettersIn = (html: string): string =>
  [...new Set(html.replace(tag, ' ').match(beyondAscii) ?? [])].join('')

/** The letters of a page that may need a file of their own. */
export const wordsIn = (html: string): Words => ({
  title: lettersIn((html.match(title) ?? []).join(' ')),
  headings: lettersIn((html.match(heading) ?? []).join(' ')),
  text: lettersIn(html.replace(heading, ' ')),
})

/** What matches the characters of a `unicode-range`: `U+104-107,U+118`. */
export function patternOf(range: string): RegExp {
  const points = range.replaceAll(',', '').replace(/U\+([0-9A-F]+)/g, '\\u{$1}')
  return new RegExp(`[${points.replace(/-([0-9A-F]+)/g, '-\\u{$1}')}]`, 'u')
}

const patterns = new Map(parts.map(({range}) => [range, patternOf(range)]))

const has = (text: string, {range}: Part): boolean => patterns.get(range)?.test(text) ?? false

const percent = (scale: number): string => `${Math.round(scale * 1e4) / 100}%`

/** A face's style in its rule, where it is another than the usual one. */
export const styleOf = ({style}: {style: string}): string =>
  style === 'normal' ? '' : `font-style:${style};`

/** The rule that names a part's file, for its letters alone. Letters of another maker are scaled to the face's own. */
export const partFace = (part: Part, url: string): string =>
  `@font-face{font-family:'${part.family}';src:url(${url})format('woff2');font-weight:${part.weight};` +
  `${styleOf(part)}font-display:optional;unicode-range:${part.range}` +
  `${part.scale === 1 ? '' : `;size-adjust:${percent(part.scale)}`}}`

export const bytesOf = (chosen: readonly {part: Part}[]): number =>
  chosen.reduce((sum, {part}) => sum + (part.style === 'normal' ? part.bytes : 0), 0)

/** A part, and whether it is known where the face draws its letters, not only that the page has them. */
export interface ChosenPart {
  part: Part
  isSeen: boolean
}

/**
 * The parts that a page's words need, as many as fit in what is left of the budget: first for its title, then for its
 * text. Letters of the others are drawn by the device.
 */
export function partsFor(display: string, text: string, words: Words, left: number): ChosenPart[] {
  const all = words.headings + words.text
  const wanted = [...new Set([display, text])].flatMap((family) => {
    const seen = (family === text ? words.text : '') + (family === display ? words.headings : '')
    return parts
      .filter((part) => part.family === family && has(all, part))
      .map((part) => {
        const isSeen = part.style === 'normal' && has(seen, part)
        const isTitle = isSeen && family === display && has(words.title, part)
        return {part, isSeen, turn: isTitle ? 0 : !isSeen ? 3 : family === text ? 1 : 2}
      })
  })
  const chosen: ChosenPart[] = []
  const isCovered = (letter: string, {family, style}: Part): boolean =>
    chosen.some(({part}) => part.family === family && part.style === style && has(letter, part))
  const gain = (part: Part, letters: string): number =>
    [...letters].filter((letter) => has(letter, part) && !isCovered(letter, part)).length
  const fits = (part: Part): boolean => bytesOf([...chosen, {part}]) <= left
  for (const turn of [0, 1, 2, 3]) {
    const letters = turn === 0 ? words.title : all
    const candidates = wanted.filter((candidate) => candidate.turn === turn)
    for (;;) {
      const [best] = candidates
        .filter(({part}) => gain(part, letters) > 0 && fits(part))
        .toSorted(
          (a, b) => gain(b.part, letters) - gain(a.part, letters) || a.part.bytes - b.part.bytes,
        )
      if (!best) break
      chosen.push(best)
    }
  }
  return chosen.map(({part, isSeen}) => ({part, isSeen}))
}

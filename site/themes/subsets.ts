import {subsets} from '../fonts/fonts.generated.ts'

/** A file with letters that few pages need, as scripts/tools/fonts/subset.ts made it. */
type Subset = (typeof subsets)[number]

/** The letters of a page that its faces' first files may lack, as far as they are known before its head is written. */
export interface PageLetters {
  /** Those of its h1. */
  title: string
  /** Those of all its headings, which are set in the display face. */
  headings: string
  text: string
}

export const NO_LETTERS: PageLetters = {title: '', headings: '', text: ''}

const title = /<h1[\s>][\s\S]*?<\/h1>/g
const heading = /<h[1-3][\s>][\s\S]*?<\/h[1-3]>/g
const tag = /<(?:script|style|svg)[\s>][\s\S]*?<\/(?:script|style|svg)>|<[^>]*>/g
/** Letters past those that every face has in its first file. */
const beyondAscii = /\P{ASCII}/gu

const beyondAsciiIn = (html: string): string =>
  [...new Set(html.replace(tag, ' ').match(beyondAscii) ?? [])].join('')

/** The letters of a page that may need a file of their own. */
export const lettersOf = (html: string): PageLetters => ({
  title: beyondAsciiIn((html.match(title) ?? []).join(' ')),
  headings: beyondAsciiIn((html.match(heading) ?? []).join(' ')),
  text: beyondAsciiIn(html.replace(heading, ' ')),
})

/** What matches the characters of a `unicode-range`: `U+104-107,U+118`. */
export function patternOf(range: string): RegExp {
  const points = range.replaceAll(',', '').replace(/U\+([0-9A-F]+)/g, '\\u{$1}')
  return new RegExp(`[${points.replace(/-([0-9A-F]+)/g, '-\\u{$1}')}]`, 'u')
}

const patterns = new Map(subsets.map(({range}) => [range, patternOf(range)]))

const has = (text: string, {range}: Subset): boolean => patterns.get(range)?.test(text) ?? false

const percent = (scale: number): string => `${Math.round(scale * 1e4) / 100}%`

/** A face's style in its rule, where it is another than the usual one. */
export const styleOf = ({style}: {style: string}): string =>
  style === 'normal' ? '' : `font-style:${style};`

/** The `@font-face` of a subset. Letters borrowed from another typeface are scaled to the face's own. */
export const subsetFace = (subset: Subset, url: string): string =>
  `@font-face{font-family:'${subset.family}';src:url(${url})format('woff2');font-weight:${subset.weight};` +
  `${styleOf(subset)}font-display:optional;unicode-range:${subset.range}` +
  `${subset.scale === 1 ? '' : `;size-adjust:${percent(subset.scale)}`}}`

export const bytesOf = (chosen: readonly {subset: Subset}[]): number =>
  chosen.reduce((sum, {subset}) => sum + (subset.style === 'normal' ? subset.bytes : 0), 0)

/** A subset, and whether it is known where the face draws its letters, not only that the page has them. */
export interface ChosenSubset {
  subset: Subset
  isSeen: boolean
}

/**
 * The subsets that a page's letters need, as many as fit in what is left of the budget: first for its title, then for its
 * text. Letters of the others are drawn by the device.
 */
export function subsetsFor(
  display: string,
  text: string,
  letters: PageLetters,
  left: number,
): ChosenSubset[] {
  const all = letters.headings + letters.text
  const wanted = [...new Set([display, text])].flatMap((family) => {
    const seen =
      (family === text ? letters.text : '') + (family === display ? letters.headings : '')
    return subsets
      .filter((subset) => subset.family === family && has(all, subset))
      .map((subset) => {
        const isSeen = subset.style === 'normal' && has(seen, subset)
        const isTitle = isSeen && family === display && has(letters.title, subset)
        return {subset, isSeen, priority: isTitle ? 0 : !isSeen ? 3 : family === text ? 1 : 2}
      })
  })
  const chosen: ChosenSubset[] = []
  const isCovered = (letter: string, {family, style}: Subset): boolean =>
    chosen.some(
      ({subset}) => subset.family === family && subset.style === style && has(letter, subset),
    )
  const gain = (subset: Subset, sought: string): number =>
    [...sought].filter((letter) => has(letter, subset) && !isCovered(letter, subset)).length
  const fits = (subset: Subset): boolean => bytesOf([...chosen, {subset}]) <= left
  for (const priority of [0, 1, 2, 3]) {
    const sought = priority === 0 ? letters.title : all
    const candidates = wanted.filter((candidate) => candidate.priority === priority)
    for (;;) {
      const [best] = candidates
        .filter(({subset}) => gain(subset, sought) > 0 && fits(subset))
        .toSorted(
          (a, b) =>
            gain(b.subset, sought) - gain(a.subset, sought) || a.subset.bytes - b.subset.bytes,
        )
      if (!best) break
      chosen.push(best)
    }
  }
  return chosen.map(({subset, isSeen}) => ({subset, isSeen}))
}

import type {Font} from 'harfbuzzjs'
import type {DrawnNode} from '../../page.ts'
import {breakIntoLines} from './lines.ts'
import {type Line, paragraph, withoutUnsupportedCharacters} from './shape.ts'

type Styles = Readonly<Record<string, string | number>>

/** Style properties that text inherits from the boxes around it. */
const inherited = [
  'color',
  'direction',
  'fontFamily',
  'fontSize',
  'letterSpacing',
  'lineHeight',
  'textAlign',
]

const USUAL_SIZE = 16
const USUAL_LINE = 1.2
/** How a text is made smaller until it fits, and how small at most. */
const SHRINK = 0.96
const SMALLEST = 24
/** Text at or below this size is not shrunk further to keep words whole. */
const HYPHENATED = 44
/** Space around lines, in font sizes, for stacked marks and long strokes that overhang. */
const OVERHANG = 0.5

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** A length in pixels, given in pixels or in font sizes ('-0.015em'). */
const pixels = (value: string | number | undefined, fontSize: number): number =>
  typeof value === 'string' && value.endsWith('em')
    ? Number.parseFloat(value) * fontSize
    : Number.parseFloat(String(value ?? 0))

function pathsOf(lines: readonly Line[], place: (line: Line, index: number) => [number, number]) {
  const paths = lines.flatMap((line, index) => {
    const [left, baseline] = place(line, index)
    return line.glyphs.map(
      ({path, x, y, scale}) =>
        `<path transform="translate(${number(left + x)} ${number(baseline + y)})scale(${scale} ${-scale})" d="${path}"/>`,
    )
  })
  return paths.join('')
}

/** The largest size, up to the style's own, at which a text fits the width and `maxHeight` of its box. */
function fitText(words: string, style: Styles, fonts: readonly Font[]) {
  const direction = style.direction === 'rtl' ? 'rtl' : 'ltr'
  const width = Number(style.width) || Number.POSITIVE_INFINITY
  const maxHeight = Number(style.maxHeight) || Number.POSITIVE_INFINITY
  const attempt = (fontSize: number) => {
    const letterSpacing = pixels(style.letterSpacing, fontSize)
    const set = paragraph(words, {fonts, fontSize, letterSpacing, direction})
    const lines = breakIntoLines(words, width, fontSize <= HYPHENATED, set)
    const step = Number(style.lineHeight ?? USUAL_LINE) * fontSize
    const widest = Math.max(...lines.map((line) => line.width))
    return {
      fontSize,
      lines,
      step,
      widest,
      fits: widest <= width && step * lines.length <= maxHeight,
    }
  }
  let tried = attempt(Number(style.fontSize ?? USUAL_SIZE))
  while (!tried.fits && maxHeight < Number.POSITIVE_INFINITY && tried.fontSize > SMALLEST) {
    tried = attempt(Math.max(SMALLEST, Math.floor(tried.fontSize * SHRINK)))
  }
  return tried
}

/** A text as an image of its letters, with the size that the text would have. */
function textAsImage(text: string, style: Styles, fontOf: (name: string) => Font | undefined) {
  const fonts = String(style.fontFamily ?? '')
    .split(',')
    .flatMap((name) => fontOf(name.trim()) ?? [])
  const [first] = fonts
  const words = withoutUnsupportedCharacters(text, fonts)
  if (!first || words === '') return undefined
  const {fontSize, lines, step, widest} = fitText(words, style, fonts)
  const isAtEnd = style.textAlign === 'right'
  const width = Math.ceil(isAtEnd ? Math.max(widest, Number(style.width)) : widest)
  const height = Math.ceil(step * lines.length)
  const {ascender, descender} = first.hExtents()
  const unit = fontSize / first.face.upem
  const baseline = (step - (ascender - descender) * unit) / 2 + ascender * unit
  const room = Math.ceil(OVERHANG * fontSize)
  const paths = pathsOf(lines, (line, index) => [
    room + (isAtEnd ? width - line.width : 0),
    room + baseline + index * step,
  ])
  const size = {width: width + 2 * room, height: height + 2 * room}
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" fill="${style.color ?? '#000'}">${paths}</svg>`
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return {type: 'img', props: {src, ...size, style: {...size, margin: -room, flexShrink: 0}}}
}

/**
 * A drawing's boxes with each text replaced by an image of its letters: shaped by HarfBuzz, ordered by the
 * bidirectional algorithm (UAX #9), broken into lines of its box's `width`, and shrunk to fit `maxHeight`. Characters
 * that none of its fonts has are left out. Soft hyphens are used where a word would otherwise be tiny. satori, which
 * lays the boxes out, would misplace Arabic dots and vowel signs.
 */
export function withTextAsPaths(
  node: DrawnNode,
  fontOf: (name: string) => Font | undefined,
  around: Styles = {},
): DrawnNode {
  const {children, style = {}} = node.props
  const all = {...around, ...style}
  const taken = Object.fromEntries(Object.entries(all).filter(([name]) => inherited.includes(name)))
  const drawn = (child: DrawnNode | string) =>
    typeof child === 'string'
      ? textAsImage(
          child,
          {...taken, width: style.width ?? 0, maxHeight: style.maxHeight ?? 0},
          fontOf,
        )
      : withTextAsPaths(child, fontOf, taken)
  if (children === undefined) return node
  const inner = [children].flat().flatMap((child) => drawn(child) ?? [])
  return {...node, props: {...node.props, style: {display: 'flex', ...style}, children: inner}}
}

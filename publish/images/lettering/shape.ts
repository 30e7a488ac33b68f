import bidiFactory from 'bidi-js'
import {Direction, type Font, Buffer as Shaped, shape} from 'harfbuzzjs'

const bidi = bidiFactory()

/** A glyph of a line, positioned in pixels from the line's left end and its baseline, downwards. */
export interface Glyph {
  path: string
  x: number
  y: number
  /** Pixels per unit of the path, whose y axis points up. */
  scale: number
}

export interface Line {
  glyphs: Glyph[]
  width: number
}

/** How a text is set. */
export interface Style {
  /** The first font that has a letter sets it. */
  fonts: readonly Font[]
  /** In pixels, like all sizes here. */
  fontSize: number
  /** Added between letters that do not join. */
  letterSpacing: number
  direction: 'ltr' | 'rtl'
}

export const SOFT_HYPHEN = '\u00ad'
const HYPHEN = 0x2d

/** Characters that fonts need not contain: they control joining, direction or line breaks. */
const JOINERS = /[\u00ad\u200c-\u200f]/

const fontFor = (character: string, fonts: readonly Font[]): Font | undefined =>
  fonts.find((font) => (font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0) !== 0)

/** The text without characters that no font has, such as emoji. */
export const withoutUnsupportedCharacters = (text: string, fonts: readonly Font[]): string =>
  [...text]
    .filter((character) => JOINERS.test(character) || fontFor(character, fonts))
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

/**
 * The font of each UTF-16 unit of a text: marks, signs and spaces use the font of the letter before them where
 * possible.
 */
function fontsOf(text: string, fonts: readonly Font[]): (Font | undefined)[] {
  let last: Font | undefined
  return [...text].flatMap((character) => {
    const follows = last && /[\p{M}\p{P}\p{Z}]/u.test(character) && fontFor(character, [last])
    if (!follows && !JOINERS.test(character)) last = fontFor(character, fonts) ?? last
    return Array.from({length: character.length}, () => last)
  })
}

/** A paragraph whose parts can be set as lines; its bidirectional order is resolved for the whole. */
export function paragraph(text: string, {fonts, fontSize, letterSpacing, direction}: Style) {
  const embedding = bidi.getEmbeddingLevels(text, direction)
  const fontAt = fontsOf(text, fonts)
  const isBackwards = (index: number) => (embedding.levels[index] ?? 0) % 2 === 1

  /** Runs of one font and one direction, from left to right (UAX #9, L2). */
  function pieces(from: number, to: number) {
    const runs: {first: number; last: number}[] = []
    const order = bidi.getReorderedIndices(text, embedding, from, to - 1)
    for (const index of order.slice(from, to)) {
      const run = runs.at(-1)
      const continues =
        run &&
        index === run.last + (isBackwards(index) ? -1 : 1) &&
        isBackwards(index) === isBackwards(run.first) &&
        fontAt[index] === fontAt[run.first]
      if (run && continues) run.last = index
      else runs.push({first: index, last: index})
    }
    return runs.map(({first, last}) => ({
      from: Math.min(first, last),
      to: Math.max(first, last) + 1,
      font: fontAt[first],
      isBackwards: isBackwards(first),
    }))
  }

  return (from: number, to: number): Line => {
    const glyphs: Glyph[] = []
    let x = 0
    for (const {from: start, to: end, font, isBackwards} of pieces(from, to)) {
      if (!font) continue
      const buffer = new Shaped()
      buffer.addText(text, start, end - start)
      buffer.setDirection(isBackwards ? Direction.RTL : Direction.LTR)
      buffer.guessSegmentProperties()
      shape(font, buffer)
      const scale = fontSize / font.face.upem
      const places = buffer.getGlyphPositions()
      const infos = buffer.getGlyphInfos()
      for (const [index, {codepoint, cluster}] of infos.entries()) {
        const {xAdvance = 0, xOffset = 0, yOffset = 0} = places[index] ?? {}
        const path = font.glyphToPath(codepoint)
        if (path) glyphs.push({path, x: x + xOffset * scale, y: -yOffset * scale, scale})
        const isJoined = isBackwards || infos[index + 1]?.cluster === cluster
        x += xAdvance * scale + (isJoined ? 0 : letterSpacing)
      }
    }
    const font = fontAt[to - 1]
    if (text[to - 1] === SOFT_HYPHEN && font) {
      const hyphen = font.nominalGlyph(HYPHEN) ?? 0
      const scale = fontSize / font.face.upem
      glyphs.push({path: font.glyphToPath(hyphen), x, y: 0, scale})
      x += font.glyphHAdvance(hyphen) * scale
    }
    return {glyphs, width: x}
  }
}

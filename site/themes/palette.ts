import {converter, formatHex, interpolate, type Oklch, wcagContrast} from 'culori'
import type {PaletteColours} from '../../schemas/index.ts'

/** WCAG 2.2, 1.4.3 (text) and 1.4.11 (borders of controls), with a margin for rounding. */
const TEXT_CONTRAST = 4.6
const EDGE_CONTRAST = 3.1
/** Coloured text on dark backgrounds has more contrast than it must. */
const DARK_LINK_CONTRAST = 7

/** How light and how colourful, in OKLCH, a coloured panel may be in dark mode: dimmed, not washed out. */
const DARK_PANEL = {l: 0.44, c: 0.2}

const LIGHTNESS_STEP = 0.01

const toOklch = converter('oklch')

const oklch = (hex: string): Oklch => toOklch(hex) ?? {mode: 'oklch', l: 0, c: 0, h: 0}

/** The same colour, as light or dark as asked, and no more colourful than `chroma`. */
const withLightness = (hex: string, l: number, chroma = 1): string => {
  const colour = oklch(hex)
  return formatHex({...colour, l, c: Math.min(colour.c, chroma)})
}

/**
 * The colour itself when it reads on every one of the grounds; else the nearest in lightness that does,
 * darker or lighter; else black or white, whichever reads better.
 */
export function readable(hex: string, grounds: readonly string[], ratio = TEXT_CONTRAST): string {
  const contrast = (colour: string) =>
    Math.min(...grounds.map((ground) => wcagContrast(colour, ground)))
  if (contrast(hex) >= ratio) return hex
  const {l} = oklch(hex)
  for (let distance = LIGHTNESS_STEP; distance <= 1; distance += LIGHTNESS_STEP) {
    const candidates = [l - distance, l + distance].filter((to) => to >= 0 && to <= 1)
    const found = candidates
      .map((to) => withLightness(hex, to))
      .find((colour) => contrast(colour) >= ratio)
    if (found) return found
  }
  return contrast('#000000') > contrast('#ffffff') ? '#000000' : '#ffffff'
}

/** The colours that templates use. Every text colour reads on the grounds that it is used on. */
export interface Tokens {
  ground: string
  surface: string
  ink: string
  /** Secondary text, on ground and surface. */
  quiet: string
  /** Links and small coloured text, on ground and surface. */
  link: string
  /** Borders of controls. */
  edge: string
  /** Hairlines: decoration. */
  line: string
  primary: string
  onPrimary: string
  accent: string
  onAccent: string
  /** The accent as a graphic element on ground. */
  signal: string
}

const complete = (base: Omit<Tokens, 'quiet' | 'link' | 'edge' | 'line' | 'signal'>): Tokens => {
  const grounds = [base.ground, base.surface]
  const mix = interpolate([base.ground, base.ink], 'oklab')
  const between = (share: number) => formatHex(mix(share))
  return {
    ...base,
    ink: readable(base.ink, grounds),
    quiet: readable(between(0.72), grounds),
    link: readable(base.primary, grounds),
    edge: readable(between(0.5), grounds, EDGE_CONTRAST),
    line: between(0.18),
    signal: readable(base.accent, [base.ground], EDGE_CONTRAST),
    onPrimary: readable(base.onPrimary, [base.primary]),
    onAccent: readable(base.onAccent, [base.accent]),
  }
}

/** Light mode: the campaign's own colours. */
export const lightTokens = (palette: PaletteColours): Tokens =>
  complete({
    ground: palette.background,
    surface: palette.surface,
    ink: palette.text,
    primary: palette.primary,
    onPrimary: palette.onPrimary,
    accent: palette.accent,
    onAccent: palette.onAccent,
  })

/**
 * Dark mode: the same hues. The background takes the text's hue, coloured panels are dimmed, the accent stays.
 */
export function darkTokens(palette: PaletteColours): Tokens {
  const primary = withLightness(
    palette.primary,
    Math.min(oklch(palette.primary).l, DARK_PANEL.l),
    DARK_PANEL.c,
  )
  const tokens = complete({
    ground: withLightness(palette.text, 0.2, 0.045),
    surface: withLightness(palette.text, 0.26, 0.055),
    ink: withLightness(palette.background, 0.94, 0.03),
    primary,
    onPrimary: withLightness(palette.background, 0.96, 0.03),
    accent: palette.accent,
    onAccent: palette.onAccent,
  })
  const link = readable(palette.primary, [tokens.ground, tokens.surface], DARK_LINK_CONTRAST)
  return {...tokens, link}
}

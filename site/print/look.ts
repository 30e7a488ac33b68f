import {unicodeRanges} from '../fonts/scripts.ts'
import {cutParts, cuts} from '../fonts/still.generated.ts'
import {pairOf, paletteOf} from '../themes/chosen.ts'
import {stillUrl} from '../themes/files.ts'
import {declarations} from '../themes/index.ts'
import {lightTokens} from '../themes/palette.ts'
import {companionsOf, familiesOf, stackOf} from '../themes/typefaces.ts'
import type {Theme} from '../types.generated.ts'

type Cut = {family: string; weight: number; style: string; file: string}

/** The weight that a display face is set in: the heaviest of its cuts. */
const displayWeight = (family: string): number =>
  Math.max(...cuts.filter((cut) => cut.family === family).map(({weight}) => weight))

/**
 * A theme on paper: its colours by day, and its typefaces in one file a weight, which print embeds as type. Weight is
 * no matter there: every letter that we have a file for is at hand.
 */
export function printLook(theme: Theme | null | undefined, language: string): string {
  const pair = pairOf(theme)
  const {display, text, companion} = familiesOf(pair, language)
  const also = [...new Set([...(companion ? [companion] : []), ...companionsOf(pair)])]
  const used: readonly string[] = [display, text, ...also]
  const isUsed = ({family}: {family: string}) => used.includes(family)
  const rule = ({family, weight, style, file}: Cut, range: string | undefined) =>
    `@font-face{font-family:'${family}';src:url(${stillUrl(file)})format('woff');font-weight:${weight};font-style:${style}${range ? `;unicode-range:${range}` : ''}}`
  const faces = [
    ...cuts.filter(isUsed).map((cut) => rule(cut, unicodeRanges[cut.script])),
    ...cutParts.filter(isUsed).map((cut) => rule(cut, cut.range)),
  ]
  return [
    ...faces,
    `:root{${declarations(lightTokens(paletteOf(theme)))};--font-display:${stackOf(display, also)};`,
    `--font-text:${stackOf(text, also)};--display-weight:${displayWeight(display)}}`,
  ].join('')
}

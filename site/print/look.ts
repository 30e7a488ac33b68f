import {unicodeRanges} from '../fonts/scripts.ts'
import {staticFaces, staticSubsets} from '../fonts/static.generated.ts'
import {pairOf, paletteOf} from '../themes/chosen.ts'
import {staticFontUrl} from '../themes/files.ts'
import {declarations} from '../themes/index.ts'
import {lightTokens} from '../themes/palette.ts'
import {companionsOf, familiesOf, stackOf} from '../themes/typefaces.ts'
import type {Theme} from '../types.generated.ts'

type StaticFace = {family: string; weight: number; style: string; file: string}

/** The weight that a display face is set in: the heaviest of its staticFaces. */
const displayWeight = (family: string): number =>
  Math.max(...staticFaces.filter((face) => face.family === family).map(({weight}) => weight))

/**
 * A theme on paper: its light colours, and its typefaces in one file per weight, which print embeds as type. Bytes do not
 * matter there: every letter that we have a file for is available.
 */
export function printLook(theme: Theme | null | undefined, language: string): string {
  const pair = pairOf(theme)
  const {display, text, companion} = familiesOf(pair, language)
  const added = [...new Set([...(companion ? [companion] : []), ...companionsOf(pair)])]
  const used: readonly string[] = [display, text, ...added]
  const isUsed = ({family}: {family: string}) => used.includes(family)
  const rule = ({family, weight, style, file}: StaticFace, range: string | undefined) =>
    `@font-face{font-family:'${family}';src:url(${staticFontUrl(file)})format('woff');font-weight:${weight};font-style:${style}${range ? `;unicode-range:${range}` : ''}}`
  const faces = [
    ...staticFaces.filter(isUsed).map((face) => rule(face, unicodeRanges[face.script])),
    ...staticSubsets.filter(isUsed).map((face) => rule(face, face.range)),
  ]
  return [
    ...faces,
    `:root{${declarations(lightTokens(paletteOf(theme)))};--font-display:${stackOf(display, added)};`,
    `--font-text:${stackOf(text, added)};--display-weight:${displayWeight(display)}}`,
  ].join('')
}

import {cuts} from '../fonts/still.generated.ts'
import {families} from '../themes/families.ts'
import {stillUrl} from '../themes/files.ts'
import {declarations, paletteOf} from '../themes/index.ts'
import {lightTokens} from '../themes/palette.ts'
import {familiesOf, stackOf} from '../themes/typefaces.ts'
import type {Theme} from '../types.generated.ts'

/** The weight that a display face is set in: the heaviest of its cuts. */
const displayWeight = (family: string): number =>
  Math.max(...cuts.filter((cut) => cut.family === family).map(({weight}) => weight))

/** A theme on paper: its colours by day, and its typefaces in one file a weight, which print embeds as type. */
export function printLook(theme: Theme | null | undefined, language: string): string {
  const pair = theme?.typefaces ?? families[theme?.family ?? 'sol'].typefaces
  const {display, text, companion} = familiesOf(pair, language)
  const used = cuts.filter(({family}) => [display, text, companion].includes(family))
  const faces = used.map(
    ({family, weight, style, file}) =>
      `@font-face{font-family:'${family}';src:url(${stillUrl(file)})format('woff');font-weight:${weight};font-style:${style}}`,
  )
  return [
    ...faces,
    `:root{${declarations(lightTokens(paletteOf(theme)))};--font-display:${stackOf(display, companion)};`,
    `--font-text:${stackOf(text, companion)};--display-weight:${displayWeight(display)}}`,
  ].join('')
}

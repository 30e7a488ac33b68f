import {cutParts, cuts} from '../../fonts/still.generated.ts'
import {directionOf} from '../../i18n/direction.ts'
import {pairOf} from '../../themes/chosen.ts'
import {patternOf} from '../../themes/parts.ts'
import {companionsFor, familiesOf} from '../../themes/typefaces.ts'
import type {Theme} from '../../types.generated.ts'

/** The heaviest upright cut of a family, and the parts of it with letters that words have besides, as a drawing's fonts. */
function fontsOf(name: string, words: string) {
  const isUpright = ({family, style}: {family: string; style: string}) =>
    family === name && style === 'normal'
  const {file, weight} = cuts
    .filter(isUpright)
    .reduce((best, cut) => (cut.weight > best.weight ? cut : best))
  const parts = cutParts.filter(
    (cut) => isUpright(cut) && cut.weight === weight && patternOf(cut.range).test(words),
  )
  return [
    {name, file: `fonts/still/${file}`},
    ...parts.map(({file}) => ({name: file, file: `fonts/still/${file}`})),
  ]
}

/** How a card is set: in the theme's faces, and beside them those that other scripts in its words need. */
export function typeOf(theme: Theme | null | undefined, language: string, words: string) {
  const pair = pairOf(theme)
  const {display, text} = familiesOf(pair, language)
  const others = companionsFor(pair, words)
  const isJoined = directionOf(language) === 'rtl'
  const fonts = new Map(
    [display, text, ...others].map((family) => [family, fontsOf(family, words)]),
  )
  const stackOf = (family: typeof display) =>
    [family, ...others].flatMap((name) => fonts.get(name)?.map(({name}) => name) ?? []).join(', ')
  return {
    display: stackOf(display),
    text: stackOf(text),
    /** Lines with marks above and below their letters stand further apart. */
    lineHeight: isJoined ? 1.3 : 1.06,
    letterSpacing: '-0.015em',
    files: [...fonts.values()].flat(),
  }
}

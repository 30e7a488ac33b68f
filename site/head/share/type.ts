import {staticFaces, staticSubsets} from '../../fonts/static.generated.ts'
import {directionOf} from '../../i18n/direction.ts'
import {pairOf} from '../../themes/chosen.ts'
import {patternOf} from '../../themes/subsets.ts'
import {companionsFor, familiesOf} from '../../themes/typefaces.ts'
import type {Theme} from '../../types.generated.ts'

/** The heaviest upright face of a family, and the subsets that the words need besides, as a drawing's fonts. */
function fontsOf(name: string, words: string) {
  const isUpright = ({family, style}: {family: string; style: string}) =>
    family === name && style === 'normal'
  const {file, weight} = staticFaces
    .filter(isUpright)
    .reduce((best, face) => (face.weight > best.weight ? face : best))
  const subsets = staticSubsets.filter(
    (face) => isUpright(face) && face.weight === weight && patternOf(face.range).test(words),
  )
  return [
    {name, file: `fonts/static/${file}`},
    ...subsets.map(({file}) => ({name: file, file: `fonts/static/${file}`})),
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

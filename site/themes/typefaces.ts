import type {TypefacePair} from '../../schemas/index.ts'
import {faces} from '../fonts/fonts.generated.ts'

/** One cut of a typeface, as site/fonts/subset.ts made it. */
export type Face = (typeof faces)[number]
type FamilyName = Face['family']

/** What the names in the vocabulary of typeface pairs stand for. */
export const pairs: Record<TypefacePair, {display: FamilyName; text: FamilyName}> = {
  'archivo-figtree': {display: 'Archivo Wide', text: 'Figtree'},
  'fraunces-literata': {display: 'Fraunces Soft', text: 'Literata'},
  'fraunces-figtree': {display: 'Fraunces', text: 'Figtree'},
  'newsreader-figtree': {display: 'Newsreader', text: 'Figtree'},
  'bricolage-figtree': {display: 'Bricolage Narrow', text: 'Figtree'},
  'familjen-familjen': {display: 'Familjen Grotesk', text: 'Familjen Grotesk'},
  'instrument-instrument': {display: 'Instrument Sans', text: 'Instrument Sans'},
}

/** Local faces drawn to the same widths; the second name is what Linux and Android call theirs. */
const localFaces: Record<Face['fallback'], string> = {
  sans: "local('Arial'),local('Liberation Sans'),local('Arimo')",
  sansBold:
    "local('Arial Bold'),local('Arial-BoldMT'),local('Liberation Sans Bold'),local('Arimo Bold')",
  serif:
    "local('Times New Roman'),local('TimesNewRomanPSMT'),local('Liberation Serif'),local('Tinos')",
  serifBold:
    "local('Times New Roman Bold'),local('TimesNewRomanPS-BoldMT'),local('Liberation Serif Bold'),local('Tinos Bold')",
}

/** The upright cut of a family. */
export function face(family: FamilyName): Face {
  const found = faces.find((cut) => cut.family === family && cut.style === 'normal')
  if (!found) throw new Error(`There is no upright cut of ${family}`)
  return found
}

const generic = (face: Face): string => (face.fallback.startsWith('serif') ? 'serif' : 'sans-serif')

const percent = (value: number): string => `${Math.round(value * 1e4) / 100}%`

export const fontFace = (face: Face, url: string): string =>
  `@font-face{font-family:'${face.family}';src:url(${url})format('woff2');font-weight:${face.weight};` +
  `font-style:${face.style};font-display:swap}`

/** The fallback takes the face's place to the pixel, so nothing moves when the file arrives. */
const fallbackFace = (face: Face): string =>
  `@font-face{font-family:'${face.family} fallback';src:${localFaces[face.fallback]};` +
  `size-adjust:${percent(face.sizeAdjust)};ascent-override:${percent(face.ascent)};` +
  `descent-override:${percent(face.descent)};line-gap-override:${percent(face.lineGap)}}`

/** The value of font-family: the face, its stand-in, any of its kind. */
export const stackOf = (family: FamilyName): string =>
  `'${family}','${family} fallback',${generic(face(family))}`

/** Everything a page needs to be set in a pair: the rules, and the files that are worth fetching first. */
export function typeface(
  pair: TypefacePair,
  urlOf: (file: string) => string,
): {css: string; stacks: {display: string; text: string}; preload: string[]} {
  const {display, text} = pairs[pair]
  const cuts = faces.filter(({family}) => family === display || family === text)
  const upright = cuts.filter(({style}) => style === 'normal')
  return {
    css: [
      ...cuts.map((face) => fontFace(face, urlOf(face.file))),
      ...upright.map((face) => fallbackFace(face)),
    ].join(''),
    stacks: {display: stackOf(display), text: stackOf(text)},
    preload: upright.map(({file}) => urlOf(file)),
  }
}

import type {TypefacePair} from '../../schemas/index.ts'
import {faces} from '../fonts/fonts.generated.ts'
import {otherScriptsIn, type Script, scriptOf, unicodeRanges} from '../fonts/scripts.ts'
import {
  bytesOf,
  type ChosenSubset,
  NO_LETTERS,
  type PageLetters,
  styleOf,
  subsetFace,
  subsetsFor,
} from './subsets.ts'

/** One face of a typeface, as scripts/tools/fonts/subset.ts made it. */
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

/** What letters of other scripts are set in, beside a text face with or without serifs. */
const companions: Record<Exclude<Script, 'latin'>, Record<'sans' | 'serif', FamilyName>> = {
  cyrillic: {sans: 'Onest', serif: 'Literata Cyrillic'},
  arabic: {sans: 'Readex Pro', serif: 'Noto Naskh Arabic'},
  persian: {sans: 'Vazirmatn', serif: 'Noto Naskh Persian'},
}

/** Names of the typefaces of a theme, as their makers call them. */
export const typefaceNames = (pair: TypefacePair): string[] => [
  ...new Set(Object.values(pairs[pair]).map((name) => name.replace(/ (Wide|Soft|Narrow)$/, ''))),
]

/** Bytes of upright faces that a page may fetch. */
export const FONT_BUDGET = 60_000

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

/** The upright face of a family. */
export function face(family: FamilyName): Face {
  const found = faces.find((one) => one.family === family && one.style === 'normal')
  if (!found) throw new Error(`There is no upright face of ${family}`)
  return found
}

const isSerif = (face: Face): boolean => face.fallback.startsWith('serif')

const percent = (value: number): string => `${Math.round(value * 1e4) / 100}%`

const rangeOf = ({script}: Face): string => {
  const range = unicodeRanges[script]
  return range ? `;unicode-range:${range}` : ''
}

/**
 * `optional`: a face that arrives in time, as preloaded ones do, is used at once; on a slow network the page keeps its
 * fallback and the next page has the face. Text that is being read never moves.
 */
export const fontFace = (face: Face, url: string): string =>
  `@font-face{font-family:'${face.family}';src:url(${url})format('woff2');font-weight:${face.weight};` +
  `${styleOf(face)}font-display:optional${rangeOf(face)}}`

/** The fallback takes the face's place to the pixel, so nothing moves when the file arrives. */
const fallbackFace = (face: Face): string =>
  `@font-face{font-family:'${face.family} fallback';src:${localFaces[face.fallback]};` +
  `size-adjust:${percent(face.sizeAdjust)};ascent-override:${percent(face.ascent)};` +
  `descent-override:${percent(face.descent)};line-gap-override:${percent(face.lineGap)}${rangeOf(face)}}`

const weightOf = (families: readonly FamilyName[]): number =>
  [...new Set(families)].reduce((sum, family) => sum + face(family).bytes, 0)

/** The value of font-family: the face, its companions, their fallbacks, then any of its kind. */
export const stackOf = (family: FamilyName, companions: readonly FamilyName[] = []): string => {
  const names = [family, ...companions]
  return [
    ...names.map((name) => `'${name}'`),
    ...names.toReversed().map((name) => `'${name} fallback'`),
    isSerif(face(family)) ? 'serif' : 'sans-serif',
  ].join(',')
}

/** Added letter-spacing of narrow faces at small sizes, where fat letters close up. */
const letterSpacings: Partial<Record<FamilyName, string>> = {'Bricolage Narrow': '0.045em'}

/** The least width of a display face, relative to its companion's, at which both can share a line. */
const NARROW = 0.8

const companionOf = (text: FamilyName, script: Exclude<Script, 'latin'>): FamilyName =>
  companions[script][isSerif(face(text)) ? 'serif' : 'sans']

/** The families that words need beside a pair's own, for letters of other scripts in them. */
export const companionsFor = (pair: TypefacePair, words: string): FamilyName[] =>
  otherScriptsIn(words).map((script) => companionOf(pairs[pair].text, script))

/** The families that stand beside a pair's own for letters of all other scripts. */
export const companionsOf = (pair: TypefacePair): FamilyName[] =>
  (['cyrillic', 'arabic', 'persian'] as const).map((script) =>
    companionOf(pairs[pair].text, script),
  )

/**
 * The families that a page in a language is set in. Beside letters of another script, only names are in Latin ones:
 * a display face is left out there when all of them together are too heavy, or when it runs so narrow
 * that a heading would fall apart in two widths.
 */
export function familiesOf(
  pair: TypefacePair,
  language: string,
): {display: FamilyName; text: FamilyName; companion?: FamilyName} {
  const {display, text} = pairs[pair]
  const script = scriptOf(language)
  if (script === 'latin') return {display, text}
  const companion = companionOf(text, script)
  const isNarrow = face(display).sizeAdjust / face(companion).sizeAdjust < NARROW
  return {
    display: weightOf([display, text, companion]) > FONT_BUDGET || isNarrow ? text : display,
    text,
    companion,
  }
}

/** Everything a page needs to be set in a pair: the rules, and the files that are worth fetching first. */
export function typeface(
  pair: TypefacePair,
  language: string,
  urlOf: (file: string) => string,
  letters: PageLetters = NO_LETTERS,
): {
  css: string
  stacks: {display: string; text: string}
  /** Added to the display face's letter-spacing, most where it stands small. */
  letterSpacing: string | undefined
  preload: string[]
} {
  const {display, text, companion} = familiesOf(pair, language)
  const added = companion ? [companion] : []
  const bytesLeft = (): number => FONT_BUDGET - weightOf([display, text, ...added])
  const addCompanions = (words: string) => {
    for (const script of otherScriptsIn(words)) {
      const room = bytesLeft() - bytesOf(subsets)
      const {sans, serif} = companions[script]
      const kinds = isSerif(face(text)) ? [serif, sans] : [sans, serif]
      const fitting = kinds.find((family) => face(family).bytes <= room)
      if (fitting && !kinds.some((family) => added.includes(family))) added.push(fitting)
    }
  }
  let subsets: ChosenSubset[] = []
  addCompanions(letters.title)
  subsets = subsetsFor(display, text, letters, bytesLeft())
  addCompanions(letters.headings + letters.text)
  const families = [...new Set([display, text, ...added])]
  const used = faces.filter(({family}) => families.includes(family))
  const upright = used.filter(({style}) => style === 'normal')
  return {
    css: [
      ...used.map((face) => fontFace(face, urlOf(face.file))),
      ...subsets.map(({subset}) => subsetFace(subset, urlOf(subset.file))),
      ...upright.map((face) => fallbackFace(face)),
    ].join(''),
    stacks: {display: stackOf(display, added), text: stackOf(text, added)},
    letterSpacing: letterSpacings[display],
    preload: [
      ...upright.map(({file}) => urlOf(file)),
      ...subsets.filter(({isSeen}) => isSeen).map(({subset}) => urlOf(subset.file)),
    ],
  }
}

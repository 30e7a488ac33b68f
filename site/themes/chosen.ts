import {type PaletteColours, themeFamilies} from '../../schemas/vocabulary/index.ts'
import type {Theme} from '../types.generated.ts'
import {type Family, families} from './families.ts'
import {pairs} from './typefaces.ts'

/**
 * What a campaign has chosen of its look, as far as it exists: an import may name a family that does not, and one
 * campaign's mistake must not take down its pages, or the page over all campaigns.
 */
type Chosen = Theme | null | undefined

const isHex = (value: unknown): boolean => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)

const [defaultFamily] = themeFamilies

const isFamily = (name: string | null | undefined): name is keyof typeof families =>
  typeof name === 'string' && Object.hasOwn(families, name)

const isPalette = (
  palette: Theme['palette'] | null,
): palette is PaletteColours & {_type: 'palette'} =>
  palette !== undefined &&
  palette !== null &&
  Object.keys(defaultFamily.palette).every((name) => isHex(Reflect.get(palette, name)))

/** The look of a family as it is by itself, for a preview that tries it on; undefined without a known one. */
export const triedOn = (family: string | undefined): Theme | undefined =>
  isFamily(family) ? {_type: 'theme', family} : undefined

/** The name of its family. */
export const familyNameOf = (theme: Chosen): keyof typeof families =>
  isFamily(theme?.family) ? theme.family : defaultFamily.value

export const familyOf = (theme: Chosen): Family => families[familyNameOf(theme)]

/** Its pair of typefaces, or its family's. */
export const pairOf = (theme: Chosen): keyof typeof pairs =>
  theme?.typefaces && Object.hasOwn(pairs, theme.typefaces)
    ? theme.typefaces
    : familyOf(theme).typefaces

/** Its own colours, or its family's. */
export function paletteOf(theme: Chosen): PaletteColours {
  if (isPalette(theme?.palette)) return theme.palette
  const name = familyNameOf(theme)
  return (themeFamilies.find(({value}) => value === name) ?? defaultFamily).palette
}

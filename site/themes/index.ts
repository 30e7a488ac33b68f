import type {Theme} from '../types.generated.ts'
import {familyNameOf, familyOf, pairOf, paletteOf} from './chosen.ts'
import type {Family, families} from './families.ts'
import {familyStyles, fontUrl} from './files.ts'
import {darkTokens, lightTokens, type Tokens} from './palette.ts'
import type {PageLetters} from './subsets.ts'
import {typeface} from './typefaces.ts'

export {triedOn} from './chosen.ts'

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const declared = (tokens: readonly (readonly [name: string, value: string])[]): string =>
  tokens.map(([name, value]) => `--${kebab(name)}:${value}`).join(';')

export const declarations = (tokens: Tokens): string => declared(Object.entries(tokens))

/** The rule for what differs in dark mode. */
export function darkRule(selector: string, light: Tokens, dark: Tokens): string {
  const inLight = new Map(Object.entries(light))
  const changed = Object.entries(dark).filter(([name, value]) => inLight.get(name) !== value)
  return `@media(prefers-color-scheme:dark){${selector}{${declared(changed)}}}`
}

/** A campaign's look, ready for a page's head and root element. */
export interface Look {
  family: keyof typeof families
  hero: Family['hero']
  rows: Family['rows']
  shape: Family['shape']
  motif: Family['motif']
  /** All of it in one <style>: fonts, colours in light and dark mode, the family's own rules. */
  css: string
  /** Font files that every page needs. */
  preload: readonly string[]
  /** Background colours, for the browser's own frame. */
  grounds: {light: string; dark: string}
}

/** The order in which rules win, whatever the order in which files arrive. */
export const LAYERS = '@layer reset,base,component,section,family;'

/**
 * The look of a theme from the Studio on pages in a language; what it leaves open, its family decides.
 *
 * @param isFront whether the page is made of sections alone
 * @param letters those on the page: letters that few pages need are fetched by the pages that have them
 */
export function lookOf(
  theme: Theme | null | undefined,
  language: string,
  {isFront = false, letters}: {isFront?: boolean; letters?: PageLetters} = {},
): Look {
  const name = familyNameOf(theme)
  const family = familyOf(theme)
  const palette = paletteOf(theme)
  const type = typeface(pairOf(theme), language, fontUrl, letters)
  const light = lightTokens(palette)
  const dark = darkTokens(palette)
  return {
    family: name,
    hero: family.hero,
    rows: family.rows,
    shape: theme?.shape ?? family.shape,
    motif: theme?.motif ?? family.motif,
    css: [
      LAYERS,
      type.css,
      `:root{color-scheme:light dark;${declarations(light)};--font-display:${type.stacks.display};--font-text:${type.stacks.text}${type.letterSpacing ? `;--open:${type.letterSpacing}` : ''}}`,
      darkRule(':root', light, dark),
      familyStyles(name, isFront),
    ].join(''),
    preload: type.preload,
    grounds: {light: light.ground, dark: dark.ground},
  }
}

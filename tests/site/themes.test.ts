import {wcagContrast} from 'culori'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {themeFamilies, typefacePairs} from '../../schemas/index.ts'
import {faces} from '../../site/fonts/fonts.generated.ts'
import {families} from '../../site/themes/families.ts'
import {darkTokens, lightTokens, type Tokens} from '../../site/themes/palette.ts'
import {pairs} from '../../site/themes/typefaces.ts'

const FONT_BUDGET = 60_000
const AA_TEXT = 4.5
const AA_GRAPHICS = 3

/** Every pairing of colours that templates and families use. */
const textPairs: [keyof Tokens, keyof Tokens][] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['quiet', 'ground'],
  ['quiet', 'surface'],
  ['link', 'ground'],
  ['link', 'surface'],
  ['onPrimary', 'primary'],
  ['onAccent', 'accent'],
]

const unreadable = (tokens: Tokens): string[] => [
  ...textPairs
    .filter(([text, ground]) => wcagContrast(tokens[text], tokens[ground]) < AA_TEXT)
    .map(([text, ground]) => `${text} on ${ground}`),
  ...(wcagContrast(tokens.edge, tokens.ground) < AA_GRAPHICS ? ['edge on ground'] : []),
  ...(wcagContrast(tokens.signal, tokens.ground) < AA_GRAPHICS ? ['signal on ground'] : []),
]

const hex = fc.integer({min: 0, max: 0xffffff}).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const light = fc
  .tuple(
    fc.integer({min: 215, max: 255}),
    fc.integer({min: 215, max: 255}),
    fc.integer({min: 205, max: 255}),
  )
  .map((rgb) => `#${rgb.map((n) => n.toString(16).padStart(2, '0')).join('')}`)

describe('colours', () => {
  test.each(Object.entries(families))('of family %s read by day and night', (_name, {palette}) => {
    expect(unreadable(lightTokens(palette))).toEqual([])
    expect(unreadable(darkTokens(palette))).toEqual([])
  })

  test('read whatever a campaign chooses on light paper', () => {
    const palette = fc.record({
      background: light,
      surface: light,
      text: hex,
      primary: hex,
      onPrimary: hex,
      accent: hex,
      onAccent: hex,
    })
    fc.assert(
      fc.property(palette, (chosen) => {
        expect(unreadable(lightTokens(chosen))).toEqual([])
        expect(unreadable(darkTokens(chosen))).toEqual([])
      }),
      {numRuns: 200},
    )
  })

  test('that read already are left as the campaign chose them', () => {
    const tokens = lightTokens(families.sol.palette)
    expect(tokens.ink).toBe(families.sol.palette.text)
    expect(tokens.onPrimary).toBe(families.sol.palette.onPrimary)
  })
})

describe('typefaces', () => {
  test.each(Object.entries(pairs))('%s stays below its budget', (_name, {display, text}) => {
    const needed = faces.filter(
      ({family, style}) => style === 'normal' && (family === display || family === text),
    )
    expect(needed.reduce((sum, {bytes}) => sum + bytes, 0)).toBeLessThan(FONT_BUDGET)
  })
})

test('every family and pair that the Studio offers is drawn', () => {
  expect(Object.keys(families).sort()).toEqual(themeFamilies.map(({value}) => value).sort())
  expect(Object.keys(pairs).sort()).toEqual(typefacePairs.map(({value}) => value).sort())
})

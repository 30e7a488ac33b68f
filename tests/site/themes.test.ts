import {wcagContrast} from 'culori'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {languages, themeFamilies, typefacePairs} from '../../schemas/index.ts'
import {families} from '../../site/themes/families.ts'
import {darkTokens, lightTokens, type Tokens} from '../../site/themes/palette.ts'
import {FONT_BUDGET, face, familiesOf, pairs, typeface} from '../../site/themes/typefaces.ts'

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

const [sol] = themeFamilies

describe('colours', () => {
  test.each(themeFamilies)('of family $value are readable by day and night', ({palette}) => {
    expect(unreadable(lightTokens(palette))).toEqual([])
    expect(unreadable(darkTokens(palette))).toEqual([])
  })

  test('are readable whatever a campaign chooses on a light background', () => {
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

  test('that are readable already stay as the campaign chose them', () => {
    const tokens = lightTokens(sol.palette)
    expect(tokens.ink).toBe(sol.palette.text)
    expect(tokens.onPrimary).toBe(sol.palette.onPrimary)
  })
})

describe('typefaces', () => {
  const cases = typefacePairs.flatMap(({value: pair}) =>
    languages.map(({value: language}) => [pair, language] as const),
  )
  test.each(cases)('%s in %s stays below its budget', (pair, language) => {
    const needed = new Set(Object.values(familiesOf(pair, language)))
    const bytes = [...needed].reduce((sum, family) => sum + face(family).bytes, 0)
    expect(bytes).toBeLessThan(FONT_BUDGET)
  })

  test('load other scripts only on pages that use them', () => {
    const {css, preload, stacks} = typeface('bricolage-figtree', 'uk', (file) => file)
    expect(preload).toContain('onest.woff2')
    expect(css).toMatch(/'Onest';[^}]*unicode-range:[^}]*U\+0400-045F/)
    expect(stacks.text).toMatch(/^'Figtree','Onest',/)
    expect(typeface('bricolage-figtree', 'sv', (file) => file).css).not.toContain('unicode-range')
  })
})

test('every family and pair that the Studio offers is supported', () => {
  expect(Object.keys(families).sort()).toEqual(themeFamilies.map(({value}) => value).sort())
  expect(Object.keys(pairs).sort()).toEqual(typefacePairs.map(({value}) => value).sort())
})

test('a family’s own colours stay unchanged by day', () => {
  for (const {palette} of themeFamilies) {
    const {ink, link, onPrimary, onAccent} = lightTokens(palette)
    expect([ink, link, onPrimary, onAccent]).toEqual([
      palette.text,
      palette.primary,
      palette.onPrimary,
      palette.onAccent,
    ])
  }
})

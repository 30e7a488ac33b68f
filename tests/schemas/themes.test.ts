import fc from 'fast-check'
import {expect, test} from 'vitest'
import {contrastRatio, TEXT_CONTRAST, themeFamilies} from '../../schemas/index.ts'
import {unreadablePairs} from '../../schemas/objects/theme/palette.ts'

test.each(themeFamilies)('the colours of $title are readable', ({palette}) => {
  expect(unreadablePairs(palette)).toEqual([])
})

const {palette} = themeFamilies[0]

test('an unreadable colour is named, with the nearest readable one', () => {
  const [problem, ...others] = unreadablePairs({...palette, onPrimary: '#a06050'})
  expect(others).toEqual([])
  expect(problem?.path).toEqual(['onPrimary'])
  expect(problem?.message).toMatch(
    /^Text på huvudfärgen går inte att läsa på huvudfärg: kontrasten är/,
  )
  const proposed = /Närmaste färg som går att läsa är (#[0-9a-f]{6})/.exec(
    problem?.message ?? '',
  )?.[1]
  expect(contrastRatio(proposed ?? '', palette.primary)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
})

test('a colour without any readable counterpart is reported as such', () => {
  const [problem] = unreadablePairs({
    ...palette,
    background: '#aaaaaa',
    surface: '#444444',
    text: '#777777',
  })
  expect(problem?.message).toContain('Ingen färg går att läsa på både bakgrund och yta')
})

test('following the suggestion always makes a pair readable', () => {
  const colour = fc
    .integer({min: 0, max: 0xffffff})
    .map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, colour, (accent, onAccent) => {
      const [problem] = unreadablePairs({accent, onAccent})
      const proposed = /#[0-9a-f]{6}/.exec(problem?.message ?? '')?.[0]
      expect(unreadablePairs({accent, onAccent: proposed ?? onAccent})).toEqual([])
    }),
  )
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hyphenated} from '../../../site/text/hyphens.ts'

const seen = (text: string) => text.replaceAll('\u00ad', '|')

test('long compounds break where Swedish allows, with at least four letters on either side', () => {
  expect(seen(hyphenated('Askersundskampanjen', 'sv'))).toBe('Askersunds|kam|panjen')
  expect(seen(hyphenated('Vi flyttade till landsbygden', 'sv'))).toBe(
    'Vi flyttade till lands|bygden',
  )
})

test('each language has its own patterns; without patterns words stay whole', () => {
  expect(seen(hyphenated('Lebensmittelunternehmer', 'de'))).toBe('Lebens|mit|tel|un|ter|nehmer')
  expect(seen(hyphenated('arbeidsmarkedsopplæring', 'nb'))).toMatch(/^arbeids\|/)
  expect(seen(hyphenated('kommunikationsmedarbejder', 'da'))).toContain('|')
  expect(seen(hyphenated('bezpieczeństwo', 'pl'))).toContain('|')
  expect(seen(hyphenated('développement', 'fr'))).toContain('|')
  expect(hyphenated('المدرسةالابتدائية', 'ar')).toBe('المدرسةالابتدائية')
})

test('only soft hyphens are added', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      const plain = text.replaceAll('\u00ad', '')
      expect(hyphenated(plain, 'sv').replaceAll('\u00ad', '')).toBe(plain)
    }),
  )
})

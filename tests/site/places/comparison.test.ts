import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  amountOf,
  areLivingPlaces,
  barOf,
  type LivingPlace,
  rowsOf,
  shareLeft,
} from '../../../site/comparison/living.ts'
import {comparedPlaces, comparisonPages} from '../../../site/comparison/pages.ts'

type Figures = Partial<Record<keyof LivingPlace['figures'], number>>

const place = (slug: string, figures: Figures): LivingPlace => ({
  slug,
  name: slug,
  isHere: true,
  figures: Object.fromEntries(
    Object.entries(figures).map(([measure, value]) => [
      measure,
      {value, year: 2026, note: '', noteLang: undefined, source: 'SCB', url: undefined},
    ]),
  ),
})

const kumla = place('kumla', {homePrice: 3e6, rent: 8500, salary: 52_000, tax: 28, commute: 9})
const paloAlto = place('palo-alto', {homePrice: 36e6, rent: 45_000, salary: 150_000, tax: 33})

describe('what is left of a salary', () => {
  test('is what tax and rent leave, in kronor and as a share', () => {
    expect(amountOf(kumla, 'left', undefined)).toBe(28_940)
    expect(shareLeft(kumla, undefined)).toBeCloseTo(0.557, 3)
    expect(shareLeft(paloAlto, undefined)).toBeCloseTo(0.37, 3)
  })

  test('follows the visitor’s own salary', () => {
    expect(amountOf(kumla, 'left', 40_000)).toBe(20_300)
    expect(amountOf(kumla, 'salary', 40_000)).toBe(40_000)
    expect(amountOf(kumla, 'salaries', 40_000)).toBe(75)
  })

  test('is not made up where a figure is missing', () => {
    for (const missing of ['rent', 'tax', 'salary'] as const) {
      const {[missing]: _, ...figures} = kumla.figures
      expect(amountOf({...kumla, figures}, 'left', undefined)).toBeUndefined()
    }
    expect(amountOf(place('a', {salary: 0, homePrice: 1}), 'salaries', undefined)).toBeUndefined()
    expect(shareLeft(place('a', {salary: 0, tax: 0, rent: 0}), undefined)).toBeUndefined()
  })

  test('falls when tax or rent rises, and never exceeds the salary', () => {
    const amount = fc.integer({min: 1, max: 200_000})
    const percent = fc.integer({min: 0, max: 100})
    fc.assert(
      fc.property(amount, percent, amount, (salary, tax, rent) => {
        const left = (more: Figures) =>
          amountOf(place('a', {salary, tax, rent, ...more}), 'left', undefined) ?? Number.NaN
        expect(left({})).toBeLessThanOrEqual(salary)
        expect(left({rent: rent + 1})).toBeLessThan(left({}))
        expect(left({tax: tax + 1})).toBeLessThanOrEqual(left({}))
      }),
    )
  })
})

describe('the lines of a comparison', () => {
  test('are those that either place can fill, and both sides of what follows from them', () => {
    expect(rowsOf(paloAlto, kumla, undefined)).toEqual([
      {name: 'homePrice', from: 36e6, to: 3e6},
      {name: 'salaries', from: 240, to: 58},
      {name: 'rent', from: 45_000, to: 8500},
      {name: 'commute', from: undefined, to: 9},
      {name: 'salary', from: 150_000, to: 52_000},
      {name: 'tax', from: 33, to: 28},
      {name: 'left', from: 55_500, to: 28_940},
    ])
    expect(rowsOf(place('a', {}), place('b', {}), undefined)).toEqual([])
  })

  test('have bars on one scale', () => {
    expect(barOf(36e6, 3e6)).toBe(100)
    expect(barOf(3e6, 36e6)).toBeCloseTo(8.33, 2)
    expect(barOf(undefined, 5)).toBe(0)
    expect(barOf(-10, 5)).toBe(0)
    expect(barOf(0, 0)).toBe(0)
  })
})

describe('the pages of comparisons', () => {
  const end = (slug: string | null, measures: string[] | null = ['rent'], name = 'Ett') => ({
    slug,
    measures,
    name,
  })
  const pages = (...pairs: (object | null)[]) => comparisonPages({campaign: 'c', pairs})

  test('are one a pair: the first at the list’s own address', () => {
    expect(
      pages(
        {from: end('palo-alto'), to: end('kumla')},
        {from: end('stockholm'), to: end('kumla')},
        {from: end('palo-alto'), to: end('kumla')},
      ),
    ).toEqual([
      {params: {}, documentId: 'c'},
      {params: {slug: 'stockholm-kumla'}, documentId: 'c'},
    ])
  })

  test.each([
    ['a place without figures', {from: end('a', null), to: end('b')}],
    ['a place whose figures are none', {from: end('a', []), to: end('b')}],
    ['a place whose figures no comparison knows', {from: end('a', ['happiness']), to: end('b')}],
    ['a place without a name', {from: end('a'), to: end('b', ['rent'], '')}],
    ['a place without an address', {from: end(null), to: end('b')}],
    ['a place that is gone', {from: null, to: end('b')}],
    ['half a pair', {from: end('a'), to: null}],
    ['a pair that is none', null],
  ])('leave out %s', (_, pair) => {
    expect(pages(pair)).toEqual([])
    expect(comparedPlaces({campaign: 'c', pairs: [pair]})).toEqual([])
  })

  test.each([[null], [{campaign: 'c', pairs: null}], [undefined]])('are none of %j', (found) => {
    expect(comparisonPages(found)).toEqual([])
  })

  test('only a list of places is taken for one', () => {
    expect(areLivingPlaces([kumla])).toBe(true)
    for (const other of [null, {}, [null], [{slug: 'a'}], 'x']) {
      expect(areLivingPlaces(other)).toBe(false)
    }
  })
})

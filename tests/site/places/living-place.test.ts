import {describe, expect, test} from 'vitest'
import {amountInWords} from '../../../site/comparison/amount.ts'
import {livingPlace} from '../../../site/comparison/places.ts'
import type {LivingQueryResult} from '../../../site/types.generated.ts'

type Stored = NonNullable<LivingQueryResult>['compared'][number]

const view: Parameters<typeof livingPlace>[0] = {
  t: (field) => Object(field).sv ?? '',
  lang: () => undefined,
  nameOf: (named) => named?.name ?? '',
}

/** A place as an import may bring it, whatever the schema says. */
const stored = (fields: object): Stored => ({
  ...JSON.parse(JSON.stringify({_id: 'a', name: 'Arvika', slug: 'arvika', ...fields})),
})

const rent = {measure: 'rent', value: 7000, year: 2026, source: {name: 'SCB'}}

describe('a place to compare', () => {
  test('has its figures by measure, with year and source', () => {
    const place = livingPlace(view, stored({living: [rent]}), true)
    expect(place).toMatchObject({slug: 'arvika', name: 'Arvika', isHere: true})
    expect(place?.figures.rent).toMatchObject({value: 7000, year: 2026, source: 'SCB'})
  })

  test.each([
    ['no figures', {living: null}],
    ['figures that are none', {living: [null, {measure: 'rent', value: 'dyrt'}]}],
    ['a measure that nobody knows', {living: [{...rent, measure: 'joy'}]}],
    ['no name', {name: null, living: [rent]}],
    ['no address', {slug: null, living: [rent]}],
  ])('is none with %s', (_, fields) => {
    expect(livingPlace(view, stored(fields), true)).toBeNull()
  })

  test('leads to no address that could run as a script', () => {
    const source = {name: 'SCB', url: 'javascript:alert(1)'}
    const place = livingPlace(view, stored({living: [{...rent, source}]}), true)
    expect(place?.figures.rent?.url).toBeUndefined()
  })
})

test.each([
  ['homePrice', 3_000_000, '3\u202f000\u202f000 kr'],
  ['rent', 8500, '8\u202f500 kr i månaden'],
  ['salary', 52_000, '52\u202f000 kr i månaden'],
  ['tax', 28, '28\u202f%'],
  ['commute', 9, '9 minuter'],
  ['salaries', 58, '58'],
] as const)('%s is written as people say it', (name, value, words) => {
  const texts = {
    price: '{price} kr',
    monthly: '{amount} kr i månaden',
    minutes: '{count, plural, one {# minut} other {# minuter}}',
  }
  expect(amountInWords(name, value, {texts, language: 'sv', locale: 'sv-SE'})).toBe(words)
})

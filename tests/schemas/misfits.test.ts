import fc from 'fast-check'
import {expect, test} from 'vitest'
import {documentTypes, publicRead} from '../../schemas/index.ts'
import {readSamples} from '../../server/content/read.ts'
import {samplesFolder} from '../../server/folders.ts'

const {misfitsOf} = publicRead

const samples = readSamples(samplesFolder).map(({_id, _type, fields}) => ({...fields, _id, _type}))

test('everything in the samples fits, also with every field that may be empty empty', () => {
  expect(samples.flatMap((document) => misfitsOf(document).paths)).toEqual([])
  for (const document of samples) {
    const empty = Object.fromEntries(Object.keys(document).map((name) => [name, null]))
    expect(misfitsOf({...empty, _id: document._id, _type: document._type}).paths).toEqual([])
  }
})

test.each([
  ['a text that is a number', 'name', 5, undefined],
  ['a text that is a list', 'name', ['Vilma'], undefined],
  ['a localised text that is a plain one', 'role', 'Snickare', undefined],
  ['a language of it that is no text', 'role', {sv: 'Snickare', en: 7}, {sv: 'Snickare'}],
  ['a list that is an object', 'spokenLanguages', {0: 'sv'}, undefined],
  ['an item of a list', 'spokenLanguages', ['sv', null, 5, {_type: 'x'}], ['sv']],
  ['an address that is a text', 'slug', 'vilma', undefined],
  ['a reference without an id', 'organisation', {_type: 'reference'}, undefined],
  ['a reference to a number', 'organisation', {_type: 'reference', _ref: 1}, undefined],
  ['a picture whose file is a text', 'portrait', {asset: 'image-1'}, {}],
])('%s does not fit', (_, field, stored, left) => {
  const person = {_id: 'a', _type: 'ambassador'}
  expect(misfitsOf({...person, [field]: stored}).rest).toStrictEqual(
    left === undefined ? person : {...person, [field]: left},
  )
})

test('an item is named by its key, and an item without one by its place', () => {
  const sections = [
    {_key: 'a', _type: 'heroSection', heading: {sv: 5}},
    null,
    {_key: 'b', _type: 'heroSection', heading: {sv: 'Hej'}},
    {_key: 'c', _type: 'unknownSection', heading: 5},
  ]
  const {rest, paths} = misfitsOf({_id: 'c', _type: 'campaign', sections})
  expect(paths).toEqual(['sections[_key=="a"].heading.sv', 'sections[1]'])
  expect(rest.sections).toEqual([
    {_key: 'a', _type: 'heroSection', heading: {}},
    sections[2],
    sections[3],
  ])
})

test('a day that no calendar has, and no day at all, do not fit', () => {
  const starts = (startsAt: string) =>
    misfitsOf({_id: 'e', _type: 'event', startsAt}).paths.length === 0
  expect(starts('2026-06-05T10:00:00.000Z')).toBe(true)
  expect(['', 'x', '5 juni', '2026-13-01T10:00:00Z', '20260605'].filter(starts)).toEqual([])
})

test('consent is never changed: whom the public may see is decided by what is stored', () => {
  const consent = {basis: 5, scope: ['all'], withdrawnAt: 7}
  expect(misfitsOf({_id: 'a', _type: 'ambassador', consent}).paths).toEqual([])
})

test('what is left of any document fits', () => {
  const names = [...new Set(samples.flatMap((document) => Object.keys(document)))]
  const generated = fc
    .tuple(
      fc.constantFrom(...documentTypes),
      fc.dictionary(fc.constantFrom(...names), fc.jsonValue({maxDepth: 4})),
    )
    .map(([_type, fields]) => ({...fields, _id: 'x', _type}))
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.nat(), fc.jsonValue())
    .map(([document, place, value]) => {
      const paths = Object.keys(document).filter((name) => !name.startsWith('_'))
      const name = paths[place % paths.length] ?? ''
      const stored = Reflect.get(document, name)
      const isNested = typeof stored === 'object' && stored !== null && place % 2 === 0
      const inner = isNested ? (Object.keys(stored)[0] ?? '') : ''
      const changed = Array.isArray(stored) ? [value, ...stored] : {...stored, [inner]: value}
      return {...document, [name]: isNested ? changed : value}
    })
  fc.assert(
    fc.property(fc.oneof(generated, damaged), (document) => {
      const {rest} = misfitsOf(document)
      const again = misfitsOf(rest)
      expect(again.paths).toEqual([])
      expect(again.rest).toBe(rest)
    }),
  )
})

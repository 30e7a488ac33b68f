import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isSlug, SLUG_MAX_LENGTH, slugify, slugifyInScript} from '../../schemas/index.ts'
import {generateSlug} from '../../schemas/validation/slug.ts'

describe('a slug from a name', () => {
  test.each([
    ['Åsa Nygren-Öst', 'asa-nygren-ost'],
    ['A\u030asa Nygren-O\u0308st', 'asa-nygren-ost'],
    ['Łukasz Đorđević', 'lukasz-dordevic'],
    ['Ŋuorra Čáhppe Đ Ŧ', 'nguorra-cahppe-d-t'],
    ['Şükrü Işık İnci', 'sukru-isik-inci'],
    ['Þórður Eiðsson', 'thordur-eidsson'],
    ['Færøyene Østfold', 'faeroyene-ostfold'],
    ['Juliane Großmann', 'juliane-grossmann'],
    ['Œuvre', 'oeuvre'],
    ['Nguyễn Thị Đào', 'nguyen-thi-dao'],
    ['Юлія Шевченко', 'yuliya-shevchenko'],
    ['Щёкин объезд', 'shchekin-obezd'],
    ['Ελένη Παπαδοπούλου', 'eleni-papadopoyloy'],
    ['محمد علی', 'mhmd-ly'],
    ['سارا می\u200cخواهد', 'sr-mykhwhd'],
    ['北京', 'beijing'],
    ['🛶 Askersund', 'askersund'],
    ['Ju\u00adni\u200b', 'juni'],
    ['O’Brien & Söner', 'o-brien-soner'],
    ['  Plats: 3 ½ € ', 'plats-3-1-2'],
    ['🎉', ''],
    ['../..', ''],
  ])('%s is %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  test('is valid or empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 120}), (text) => {
        const slug = slugify(text)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH)
        expect(slugify(slug)).toBe(slug)
      }),
      {numRuns: 30},
    )
  })

  test.each([
    [
      {_type: 'ambassador', _id: 'drafts.0b6f1c2e-9d1a-4c55-8a77-3f90aa12bc7d'},
      'ambassador-12bc7d',
    ],
    [{_type: 'inflyttareStory', _id: 'anna'}, 'inflyttarestory-anna'],
  ])(
    'is made from the document when the name has neither letters nor digits: %j',
    (parent, slug) => {
      expect(generateSlug('🎉', {parent})).toBe(slug)
      expect(isSlug(slug)).toBe(true)
    },
  )
})

test('Latin text gives the same address with and without keeping the script', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'aåäöłđþßéZ9 ,.-')}), (text) => {
      expect(slugifyInScript(text)).toBe(slugify(text, 60))
    }),
  )
})

describe('an address in its own script', () => {
  test.each([
    ['Київ', 'київ'],
    ['Ки\u00adїв', 'київ'],
    ['Αθήνα!', 'αθήνα'],
    ['日本語', '日本語'],
    ['\u202bعربي\u202c', 'عربي'],
    ['\ufeffहिन्दी', 'हिन्दी'],
    ['❤️', ''],
    ['👨‍👩‍👧‍👦', ''],
    ['🇸🇪', ''],
    ['1️⃣', '1'],
    ['\u0301', ''],
    ['\ud83d', ''],
    ['', ''],
  ])('%j is %j', (text, slug) => expect(slugifyInScript(text)).toBe(slug))

  test('is a whole path segment of letters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 90}), (text) => {
        const slug = slugifyInScript(text)
        expect(slug.isWellFormed()).toBe(true)
        expect(slug).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c-]*)?$/u)
        expect(slug).not.toMatch(/--|-$/)
      }),
    )
    expect(slugifyInScript('𞤀'.repeat(100)).isWellFormed()).toBe(true)
  })
})

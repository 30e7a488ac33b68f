import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, picture} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textsOf} from './fronts.ts'

const gallery = (...images: object[]) => ({
  languages: ['sv', 'en'],
  sections: [{_type: 'gallerySection', images: keyed(images)}],
})

const river = picture('skelleftea', 'Ett trähus vid en älv.', 'Kväll')
const harbour = {
  ...picture('askersund', 'Hamnen.'),
  alt: {_type: 'localizedString', sv: 'Hamnen.', en: 'The harbour.'},
}

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts({
    usual: gallery(
      river,
      harbour,
      {_type: 'imageWithAlt', alt: {sv: 'Ingen bild'}},
      {
        ...river,
        alt: null,
        caption: null,
        credit: null,
      },
    ),
    alone: gallery(river),
    empty: gallery({_type: 'imageWithAlt'}),
  })
})

afterAll(() => fronts.close())

const alts = async (slug: string, language = '') =>
  (await fronts.open(slug, language))
    .querySelectorAll('.gallery picture img')
    .map((one) => one.getAttribute('alt'))

test('every picture is described in the page’s language, or in Swedish', async () => {
  expect(await alts('usual')).toEqual(['Ett trähus vid en älv.', 'Hamnen.', ''])
  expect(await alts('usual', 'en')).toEqual(['Ett trähus vid en älv.', 'The harbour.', ''])
})

test('captions and credits are shown below', async () => {
  expect(textsOf(await fronts.open('usual'), '.gallery figcaption')).toEqual([
    expect.stringMatching(/^Kväll ?Bild: Illustration: Hemvist$/),
    'Bild: Illustration: Hemvist',
  ])
})

test('pictures load lazily, with reserved space', async () => {
  const pictures = (await fronts.open('usual')).querySelectorAll('.gallery picture img')
  for (const one of pictures) {
    expect(one.getAttribute('loading')).toBe('lazy')
    expect(Number(one.getAttribute('width')) / Number(one.getAttribute('height'))).toBeCloseTo(
      4 / 3,
      1,
    )
  }
})

test('a single picture is a panorama', async () => {
  const [one] = (await fronts.open('alone')).querySelectorAll('.gallery picture img')
  expect(Number(one?.getAttribute('width')) / Number(one?.getAttribute('height'))).toBeGreaterThan(
    2,
  )
})

test('without pictures the gallery is omitted', async () => {
  expect((await fronts.open('empty')).querySelectorAll('.gallery')).toHaveLength(0)
})

import {afterAll, beforeAll, expect, test} from 'vitest'
import {action, keyed, picture, string, text} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const leadingTo = (label: string, url: string) => ({
  ...action(label, ''),
  link: {_type: 'link', kind: 'url', url},
})

const hero = (heading: string, more: object = {}) => ({
  _type: 'heroSection',
  heading: string(heading),
  ...more,
})

/** Its left fifth is cropped away. */
const held = (hotspot: object) => ({
  ...picture('skelleftea', 'Ett högt trähus.'),
  crop: {_type: 'sanity.imageCrop', left: 0.2, right: 0, top: 0, bottom: 0},
  hotspot: {_type: 'sanity.imageHotspot', ...hotspot},
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts({
    usual: {
      sections: [
        hero('Här finns plats', {
          kicker: string('Välkommen'),
          lead: text('Jobb och hus.'),
          image: picture('skelleftea', 'Ett högt trähus vid en älv.', 'Kvällsljus'),
          actions: keyed([
            action('Fråga oss', 'contact'),
            leadingTo('Farligt', 'javascript:alert(1)'),
            action('Finns inte', 'no-such-page'),
            leadingTo('Kommunen', 'https://example.org/?a=1&b=2'),
          ]),
        }),
        {_type: 'freeTextSection', body: {_type: 'localizedRichText', sv: []}},
        hero('En gång till', {image: picture('skelleftea', 'Samma trähus.')}),
      ],
    },
    none: {sections: []},
    bare: {sections: [hero('Bara rubrik')]},
    focused: {
      sections: [
        hero('Se på tornet', {image: held({x: 0.4, y: 0.2, width: 0.3, height: 0.3})}),
        hero('Se på allt', {image: held({x: 0.5, y: 0.5, width: 1, height: 1})}),
      ],
    },
  })
})

afterAll(() => fronts.close())

test('the first hero’s heading is the page’s h1; a second one is subordinate', async () => {
  const page = await fronts.open('usual')
  expect(textsOf(page, 'h1')).toEqual(['Här finns plats'])
  expect(textsOf(page, 'h2.hero-title')).toEqual(['En gång till'])
  const [first] = page.querySelectorAll('.hero')
  expect(first?.getAttribute('aria-labelledby')).toBe(page.querySelector('h1')?.id)
})

test('a page without a hero still has a heading', async () => {
  expect(textsOf(await fronts.open('none'), 'h1')).toEqual(['none'])
})

test('the first picture loads eagerly, the next one lazily, and both have alt texts', async () => {
  const pictures = (await fronts.open('usual')).querySelectorAll('.hero picture img')
  expect(pictures.map((one) => one.getAttribute('alt'))).toEqual([
    'Ett högt trähus vid en älv.',
    'Samma trähus.',
  ])
  expect(pictures.map((one) => one.getAttribute('fetchpriority'))).toEqual(['high', undefined])
  expect(pictures.map((one) => one.getAttribute('loading'))).toEqual([undefined, 'lazy'])
})

test('a picture keeps its hotspot in view, on every screen', async () => {
  const page = await fronts.open('focused')
  const focus = page
    .querySelectorAll('.hero picture img')
    .map((one) => one.getAttribute('data-focus'))
  expect(focus).toEqual(['25 20', undefined])
  expect(page.querySelector('style')?.text).toContain(
    '[data-focus="25 20"]{object-position:25% 20%!important}',
  )
})

test('buttons link to existing, safe targets, and the first one is primary', async () => {
  const buttons = (await fronts.open('usual')).querySelectorAll('.hero .action')
  expect(buttons.map((one) => [textOf(one), one.getAttribute('href')])).toEqual([
    ['Fråga oss', './kontakt/'],
    ['Kommunen', 'https://example.org/?a=1&b=2'],
  ])
  expect(buttons.map((one) => one.classList.contains('action-first'))).toEqual([true, false])
})

test('a heading is enough', async () => {
  const page = await fronts.open('bare')
  expect(
    page.querySelectorAll('.hero .kicker, .hero .hero-lead, .hero img, .hero ul'),
  ).toHaveLength(0)
})

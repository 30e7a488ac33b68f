import {afterAll, beforeAll, expect, test} from 'vitest'
import {action, keyed, picture, string, text} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, said, saidIn} from './fronts.ts'

const leadingTo = (label: string, url: string) => ({
  ...action(label, ''),
  link: {_type: 'link', kind: 'url', url},
})

const hero = (heading: string, more: object = {}) => ({
  _type: 'heroSection',
  heading: string(heading),
  ...more,
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
  })
})

afterAll(() => fronts.close())

test('the first hero’s heading is the page’s; a second one stands below it', async () => {
  const page = await fronts.open('usual')
  expect(saidIn(page, 'h1')).toEqual(['Här finns plats'])
  expect(saidIn(page, 'h2.hero-title')).toEqual(['En gång till'])
  const [first] = page.querySelectorAll('.hero')
  expect(first?.getAttribute('aria-labelledby')).toBe(page.querySelector('h1')?.id)
})

test('a page without a hero is still named', async () => {
  expect(saidIn(await fronts.open('none'), 'h1')).toEqual(['none'])
})

test('the first picture is fetched at once, the next one when it is near, and both are described', async () => {
  const pictures = (await fronts.open('usual')).querySelectorAll('.hero picture img')
  expect(pictures.map((one) => one.getAttribute('alt'))).toEqual([
    'Ett högt trähus vid en älv.',
    'Samma trähus.',
  ])
  expect(pictures.map((one) => one.getAttribute('fetchpriority'))).toEqual(['high', undefined])
  expect(pictures.map((one) => one.getAttribute('loading'))).toEqual([undefined, 'lazy'])
})

test('buttons lead somewhere that exists and is safe, and the first one stands out', async () => {
  const buttons = (await fronts.open('usual')).querySelectorAll('.hero .action')
  expect(buttons.map((one) => [said(one), one.getAttribute('href')])).toEqual([
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

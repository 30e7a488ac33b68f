import {afterAll, beforeAll, expect, test} from 'vitest'
import {picture, text} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf} from './fronts.ts'

const video = (url: string, more: object = {}) => ({
  sections: [
    {
      _type: 'videoSection',
      url,
      description: text('En hamnkapten förklarar vad en knop säger.'),
      ...more,
    },
  ],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts({
    vimeo: video('https://vimeo.com/76979871', {poster: picture('askersund', 'Hamnen.')}),
    youtube: video('https://www.youtube.com/watch?v=abc&t=3'),
    unsafe: video('javascript:alert(1)'),
    broken: video('inte en adress'),
  })
})

afterAll(() => fronts.close())

test('nothing is fetched from the film’s host', async () => {
  const page = await fronts.open('vimeo')
  expect(page.querySelectorAll('iframe, video, embed, object')).toHaveLength(0)
  const fetched = page
    .querySelectorAll('[src], [srcset], link[href]')
    .flatMap((one) => [
      one.getAttribute('src') ?? '',
      one.getAttribute('srcset') ?? '',
      one.tagName === 'LINK' ? (one.getAttribute('href') ?? '') : '',
    ])
  expect(fetched.filter((address) => /vimeo\.com|vimeocdn/.test(address))).toEqual([])
})

test('the page says what a click does, and describes the film', async () => {
  const film = (await fronts.open('vimeo')).querySelector('.film')
  const play = film?.querySelector('a')
  expect([textOf(play), play?.getAttribute('href')]).toEqual([
    'Se filmen hos vimeo.com',
    'https://vimeo.com/76979871',
  ])
  expect(textOf(film?.querySelector('.film-notice'))).toContain('vimeo.com')
  expect(textOf(film?.querySelector('.film-description'))).toMatch(/^En hamnkapten/)
  expect(film?.querySelector('picture img')?.getAttribute('alt')).toBe('Hamnen.')
})

test('the host has its familiar name', async () => {
  expect(textOf((await fronts.open('youtube')).querySelector('.film a'))).toBe(
    'Se filmen hos youtube.com',
  )
})

test.each(['unsafe', 'broken'])('an address that is %s shows no film', async (slug) => {
  expect((await fronts.open(slug)).querySelectorAll('.video')).toHaveLength(0)
})

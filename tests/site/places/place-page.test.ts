import {type HTMLElement, parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {textsOf} from '../sections/fronts.ts'
import {openSamples, type World} from '../world.ts'

let world: World

beforeAll(async () => {
  world = await openSamples()
}, 300_000)

afterAll(() => world.close())

const open = async (path: string): Promise<HTMLElement> =>
  parse(await (await world.fetch(path)).text())

describe('the page of a place', () => {
  test('shows it on a map among its neighbours, with the railway', async () => {
    const page = await open('/kumlakampanjen/platser/kumla/')
    const names = textsOf(page, '.map-name')
    expect(textsOf(page, '.map-name-here')).toEqual(['Kumla'])
    expect(names).toContain('Örebro')
    expect(names).toContain('Hallsberg')
    expect(page.querySelector('#railways-around')?.getAttribute('d')).toMatch(/^M/)
    expect(page.querySelectorAll('.map-mark').length).toBe(names.length)
  })

  test('says how long one travels from it, the nearest first, and who says so', async () => {
    const page = await open('/kumlakampanjen/platser/kumla/')
    const rows = page.querySelectorAll('section[aria-labelledby="travel"] li')
    const orebro = rows.find((row) => row.text.includes('Örebro') && row.text.includes('9 minuter'))
    expect(orebro?.text).toMatch(/med tåg\. .*Kumla kommun/s)
    const minutes = (row: HTMLElement) => {
      const [, hours = 0] = /(\d+) timm/.exec(row.text) ?? []
      const [, rest = 0] = /(\d+) minut/.exec(row.text) ?? []
      return Number(hours) * 60 + Number(rest)
    }
    const all = rows.map(minutes)
    expect(all).toEqual(all.toSorted((a, b) => a - b))
  })

  test('names its schools from the youngest on, in the language of the page', async () => {
    const page = await open('/multinations-overtornea/fi/paikat/overtornea/')
    const kinds = textsOf(page, '.place-schools dt')
    expect(kinds[0]).toBe('Päiväkoti')
    expect(kinds.at(-1)).toBe('Korkeakoulu ja yliopisto')
    expect(textsOf(page, '.place-schools dd').join(' ')).toContain('Maksuton')
  })

  test('tells of its seasons, with the daylight that follows from where it lies', async () => {
    const page = await open('/multinations-overtornea/platser/overtornea/')
    expect(textsOf(page, '.year-seasons h3')).toEqual(['vinter', 'vår', 'sommar', 'höst'])
    const light = textsOf(page, '.year-hours strong')
    expect(light[0]).toBe('4 timmar 10 minuter')
    expect(light[2]).toBe('21 timmar 30 minuter')
    expect(page.querySelector('.year-seasons')?.text).toContain('Midnattssol')
  })
})

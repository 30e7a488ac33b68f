import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, slug, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const place = (
  _id: string,
  name: string,
  lat: number | null,
  lng: number | null,
  parent = 'here',
) => ({
  _id,
  _type: 'place',
  name,
  slug: slug(_id),
  kind: 'town',
  parent: to(parent),
  ...(lat === null ? {} : {coordinates: {_type: 'geopoint', lat, lng}}),
})

const section = (...ids: string[]) => ({_type: 'mapSection', places: keyed(ids.map(to))})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {sections: [section()]},
      named: {sections: [section('north', 'far')]},
      nowhere: {place: to('nowhere'), sections: [section()]},
    },
    [
      place('north', 'Ånge', 59.8, 15.1),
      place('south', 'Södra', 58.9, 15.1),
      place('west', 'Älvvik', 59.3, 14.4),
      place('east', 'Zinkgruvan', 59.3, 15.8),
      place('unplaced', 'Utan läge', null, null),
      place('broken', 'Halvt läge', 59, null),
      place('far', 'Långt bort', 63.8, 20.2, 'nowhere'),
      {_id: 'nowhere', _type: 'place', name: 'Ingenstans', kind: 'region'},
    ],
    /^document broken · coordinates: /,
  )
})

afterAll(() => fronts.close())

const list = async (name: string) => textsOf(await fronts.open(name), '.map-list li')

test('marks located places in the campaign’s place, alphabetically', async () => {
  expect(await list('usual')).toEqual(['Södra', 'Zinkgruvan', 'Ånge', 'Älvvik'])
})

test('marks the places it names, wherever they are', async () => {
  expect(await list('named')).toEqual(['Långt bort', 'Ånge'])
})

test('places keep their geographic positions', async () => {
  const svg = (await fronts.open('usual')).querySelector('.place-map')
  const marks = svg?.querySelectorAll('.map-mark') ?? []
  const at = new Map(
    (await list('usual')).map((name, index) => [
      name,
      {x: Number(marks[index]?.getAttribute('x')), y: Number(marks[index]?.getAttribute('y'))},
    ]),
  )
  const of = (name: string) => at.get(name) ?? {x: Number.NaN, y: Number.NaN}
  expect(of('Ånge').y).toBeLessThan(of('Zinkgruvan').y)
  expect(of('Zinkgruvan').y).toBeLessThan(of('Södra').y)
  expect(of('Älvvik').x).toBeLessThan(of('Ånge').x)
  expect(of('Ånge').x).toBeLessThan(of('Zinkgruvan').x)
  // A degree of longitude is half as long as one of latitude up here.
  const wide = of('Zinkgruvan').x - of('Älvvik').x
  const high = of('Södra').y - of('Ånge').y
  expect(wide / high).toBeCloseTo((1.4 * Math.cos((59.3 * Math.PI) / 180)) / 0.9, 1)
  expect(svg && textsOf(svg, '.map-name').length).toBe(4)
})

test('screen readers get the list, once', async () => {
  const page = await fronts.open('usual')
  expect(page.querySelector('.place-map')?.getAttribute('aria-hidden')).toBe('true')
  const inside = page.querySelectorAll('.place-map a')
  expect(inside.every((a) => a.getAttribute('tabindex') === '-1')).toBe(true)
})

test('without places the map is omitted', async () => {
  const page = await fronts.open('nowhere')
  expect(textOf(page.querySelector('.map h2'))).toBe('Plats')
  expect(await list('nowhere')).toEqual(['Långt bort'])
})

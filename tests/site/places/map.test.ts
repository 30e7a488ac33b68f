import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {drawMap, isOnMap, WIDTH} from '../../../site/sections/map/geometry.ts'
import {LETTERS, placeLabels} from '../../../site/sections/map/labels.ts'

const orebro = [
  {name: 'Hällefors', lat: 59.78, lng: 14.52},
  {name: 'Örebro', lat: 59.27, lng: 15.21},
  {name: 'Kumla', lat: 59.13, lng: 15.14},
  {name: 'Sörby', lat: 59.115, lng: 15.165},
  {name: 'Askersund', lat: 58.88, lng: 14.9},
]

/** Bytes of the paths of a map of the whole country, which every visitor fetches. */
const HEAVIEST = 24_000

describe('a map', () => {
  test('has north up, with every place inside its frame', () => {
    const {height, places} = drawMap(orebro)
    const at = (name: string) => places.find((place) => place.name === name) ?? {x: -1, y: -1}
    expect(at('Hällefors').y).toBeLessThan(at('Askersund').y)
    expect(at('Örebro').x).toBeGreaterThan(at('Hällefors').x)
    for (const {x, y} of places) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(WIDTH)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height)
    }
  })

  test('shows sea at the coast, lakes inland, and a border near one', () => {
    const inland = drawMap(orebro)
    const coast = drawMap([{lat: 56.16, lng: 15.59}])
    expect(inland.lakes.length).toBeGreaterThan(50)
    expect(coast.land.length).toBeGreaterThan(300)
    expect(drawMap([{lat: 66.39, lng: 23.65}]).borders).not.toBe('')
  })

  test('shows railways where there are some', () => {
    expect(drawMap(orebro).railways).toMatch(/^M/)
    expect(drawMap([{lat: 65.53, lng: 14.5}]).railways).toBe('')
  })

  test('is drawn where its land is known', () => {
    expect(isOnMap({lat: 66.39, lng: 23.65})).toBe(true)
    expect(isOnMap({lat: 37.44, lng: -122.14})).toBe(false)
  })

  test('of the whole country fits a page’s budget', () => {
    const {land, lakes, borders, railways} = drawMap([
      {lat: 67.85, lng: 20.22},
      {lat: 55.6, lng: 13},
    ])
    expect(land.length + lakes.length + borders.length + railways.length).toBeLessThan(HEAVIEST)
  })
})

/** Whether a map of one point shows land in its middle. */
async function isLand(lat: number, lng: number): Promise<boolean> {
  const {height, land, places} = drawMap([{lat, lng}])
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><path d="${land}"/></svg>`
  const {data, info} = await sharp(Buffer.from(svg)).raw().toBuffer({resolveWithObject: true})
  const [{x, y} = {x: 0, y: 0}] = places
  const pixel = (Math.round(y) * info.width + Math.round(x)) * info.channels
  return (data[pixel + info.channels - 1] ?? 0) > 0
}

test.each([
  ['Örebro', 59.27, 15.21, true],
  ['Norsjö', 64.91, 19.48, true],
  ['Övertorneå', 66.39, 23.65, true],
  ['Sorsele', 65.53, 17.53, true],
  ['Kiruna', 67.86, 20.2, true],
  ['the Bothnian Sea', 62, 19.5, false],
  ['the Bothnian Bay', 65, 23, false],
  ['the Baltic east of Gotland', 57.5, 20, false],
  ['the Norwegian Sea', 67, 9, false],
])('land is land and water is water: %s', async (_, lat, lng, expected) => {
  expect(await isLand(lat, lng)).toBe(expected)
})

describe('names on a map', () => {
  const boxes = (dots: Parameters<typeof placeLabels>[0], height: number) =>
    placeLabels(dots, {width: WIDTH, height}).map(({x, y, anchor}, index) => {
      const width = (dots[index]?.name.length ?? 0) * LETTERS * 0.62
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
      return {left, right: left + width, top: y - LETTERS / 2, bottom: y + LETTERS / 2}
    })
  const overlapping = (all: ReturnType<typeof boxes>) =>
    all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    )

  test('never overlap, even where two places are close', () => {
    const map = drawMap(orebro)
    expect(overlapping(boxes(map.places, map.height))).toEqual([])
  })

  test('fit wherever a dozen places are', () => {
    const dot = fc.record({
      name: fc.constantFrom('Kumla', 'Hällefors', 'Ljusnarsberg', 'Å', 'Örnsköldsvik'),
      x: fc.integer({min: 90, max: WIDTH - 90}),
      y: fc.integer({min: 50, max: 600}),
    })
    fc.assert(
      fc.property(fc.array(dot, {minLength: 1, maxLength: 12}), (dots) => {
        expect(overlapping(boxes(dots, 650))).toEqual([])
      }),
      {numRuns: 60},
    )
  })
})

import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {drawings} from '../../samples/drawings/drawings.ts'
import {document} from '../../samples/drawings/kit/svg.ts'
import {imagesOf, readSamples, samplesFolder} from './samples.ts'

const MAX_BYTES = 40_000
const MIN_WIDTH = 1200
const folder = join(samplesFolder, 'images')
const files = readdirSync(folder).filter((name) => name.endsWith('.svg'))

test('every drawing is used, and every file comes from the drawing kit', () => {
  const used = new Set(readSamples().flatMap(imagesOf))
  expect(files.map((name) => `images/${name}`).filter((name) => !used.has(name))).toEqual([])
  expect(files.map((name) => name.replace('.svg', '')).sort()).toEqual(Object.keys(drawings).sort())
})

describe.each(files)('%s', (name) => {
  const file = join(folder, name)
  const svg = readFileSync(file, 'utf8')

  test('is the drawing kit’s output', () => {
    const drawing = drawings[name.replace('.svg', '')]
    expect(drawing && document(drawing.draw(), drawing.title) === svg).toBe(true)
  })

  test('is small and self-contained', () => {
    expect(statSync(file).size).toBeLessThan(MAX_BYTES)
    expect(svg).not.toMatch(/<script|<image|<text|font-|href=|url\((?!#)|NaN|undefined|Infinity/)
  })

  test('is large enough for any screen', async () => {
    const {width = 0, height = 0} = await sharp(Buffer.from(svg)).metadata()
    expect(Math.min(width, height * 1.6)).toBeGreaterThanOrEqual(MIN_WIDTH)
  })
})

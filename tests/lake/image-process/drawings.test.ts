import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {ImageProcesses, type ImageProcessesOptions} from '../../../lake/image-process/index.ts'
import type {Part} from '../../../lake/images/index.ts'

const svg = (body: string, width = 40, height = 20) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">${body}</svg>`,
  )

const flag = svg(
  '<rect width="40" height="20" fill="#006aa7"/><rect width="20" height="20" fill="#fecc02"/>',
)

/** Nested copies: a few hundred bytes that expand to ten million circles. */
const copies = svg(
  `<defs><circle id="a0" r="9"/>${Array.from(
    {length: 7},
    (_, level) => `<g id="a${level + 1}">${`<use xlink:href="#a${level}" x="1"/>`.repeat(10)}</g>`,
  ).join('')}</defs><use xlink:href="#a7"/>`,
)
const filters = svg(
  `<filter id="f" x="0" y="0" width="1" height="1">${'<feTurbulence numOctaves="9"/><feGaussianBlur stdDeviation="300"/>'.repeat(60)}</filter><g filter="url(#f)"><rect width="9999" height="9999"/></g>`,
  4_000,
  4_000,
)
const layers = svg(
  `${'<g opacity=".9">'.repeat(80)}<rect width="5000" height="5000"/>${'</g>'.repeat(80)}`,
  5_000,
  5_000,
)

const colourAt = async (png: Buffer, left: number) => {
  const pixel = await sharp(png).extract({left, top: 0, width: 1, height: 1}).raw().toBuffer()
  return pixel.subarray(0, 3).toString('hex')
}

describe('a drawing', () => {
  const {rasterize} = drawer()

  test('is rasterized at its own size or the requested one', async () => {
    const png = await rasterize(flag)
    expect(await sharp(png).metadata()).toMatchObject({format: 'png', width: 40, height: 20})
    expect(await colourAt(png, 1)).toBe('fecc02')
    const double = await rasterize(flag, {density: 144})
    expect(await sharp(double).metadata()).toMatchObject({width: 80, height: 40})
  })

  test('is rasterized partially', async () => {
    const right = await rasterize(flag, {part: {left: 0.5, top: 0, width: 0.5, height: 1}})
    expect(await sharp(right).metadata()).toMatchObject({width: 20, height: 20})
    expect(await colourAt(right, 1)).toBe('006aa7')
  })

  test('that cannot be parsed is named, and the next one is rendered', async () => {
    await expect(rasterize(svg('<g>'), {name: 'karta.svg'})).rejects.toMatchObject({
      reason: 'unreadable',
      message: expect.stringMatching(/^Invalid image "karta\.svg", could not read it: /),
    })
    await expect(rasterize(svg('', 60_000, 60_000))).rejects.toThrow(/more than 100000000 pixels/)
    expect(await colourAt(await rasterize(flag), 1)).toBe('fecc02')
  })

  test('loads nothing external', async () => {
    const outside = svg('<image xlink:href="file:///etc/hostname" width="40" height="20"/>')
    const {channels} = await sharp(await rasterize(outside)).stats()
    expect(channels.map(({max}) => max)).toEqual([0, 0, 0, 0])
  })
})

describe('an SVG that needs too much', () => {
  test.each([
    ['copies', copies],
    ['filters', filters],
    ['layers', layers],
  ])('by %s is given up, and the next one is drawn', async (name, bomb) => {
    const {rasterize} = drawer({seconds: 0.5})
    const [first, second] = await Promise.allSettled([
      rasterize(bomb, {name: `${name}.svg`}),
      rasterize(flag),
    ])
    expect(first).toMatchObject({
      reason: {
        reason: 'seconds',
        message: expect.stringMatching(
          new RegExp(`^The drawing "${name}\\.svg" takes more than 0\\.5 seconds .* as PNG\\.$`),
        ),
      },
    })
    expect(second.status).toBe('fulfilled')
  })

  test('memory is aborted', async () => {
    const {rasterize} = drawer({memory: 1024 * 1024})
    await expect(rasterize(layers)).rejects.toThrow(/takes more than 1 MB of memory/)
  })
})

function drawer(limits: NonNullable<ImageProcessesOptions['limits']>['drawing'] = {}) {
  const processes = new ImageProcesses({limits: {drawing: limits}})
  const rasterize = async (
    bytes: Buffer,
    {density = 72, part = null, name}: {density?: number; part?: Part | null; name?: string} = {},
  ) => {
    const source = {bytes}
    const isDrawing = true
    return Buffer.from(await processes.run('rasterize', {source, density, part}, {name, isDrawing}))
  }
  return {rasterize}
}

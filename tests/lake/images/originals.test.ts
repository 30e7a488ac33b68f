import sharp, {type Sharp} from 'sharp'
import {describe, expect, test} from 'vitest'
import {ImageProcesses} from '../../../lake/image-process/index.ts'
import {identifyImage} from '../../../lake/images/index.ts'
import {MAX_IMAGE_PIXELS} from '../../../lake/limits.ts'

const WIDTH = 120
const HEIGHT = 80

/** Red on the left, blue on the right. */
const halves = () => {
  const half = (background: string) => ({
    create: {width: WIDTH / 2, height: HEIGHT, channels: 3 as const, background},
  })
  return sharp({create: {width: WIDTH, height: HEIGHT, channels: 3, background: '#fff'}}).composite(
    [
      {input: half('#d01010'), left: 0, top: 0},
      {input: half('#1010d0'), left: WIDTH / 2, top: 0},
    ],
  )
}
const flat = async () => sharp(await halves().png().toBuffer())

async function animated(format: 'gif' | 'webp'): Promise<Buffer> {
  const frame = await halves().png().toBuffer()
  return sharp([frame, frame, frame], {join: {animated: true}})
    .toFormat(format)
    .toBuffer()
}

/** Rotates pixels so that the recorded orientation rotates them back. */
const TURNS: Record<number, (image: Sharp) => Sharp> = {
  1: (image) => image,
  2: (image) => image.flop(),
  3: (image) => image.rotate(180),
  4: (image) => image.flip(),
  5: (image) => image.flop().rotate(270),
  6: (image) => image.rotate(270),
  7: (image) => image.flop().rotate(90),
  8: (image) => image.rotate(90),
}

const originals: [string, () => Promise<Buffer>][] = [
  ['JPEG in CMYK', async () => (await flat()).toColourspace('cmyk').jpeg({quality: 95}).toBuffer()],
  ['JPEG, progressive', async () => (await flat()).jpeg({progressive: true}).toBuffer()],
  ['PNG of 16 bits', async () => (await flat()).toColourspace('rgb16').png().toBuffer()],
  ['PNG with a palette', async () => (await flat()).png({palette: true}).toBuffer()],
  ['PNG, interlaced', async () => (await flat()).png({progressive: true}).toBuffer()],
  ['TIFF with LZW', async () => (await flat()).tiff({compression: 'lzw'}).toBuffer()],
  ['TIFF in CMYK', async () => (await flat()).toColourspace('cmyk').tiff().toBuffer()],
  ['TIFF of 16 bits', async () => (await flat()).toColourspace('rgb16').tiff().toBuffer()],
  ['TIFF in tiles', async () => (await flat()).tiff({tile: true, pyramid: true}).toBuffer()],
  ['AVIF', async () => (await flat()).avif({quality: 80}).toBuffer()],
  ['GIF, animated', () => animated('gif')],
  ['WebP, animated', () => animated('webp')],
  ...Object.entries(TURNS).map(([orientation, turn]): [string, () => Promise<Buffer>] => [
    `JPEG with orientation ${orientation}`,
    async () => {
      const turned = await turn(await flat())
        .png()
        .toBuffer()
      return sharp(turned)
        .withMetadata({orientation: Number(orientation)})
        .jpeg({quality: 95})
        .toBuffer()
    },
  ]),
]

const WHOLE = {left: 0, top: 0, width: 1, height: 1}
const encoding = {format: 'jpg', quality: 90} as const

describe('an original from cameras, phones and agencies', () => {
  const processes = new ImageProcesses()

  test.each(originals)('is described and rendered: %s', async (_, make) => {
    const bytes = await make()
    const source = {bytes}
    const format = identifyImage(bytes)
    if (!format) throw new Error('not recognised')
    const input = {source, format, parts: undefined, notes: undefined}
    const {dimensions} = await processes.run('describe', input)
    expect([dimensions.width, dimensions.height]).toEqual([WIDTH, HEIGHT])
    const order = {width: 60, height: 40, encoding}
    const cut = {part: WHOLE, density: 72}
    const made: Buffer[] = [Buffer.from(await processes.run('render', {source, cut, order}))]
    await processes.run(
      'renderAll',
      {source, cut, orders: [order]},
      {onPart: (part) => made.push(part)},
    )
    expect(made).toHaveLength(2)
    for (const file of made) {
      const {data, info} = await sharp(file).raw().toBuffer({resolveWithObject: true})
      const at = (x: number) => [
        ...data.subarray((20 * info.width + x) * 3, (20 * info.width + x) * 3 + 3),
      ]
      const [[redOfLeft = 0, , blueOfLeft = 0], [redOfRight = 0, , blueOfRight = 0]] = [
        at(10),
        at(50),
      ]
      expect(redOfLeft - blueOfLeft).toBeGreaterThan(80)
      expect(blueOfRight - redOfRight).toBeGreaterThan(80)
    }
  })

  test.each(['jpeg', 'png', 'tiff', 'webp', 'avif'] as const)(
    'is refused when it is cut off: %s',
    async (kind) => {
      const noise = {type: 'gaussian', mean: 128, sigma: 30} as const
      const create = {width: 300, height: 300, channels: 3, background: '#888', noise} as const
      const whole = await sharp({create}).toFormat(kind).toBuffer()
      const source = {bytes: whole.subarray(0, Math.floor(whole.length / 2))}
      await expect(processes.run('check', {source})).rejects.toMatchObject({reason: 'unreadable'})
      await processes.run('check', {source: {bytes: whole}})
    },
  )

  test('may have as many pixels as the largest cameras produce', () => {
    expect(14_204 * 10_652).toBeLessThan(MAX_IMAGE_PIXELS)
  })
})

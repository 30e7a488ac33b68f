import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {deliveredFormat} from '../../../lake/images/delivered-format.ts'
import {readTransformation} from '../../../lake/images/parameters.ts'
import {transformImage} from '../../../lake/pixels/transform.ts'
import {landscape, photograph, SECRET} from './pictures.ts'

/** Four fields: red and green above, blue and white below. */
const fields = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">
      <rect width="40" height="20" fill="#f00"/><rect x="40" width="40" height="20" fill="#0f0"/>
      <rect y="20" width="40" height="20" fill="#00f"/><rect x="40" y="20" width="40" height="20" fill="#fff"/></svg>`),
  )
    .png()
    .toBuffer()

const COLOURS: Record<string, string> = {
  '255,0,0': 'red',
  '0,255,0': 'green',
  '0,0,255': 'blue',
  '255,255,255': 'white',
  '0,0,0': 'black',
  '0,255,255': 'cyan',
}

const make = async (query: string, input?: Buffer, accept?: string) => {
  const transformation = readTransformation(new URLSearchParams(query))
  const bytes = input ?? (await fields())
  const {autoOrient, pageHeight} = await sharp(bytes).metadata()
  const original = {width: autoOrient.width, height: pageHeight ?? autoOrient.height}
  const {format} = await sharp(bytes).metadata()
  const extension = {jpeg: 'jpg', tiff: 'tif'}[format as string] ?? format
  return transformImage(
    bytes,
    original,
    transformation,
    deliveredFormat(transformation, extension, true, accept),
  )
}

/** Colour names at the four corners (a little inside) of an image, row by row. */
const corners = async (bytes: Buffer): Promise<string[]> => {
  const {data, info} = await sharp(bytes).removeAlpha().raw().toBuffer({resolveWithObject: true})
  const at = (x: number, y: number) => {
    const start =
      (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    const snapped = [...data.subarray(start, start + 3)].map((value) =>
      value > 200 ? 255 : value < 55 ? 0 : value,
    )
    return COLOURS[snapped.join(',')] ?? snapped.join(',')
  }
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)]
}

describe('an image is delivered', () => {
  test.each([
    ['w=40', ['red', 'green', 'blue', 'white'], '40x20'],
    ['or=90', ['blue', 'red', 'white', 'green'], '40x80'],
    ['or=90&w=20', ['blue', 'red', 'white', 'green'], '20x40'],
    ['or=180', ['white', 'blue', 'green', 'red'], '80x40'],
    ['or=270&h=40', ['green', 'white', 'red', 'blue'], '20x40'],
    ['flip=h', ['green', 'red', 'white', 'blue'], '80x40'],
    ['flip=v', ['blue', 'white', 'red', 'green'], '80x40'],
    ['flip=hv&w=20', ['white', 'blue', 'green', 'red'], '20x10'],
    ['rect=40,0,40,20', ['green', 'green', 'green', 'green'], '40x20'],
    ['rect=40,0,40,20&w=10&fm=webp', ['green', 'green', 'green', 'green'], '10x5'],
    ['w=20&h=20&fit=crop&crop=left', ['red', 'red', 'blue', 'blue'], '20x20'],
    ['w=20&h=20&fit=crop&crop=right', ['green', 'green', 'white', 'white'], '20x20'],
    ['w=20&h=5&fit=crop&crop=top', ['red', 'green', 'red', 'green'], '20x5'],
    ['w=20&h=20&fit=crop&crop=focalpoint&fp-x=1', ['green', 'green', 'white', 'white'], '20x20'],
    ['or=90&w=40&h=40&fit=crop&crop=top', ['blue', 'red', 'blue', 'red'], '40x40'],
    ['w=60&h=60&fit=scale', ['red', 'green', 'blue', 'white'], '60x60'],
    ['w=40&h=40&fit=fill&bg=000', ['black', 'black', 'black', 'black'], '40x40'],
    ['w=40&pad=20&bg=f00', ['red', 'red', 'red', 'red'], '80x60'],
    ['w=40&pad=20&bg=f00&blur=50', ['red', 'red', 'red', 'red'], '80x60'],
    ['invert=true', ['cyan', '255,0,255', '255,255,0', 'black'], '80x40'],
    ['w=40&crop=entropy&fit=crop&h=10', expect.any(Array), '40x10'],
  ])('%s', async (query, colours, size) => {
    const image = await make(query)
    const {width, height} = await sharp(image).metadata()
    expect(`${width}x${height}`).toBe(size)
    expect(await corners(image)).toEqual(colours)
  })

  test.each([
    ['fm=jpg', 'jpeg'],
    ['fm=pjpg', 'jpeg'],
    ['fm=png', 'png'],
    ['fm=webp', 'webp'],
    ['fm=avif', 'heif'],
    ['w=10', 'png'],
  ])('%s as %s', async (query, format) => {
    const metadata = await sharp(await make(query)).metadata()
    expect(metadata.format).toBe(format)
    if (query === 'fm=pjpg') expect(metadata.isProgressive).toBe(true)
  })

  test('as WebP for auto=format if the client accepts it, otherwise in its own format', async () => {
    const formatFor = async (accept?: string) =>
      (await sharp(await make('w=10&auto=format', undefined, accept)).metadata()).format
    expect(await formatFor('image/avif,image/webp,*/*;q=0.8')).toBe('webp')
    expect(await formatFor('image/webp;q=0, image/png')).toBe('png')
    expect(await formatFor('image/png,*/*')).toBe('png')
    expect(await formatFor()).toBe('png')
  })

  test('as a smaller file at lower quality', async () => {
    const photo = await landscape(600, 400).jpeg({quality: 95}).toBuffer()
    const [low, high] = [await make('q=20', photo), await make('q=95', photo)]
    expect(low.length).toBeLessThan(high.length)
  })

  test('without camera metadata, and upright', async () => {
    const image = await make('w=40', await photograph('jpeg', 6))
    expect(image.includes(SECRET)).toBe(false)
    const {width, height, exif} = await sharp(image).metadata()
    expect({width, height, exif}).toEqual({width: 40, height: 60, exif: undefined})
  })

  test('cropped in the orientation that viewers see, even when EXIF rotates it', async () => {
    const turned = await sharp(await fields())
      .withMetadata({orientation: 6})
      .jpeg({quality: 100, chromaSubsampling: '4:4:4'})
      .toBuffer()
    expect(await corners(await make('w=40&fm=png', turned))).toEqual([
      'blue',
      'red',
      'white',
      'green',
    ])
    const right = await make('rect=22,2,16,36&w=8&fm=png', turned)
    expect(await corners(right)).toEqual(['red', 'red', 'red', 'red'])
    const cut = await make('w=20&h=20&fit=crop&crop=bottom&or=90&fm=png', turned)
    expect(await corners(cut)).toEqual(['white', 'blue', 'green', 'red'])
  })

  test('with transparency flattened to white, not black, as JPEG', async () => {
    const clear = await sharp({
      create: {width: 20, height: 20, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0}},
    })
      .png()
      .toBuffer()
    expect(await corners(await make('fm=jpg&w=10', clear))).toEqual([
      'white',
      'white',
      'white',
      'white',
    ])
    expect(await corners(await make('bg=f00&w=10', clear))).toEqual(['red', 'red', 'red', 'red'])
    const kept = await sharp(await make('w=10', clear)).stats()
    expect(kept.isOpaque).toBe(false)
  })

  test('animated when the original is, unless a still is requested', async () => {
    const frames = await Promise.all(
      [landscape(), landscape().negate()].map((frame) => frame.png().toBuffer()),
    )
    const animation = await sharp(frames, {join: {animated: true}})
      .gif({delay: [100, 200]})
      .toBuffer()
    const pages = async (query: string) => {
      const {
        pages: count = 1,
        pageHeight,
        height,
        width,
      } = await sharp(await make(query, animation)).metadata()
      return `${count} of ${width}x${pageHeight ?? height}`
    }
    expect(await pages('w=60')).toBe('2 of 60x40')
    expect(await pages('w=60&fm=webp')).toBe('2 of 60x40')
    expect(await pages('w=30&h=30&fit=crop')).toBe('2 of 30x30')
    expect(await pages('w=60&frame=1')).toBe('1 of 60x40')
    expect(await pages('w=60&fm=jpg')).toBe('1 of 60x40')
    expect(await pages('w=60&or=90')).toBe('1 of 60x90')
  })

  test('with more or less saturation', async () => {
    const saturation = async (query: string) => {
      const {channels} = await sharp(await make(query, await landscape().png().toBuffer())).stats()
      const means = channels.slice(0, 3).map(({mean}) => mean)
      return Math.max(...means) - Math.min(...means)
    }
    expect(await saturation('sat=-100')).toBeLessThan(2)
    expect(await saturation('sat=50')).toBeGreaterThan(await saturation('w=120'))
  })
})

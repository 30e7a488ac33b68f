import {crc32} from 'node:zlib'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {identifyImage} from '../../../lake/images/formats.ts'
import type {MetadataPart} from '../../../lake/images/index.ts'
import {drawSvg} from '../../../lake/pixels/index.ts'
import {readImageMetadata} from '../../../lake/pixels/metadata.ts'
import {KUMLA, landscape, photograph} from './pictures.ts'

const describeImage = async (bytes: Buffer, parts?: MetadataPart[]) => {
  const format = identifyImage(bytes)
  if (!format) throw new Error('not recognised')
  const pixels =
    format.extension === 'svg'
      ? await drawSvg(bytes, {density: 72, part: null, maxPixels: 1_000_000})
      : bytes
  return readImageMetadata(pixels, format, parts, bytes)
}

const HEX = /^#[0-9a-f]{6}$/

describe('image metadata', () => {
  test('has every field of Sanity’s image metadata', async () => {
    const metadata = await describeImage(await landscape(1200, 800).jpeg().toBuffer())
    expect(metadata).toMatchObject({
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 1200, height: 800, aspectRatio: 1.5},
      hasAlpha: false,
      isOpaque: true,
    })
    expect(metadata.blurHash).toMatch(/^[\w#$%*+,\-.:;=?@[\]^{|}~]{6,}$/)
    expect(metadata.thumbHash).toMatch(/^[A-Za-z0-9+/]+=*$/)
    const {palette} = metadata
    expect(Object.keys(palette ?? {}).toSorted()).toEqual([
      '_type',
      'darkMuted',
      'darkVibrant',
      'dominant',
      'lightMuted',
      'lightVibrant',
      'muted',
      'vibrant',
    ])
    expect(palette?.dominant).toMatchObject({
      _type: 'sanity.imagePaletteSwatch',
      background: expect.stringMatching(HEX),
      foreground: expect.stringMatching(/^#(000|fff)$/),
      title: expect.stringMatching(/^#(000|fff)$/),
    })
    expect(palette?.dominant?.population).toBeGreaterThan(30)
  })

  test('has a preview that is 20 pixels wide', async () => {
    const {lqip = ''} = await describeImage(await landscape(1200, 800).webp().toBuffer())
    const [head, data = ''] = lqip.split(',')
    expect(head).toBe('data:image/jpeg;base64')
    expect(await sharp(Buffer.from(data, 'base64')).metadata()).toMatchObject({
      width: 20,
      height: 13,
    })
  })

  test('distinguishes transparency from an unused alpha channel', async () => {
    const opaque = await landscape().ensureAlpha().png().toBuffer()
    const clear = await landscape().ensureAlpha(0.5).png().toBuffer()
    expect(await describeImage(opaque)).toMatchObject({hasAlpha: true, isOpaque: true})
    const metadata = await describeImage(clear)
    expect(metadata).toMatchObject({hasAlpha: true, isOpaque: false})
    expect(metadata.lqip).toMatch(/^data:image\/png;base64,/)
  })

  test('gives the dimensions of a rotated photograph as displayed', async () => {
    const {dimensions} = await describeImage(await photograph('jpeg', 6))
    expect(dimensions).toMatchObject({width: 80, height: 120})
  })

  test('gives the dimensions of one frame of an animation', async () => {
    const frames = await Promise.all(
      [landscape(), landscape().negate()].map((frame) => frame.png().toBuffer()),
    )
    const animation = await sharp(frames, {join: {animated: true}})
      .webp()
      .toBuffer()
    expect((await describeImage(animation)).dimensions).toMatchObject({width: 120, height: 80})
  })

  test('omits location and camera unless requested', async () => {
    const photo = await photograph('jpeg')
    const quiet = await describeImage(photo)
    expect(quiet).not.toHaveProperty('location')
    expect(quiet).not.toHaveProperty('exif')
    const asked = await describeImage(photo, ['exif', 'location'])
    expect(asked.location?.lat).toBeCloseTo(KUMLA.lat, 3)
    expect(asked.location?.lng).toBeCloseTo(KUMLA.lng, 3)
    expect(asked.exif).toMatchObject({_type: 'sanity.imageExifMetadata', FNumber: 2.8})
    expect(asked).not.toHaveProperty('lqip')
  })

  test('contains only dimensions when nothing else is requested', async () => {
    const metadata = await describeImage(await landscape().png().toBuffer(), ['none'])
    expect(Object.keys(metadata).toSorted()).toEqual([
      '_type',
      'dimensions',
      'hasAlpha',
      'isOpaque',
    ])
  })

  test('describes an SVG', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><circle r="9" fill="red"/></svg>',
    )
    const metadata = await describeImage(drawing)
    expect(metadata).toMatchObject({
      dimensions: {width: 64, height: 32},
      hasAlpha: true,
      isOpaque: false,
    })
  })

  test.each([
    [
      'a truncated JPEG',
      async () => (await landscape(400, 300).jpeg().toBuffer()).subarray(0, 1500),
    ],
    ['a truncated PNG', async () => (await landscape(400, 300).png().toBuffer()).subarray(0, 700)],
    ['a mere signature', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2])],
    [
      'a drawing that is not closed',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    ],
  ])('refuses %s', async (_, make) => {
    await expect(make().then((bytes) => describeImage(bytes))).rejects.toThrow(
      /VipsJpeg|libpng|Input|XML/,
    )
  })

  test('rejects an image that decodes to too many pixels', async () => {
    const bomb = Buffer.from(await landscape().png().toBuffer())
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    await expect(describeImage(bomb)).rejects.toThrow(/pixel limit/)
  })
})

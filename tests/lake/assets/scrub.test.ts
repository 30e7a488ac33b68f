import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {scrubImage} from '../../../lake/assets/scrub/index.ts'
import {identifyImage} from '../../../lake/images/formats.ts'
import {readCameraNotes} from '../../../lake/pixels/camera-notes.ts'
import {landscape, type PhotoFormat, photograph, pixels, SECRET} from '../images/pictures.ts'

const scrub = (bytes: Buffer): Buffer => {
  const format = identifyImage(bytes)
  if (!format) throw new Error('not recognised')
  return scrubImage(bytes, format)
}

const tells = (bytes: Buffer): boolean =>
  bytes.includes(SECRET) || bytes.includes('Hasselblad') || bytes.includes('2026:05:01')

describe('a scrubbed image', () => {
  const formats: PhotoFormat[] = ['jpeg', 'png', 'webp', 'tiff', 'avif']

  test.each(formats)('%s reveals nothing about who, when and where', async (format) => {
    const photo = await photograph(format)
    expect(tells(photo)).toBe(true)
    const scrubbed = scrub(photo)
    expect(tells(scrubbed)).toBe(false)
    const {exif, xmp, iptc} = await sharp(scrubbed).metadata()
    expect(exif ? readCameraNotes(exif) : {}).toEqual({})
    expect(xmp?.some(Boolean) ?? false).toBe(false)
    expect(iptc).toBeUndefined()
  })

  test.each(formats)('%s has the same pixels', async (format) => {
    const photo = await photograph(format)
    expect((await pixels(scrub(photo))).equals(await pixels(photo))).toBe(true)
  })

  test.each(formats)('%s keeps its bytes when scrubbed again', async (format) => {
    const scrubbed = scrub(await photograph(format))
    expect(scrub(scrubbed).equals(scrubbed)).toBe(true)
  })

  test.each(['jpeg', 'png', 'webp'] as const)('%s stays upright', async (format) => {
    const photo = await photograph(format, 6)
    const scrubbed = scrub(photo)
    const {autoOrient} = await sharp(scrubbed).metadata()
    expect(autoOrient).toEqual({width: 80, height: 120})
    expect((await pixels(scrubbed)).equals(await pixels(photo))).toBe(true)
    expect(tells(scrubbed)).toBe(false)
    expect(scrub(scrubbed).equals(scrubbed)).toBe(true)
  })

  test.each(['jpeg', 'png', 'webp'] as const)('%s has no trailing bytes', async (format) => {
    const photo = await landscape().toFormat(format).toBuffer()
    const video = Buffer.from(`ftypmp42 a video of ${SECRET}`)
    expect(scrub(Buffer.concat([photo, video])).equals(photo)).toBe(true)
  })

  test('keeps its colour profile', async () => {
    const photo = await landscape()
      .withIccProfile('p3')
      .withExif({IFD0: {Artist: SECRET}})
      .jpeg()
      .toBuffer()
    const {icc} = await sharp(scrub(photo)).metadata()
    expect(icc?.length).toBeGreaterThan(0)
  })

  test('is byte-identical to the upload when it contains nothing personal', async () => {
    const plain = await landscape().jpeg({progressive: true}).toBuffer()
    expect(scrub(plain)).toBe(plain)
  })

  test('a GIF loses its comments and keeps its frames', async () => {
    const frames = await Promise.all(
      [landscape(), landscape().negate()].map((frame) => frame.png().toBuffer()),
    )
    const animation = await sharp(frames, {join: {animated: true}})
      .gif({delay: [100, 200], loop: 3})
      .toBuffer()
    const comment = Buffer.concat([
      Buffer.from([0x21, 0xfe, SECRET.length]),
      Buffer.from(SECRET),
      Buffer.from([0]),
    ])
    const trailer = animation.length - 1
    const talkative = Buffer.concat([
      animation.subarray(0, trailer),
      comment,
      animation.subarray(trailer),
    ])
    expect(tells(talkative)).toBe(true)
    expect(scrub(talkative).equals(animation)).toBe(true)
    const {pages, delay, loop} = await sharp(scrub(talkative)).metadata()
    expect({pages, delay, loop}).toEqual({pages: 2, delay: [100, 200], loop: 3})
  })
})

describe('an image’s type is detected from its bytes', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif'] as const)('%s', async (format) => {
    const bytes = await landscape().toFormat(format).toBuffer()
    const extension = {jpeg: 'jpg', tiff: 'tif'}[format as string] ?? format
    expect(identifyImage(bytes)?.extension).toBe(extension)
  })

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\uFEFF<?xml version="1.0"?>\n<!-- drawn --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY a "b">]>\n<svg width="1" height="1"></svg>',
  ])('SVG %#', (markup) => {
    expect(identifyImage(Buffer.from(markup))?.extension).toBe('svg')
  })

  test.each(['', 'GIF', '<html><svg/></html>', '%PDF-1.7', 'RIFF0000WAVE', '<?php echo 1 ?>'])(
    '%j is none',
    (text) => {
      expect(identifyImage(Buffer.from(text))).toBeUndefined()
    },
  )
})

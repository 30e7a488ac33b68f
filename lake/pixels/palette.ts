import {DefaultGenerator, DefaultOpts} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'
import type {Sharp} from 'sharp'

/** A colour of the image, with text colours that are readable on it. Population is a percentage. */
export interface PaletteSwatch {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  population: number
  title: string
}

const SWATCHES = {
  darkMuted: 'DarkMuted',
  darkVibrant: 'DarkVibrant',
  lightMuted: 'LightMuted',
  lightVibrant: 'LightVibrant',
  muted: 'Muted',
  vibrant: 'Vibrant',
} as const
type SwatchName = keyof typeof SWATCHES | 'dominant'

export type ImagePalette = {_type: 'sanity.imagePalette'} & Partial<
  Record<SwatchName, PaletteSwatch>
>

const SAMPLE_SIDE = 128
const QUANTIZED_COLORS = 64
const OPAQUE_FROM = 125
const PAPER_FROM = 250

/** Transparent and paper-white pixels say nothing about an image's colours, unless there are no others. */
const tellingPixels = (pixels: Buffer): Uint8ClampedArray => {
  const kept: number[] = []
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = pixels.subarray(at, at + 4)
    if (a >= OPAQUE_FROM && Math.min(r, g, b) <= PAPER_FROM) kept.push(r, g, b, 255)
  }
  return kept.length > 0 ? Uint8ClampedArray.from(kept) : new Uint8ClampedArray(pixels)
}

/** Sanity's palette for an image: six Vibrant swatches and the dominant one. */
export const readPalette = async (image: Sharp): Promise<ImagePalette> => {
  const pixels = tellingPixels(
    await image
      .resize(SAMPLE_SIDE, SAMPLE_SIDE, {fit: 'inside', withoutEnlargement: true})
      .ensureAlpha()
      .raw()
      .toBuffer(),
  )
  const found = await DefaultGenerator(MMCQ(pixels, {colorCount: QUANTIZED_COLORS}), DefaultOpts)
  const total = pixels.length / 4
  const palette: ImagePalette = {_type: 'sanity.imagePalette'}
  for (const [name, vibrantName] of Object.entries(SWATCHES)) {
    const swatch = found[vibrantName]
    if (!swatch) continue
    Object.assign(palette, {
      [name]: {
        _type: 'sanity.imagePaletteSwatch',
        background: swatch.hex,
        foreground: swatch.bodyTextColor,
        population: Math.round((swatch.population / total) * 10_000) / 100,
        title: swatch.titleTextColor,
      } satisfies PaletteSwatch,
    })
  }
  const swatches = Object.values(palette).filter((value) => typeof value !== 'string')
  const dominant = swatches.toSorted((a, b) => b.population - a.population)[0]
  return dominant ? {...palette, dominant: {...dominant}} : palette
}

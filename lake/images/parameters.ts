import {httpError, type LakeError} from '../errors.ts'
import {MAX_OUTPUT_SIDE} from '../limits.ts'

export const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
export const CROPS = ['bottom', 'center', 'entropy', 'focalpoint', 'left', 'right', 'top'] as const
export const OUTPUT_FORMATS = ['avif', 'jpg', 'pjpg', 'png', 'webp'] as const
const ORIENTATIONS = ['0', '90', '180', '270'] as const
const FLIPS = ['h', 'v', 'hv', 'vh'] as const

export type Fit = (typeof FITS)[number]
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
export type Side = 'bottom' | 'center' | 'left' | 'right' | 'top'

/**
 * How to transform an image: the parameters of `@sanity/image-url`, parsed and validated. In pixels unless stated
 * otherwise.
 */
export interface Transformation {
  rect?: {left: number; top: number; width: number; height: number} | undefined
  width?: number | undefined
  height?: number | undefined
  minWidth?: number | undefined
  maxWidth?: number | undefined
  minHeight?: number | undefined
  maxHeight?: number | undefined
  fit: Fit
  /** Which part is kept when `fit` crops: sides, or the busiest part. */
  crop: {sides: Side[]} | 'entropy' | 'focalpoint'
  /** Fractions of width and height, 0–1. */
  focalPoint: {x: number; y: number}
  pixelRatio: number
  /** Degrees clockwise. */
  rotation: 0 | 90 | 180 | 270
  flipHorizontal: boolean
  flipVertical: boolean
  pad: number
  background?: {r: number; g: number; b: number; alpha: number} | undefined
  blur: number
  sharpen: number
  /** −100 (grey) to 100. */
  saturation: number
  invert: boolean
  /** 0–100 */
  quality: number
  format?: OutputFormat | undefined
  /** Take the best format that the browser accepts. */
  autoFormat: boolean
  /** Only the first frame of an animation. */
  firstFrame: boolean
}

const DEFAULT_QUALITY = 75
const CENTRE = 0.5
const MAX_BLUR = 2_000
const MAX_PIXEL_RATIO = 3
const MAX_PAD = 1_000

const invalid = (name: string, value: string, expected: string): LakeError =>
  httpError(400, `Invalid image parameter ${name}=${value}: expected ${expected}`)

const oneOf = <Value extends string>(
  name: string,
  value: string,
  allowed: readonly Value[],
): Value => {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) throw invalid(name, value, `one of ${allowed.join(', ')}`)
  return found
}

const DECIMAL = /^-?\d{1,9}(\.\d{1,20})?$/

/** Reads validated values from a query string; an empty parameter counts as absent. */
const readerOf = (query: URLSearchParams) => {
  const text = (name: string): string | undefined => query.get(name) || undefined
  const number = (name: string, min: number, max: number): number | undefined => {
    const value = text(name)
    if (value === undefined) return undefined
    const parsed = DECIMAL.test(value) ? Number(value) : Number.NaN
    if (!(parsed >= min && parsed <= max)) {
      throw invalid(name, value, `a number from ${min} to ${max}`)
    }
    return parsed
  }
  const side = (name: string): number | undefined => {
    const value = number(name, 1, MAX_OUTPUT_SIDE)
    return value === undefined ? undefined : Math.round(value)
  }
  const choice = <Value extends string>(name: string, allowed: readonly Value[]) => {
    const value = text(name)
    return value === undefined ? undefined : oneOf(name, value, allowed)
  }
  return {text, number, side, choice}
}

const readRect = (value: string | undefined): Transformation['rect'] => {
  if (value === undefined) return undefined
  const parts = value.split(',').map((part) => (DECIMAL.test(part) ? Number(part) : Number.NaN))
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = parts
  if (parts.length !== 4 || !(left >= 0 && top >= 0 && width >= 1 && height >= 1)) {
    throw invalid('rect', value, 'left,top,width,height in pixels of the original')
  }
  return {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(width),
    height: Math.round(height),
  }
}

const HEX_COLOR = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i

/** `RGB`, `ARGB`, `RRGGBB` or `AARRGGBB`, in hexadecimal. */
const readBackground = (value: string | undefined): Transformation['background'] => {
  if (value === undefined) return undefined
  if (!HEX_COLOR.test(value))
    throw invalid('bg', value, 'a colour as RGB, ARGB, RRGGBB or AARRGGBB')
  const long = value.length <= 4 ? value.replaceAll(/./g, '$&$&') : value
  const [a = 255, r = 0, g = 0, b = 0] = (long.padStart(8, 'f').match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return {r, g, b, alpha: a / 255}
}

const readCrop = (value: string | undefined): Transformation['crop'] => {
  if (value === undefined) return {sides: ['center']}
  const names = value.split(',').map((name) => oneOf('crop', name, CROPS))
  const sides = names.filter((name) => name !== 'entropy' && name !== 'focalpoint')
  if (sides.length === names.length) return {sides}
  const [name] = names
  if (names.length > 1 || (name !== 'entropy' && name !== 'focalpoint')) {
    throw invalid('crop', value, 'sides (top,left), or entropy, or focalpoint alone')
  }
  return name
}

const readRotation = (value: string | undefined): Transformation['rotation'] => {
  if (value === '90') return 90
  if (value === '180') return 180
  return value === '270' ? 270 : 0
}

/**
 * Parses the parameters that `@sanity/image-url` writes. Others (such as a cache buster) are ignored. Meanings:
 * https://www.sanity.io/docs/apis-and-sdks/image-urls
 *
 * @throws {LakeError} 400 that names the parameter, its value and what was expected
 */
export const readTransformation = (query: URLSearchParams): Transformation => {
  const {text, number, side, choice} = readerOf(query)
  const flip = choice('flip', FLIPS) ?? ''
  const crop = readCrop(text('crop'))
  const [x, y] = [number('fp-x', 0, 1), number('fp-y', 0, 1)]
  // Where it says nothing, it must not make another image of the same one.
  const focalPoint =
    crop === 'focalpoint' ? {x: x ?? CENTRE, y: y ?? CENTRE} : {x: CENTRE, y: CENTRE}
  const width = side('w')
  const height = side('h')
  choice('auto', ['format'])
  choice('frame', ['1'])
  return {
    ...(text('rect') ? {rect: readRect(text('rect'))} : {}),
    width,
    height,
    minWidth: side('min-w'),
    maxWidth: side('max-w'),
    minHeight: side('min-h'),
    maxHeight: side('max-h'),
    fit: choice('fit', FITS) ?? 'clip',
    crop,
    focalPoint,
    pixelRatio: number('dpr', 1, MAX_PIXEL_RATIO) ?? 1,
    rotation: readRotation(choice('or', ORIENTATIONS)),
    flipHorizontal: flip.includes('h'),
    flipVertical: flip.includes('v'),
    pad: Math.round(number('pad', 0, MAX_PAD) ?? 0),
    background: readBackground(text('bg')),
    blur: number('blur', 0, MAX_BLUR) ?? 0,
    sharpen: number('sharp', 0, 100) ?? 0,
    saturation: number('sat', -100, 100) ?? 0,
    invert: choice('invert', ['true', 'false', '1', '0'])?.match(/true|1/) != null,
    quality: number('q', 0, 100) ?? DEFAULT_QUALITY,
    format: choice('fm', OUTPUT_FORMATS),
    autoFormat: text('auto') !== undefined,
    firstFrame: text('frame') !== undefined,
  }
}

const NOTHING = JSON.stringify(readTransformation(new URLSearchParams()))

/** Whether the image is requested unchanged. */
export const isUntouched = (transformation: Transformation): boolean =>
  JSON.stringify(transformation) === NOTHING

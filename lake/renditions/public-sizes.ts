import {httpError} from '../errors.ts'
import type {Transformation} from '../images/index.ts'

/**
 * Widths and heights in pixels that anyone may request: round numbers, and those that frameworks and screens use. If
 * any size were allowed, anyone could exhaust disk and CPU, one pixel at a time.
 */
const SIDES: ReadonlySet<number> = new Set([
  ...[16, 20, 24, 32, 40, 48, 60, 64, 72, 80, 96, 120, 128, 144, 160, 180, 192, 240, 256, 320],
  ...[360, 375, 384, 390, 414, 420, 480, 512, 540, 560, 576, 630, 640, 720, 750, 768, 800, 828],
  ...[840, 960, 1024, 1080, 1170, 1200, 1280, 1366, 1440, 1536, 1600, 1680, 1920, 2048, 2400],
  ...[2560, 2880, 3000, 3200, 3840, 4000, 4096],
  ...Array.from({length: 40}, (_, step) => (step + 1) * 50),
])
const QUALITIES: ReadonlySet<number> = new Set([50, 60, 65, 70, 75, 80, 85, 90, 95, 100])

/** Parameters that need a token: each multiplies the number of possible images. */
const RESERVED: readonly [name: string, isUsed: (transformation: Transformation) => boolean][] = [
  ['bg', ({background}) => background !== undefined],
  ['blur', ({blur}) => blur !== 0],
  ['flip', ({flipHorizontal, flipVertical}) => flipHorizontal || flipVertical],
  ['invert', ({invert}) => invert],
  ['max-h', ({maxHeight}) => maxHeight !== undefined],
  ['max-w', ({maxWidth}) => maxWidth !== undefined],
  ['min-h', ({minHeight}) => minHeight !== undefined],
  ['min-w', ({minWidth}) => minWidth !== undefined],
  ['or', ({rotation}) => rotation !== 0],
  ['pad', ({pad}) => pad !== 0],
  ['sat', ({saturation}) => saturation !== 0],
  ['sharp', ({sharpen}) => sharpen !== 0],
]

const list = (values: ReadonlySet<number>) => [...values].sort((a, b) => a - b).join(', ')

/** Fractions of an image are told apart in this many steps. */
const STEPS = 100

/**
 * A transformation that anyone may request, with its focal point in coarse steps.
 *
 * @throws {LakeError} 400 that names the parameter and what may be asked without a token
 */
export function publicTransformation(transformation: Transformation): Transformation {
  const {width, height, pixelRatio, quality} = transformation
  for (const [name, side] of Object.entries({w: width, h: height})) {
    if (side === undefined || SIDES.has(Math.round(side * pixelRatio))) continue
    throw httpError(
      400,
      `Without a token, images come in some sizes only: ${name} × dpr may be ${list(SIDES)}.`,
    )
  }
  if (!QUALITIES.has(quality)) {
    throw httpError(400, `Without a token, q may be ${list(QUALITIES)}.`)
  }
  const reserved = RESERVED.find(([, isUsed]) => isUsed(transformation))
  if (reserved) throw httpError(400, `The image parameter ${reserved[0]} needs a token.`)
  const {x, y} = transformation.focalPoint
  const focalPoint = {x: Math.round(x * STEPS) / STEPS, y: Math.round(y * STEPS) / STEPS}
  return {...transformation, focalPoint}
}

import sharp, {type Sharp, type SharpInput} from 'sharp'
import {httpError, type LakeError} from '../errors.ts'
import {MAX_IMAGE_PIXELS, MAX_OUTPUT_PIXELS, TRANSFORM_SECONDS} from '../limits.ts'
import type {DeliveredFormat} from './formats.ts'
import {type Layout, layOut, type Size} from './geometry.ts'
import type {Transformation} from './parameters.ts'

const BLUR_TO_SIGMA = 0.25
const MIN_SIGMA = 0.3
const SHARPEN_TO_SLOPE = 0.1
type RGBA = NonNullable<Transformation['background']>
const WHITE: RGBA = {r: 255, g: 255, b: 255, alpha: 1}
const CLEAR: RGBA = {r: 0, g: 0, b: 0, alpha: 0}
/** Encoder effort: the image is waited for, so the middle of speed and size. */
const WEBP_EFFORT = 3
const AVIF_EFFORT = 2
/** AVIF's quality scale lies lower: 50 there looks like 75 in JPEG. */
const AVIF_QUALITY_FACTOR = 0.67

const isFramed = ({window, canvas}: Layout): boolean =>
  canvas.width !== window.width || canvas.height !== window.height

/** Effects that would bleed from one frame of an animation into the next, or that libvips has for stills only. */
const needsStill = (wish: Transformation, layout: Layout, format: DeliveredFormat): boolean =>
  wish.firstFrame ||
  (format !== 'gif' && format !== 'webp') ||
  wish.rotation !== 0 ||
  wish.flipHorizontal ||
  wish.flipVertical ||
  wish.blur > 0 ||
  wish.sharpen > 0 ||
  'entropy' in layout.window ||
  isFramed(layout)

const place = (image: Sharp, wish: Transformation, layout: Layout, original: Size): Sharp => {
  const {source, scaled, window} = layout
  const isWhole = source.width === original.width && source.height === original.height
  const used = isWhole ? image : image.extract(source)
  // libvips resizes first and turns then, so the measures are those before turning.
  const {width, height} = 'entropy' in window ? window : scaled
  const [across, down] = wish.rotation % 180 === 0 ? [width, height] : [height, width]
  const sized =
    'entropy' in window
      ? used.resize(across, down, {fit: 'cover', position: sharp.strategy.entropy})
      : used.resize(across, down, {fit: 'fill'})
  if (wish.flipVertical) sized.flip()
  if (wish.flipHorizontal) sized.flop()
  if (wish.rotation !== 0) sized.rotate(wish.rotation)
  const isCut =
    !('entropy' in window) && (window.width !== scaled.width || window.height !== scaled.height)
  return isCut ? sized.extract(window) : sized
}

const colour = (image: Sharp, wish: Transformation, layout: Layout): Sharp => {
  const longest = Math.max(layout.window.width, layout.window.height)
  if (wish.blur > 0) {
    image.blur(Math.min(Math.max(MIN_SIGMA, wish.blur * BLUR_TO_SIGMA), longest))
  }
  if (wish.sharpen > 0) image.sharpen({sigma: 1, m1: 0, m2: wish.sharpen * SHARPEN_TO_SLOPE})
  if (wish.saturation !== 0) image.modulate({saturation: 1 + wish.saturation / 100})
  if (wish.invert) image.negate({alpha: false})
  return image
}

const frame = (image: Sharp, background: RGBA, {window, canvas}: Layout): Sharp =>
  image.extend({
    left: canvas.left,
    top: canvas.top,
    right: canvas.width - window.width - canvas.left,
    bottom: canvas.height - window.height - canvas.top,
    background,
  })

/** Carries out what is planned so far; libvips would else blur and tint the frame with the picture. */
const settle = async (image: Sharp): Promise<Sharp> => {
  const {data, info} = await image.ensureAlpha().raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  return sharp(data, {raw: {width, height, channels}})
}

const encode = (image: Sharp, wish: Transformation, format: DeliveredFormat): Sharp => {
  const quality = Math.max(1, Math.round(wish.quality))
  switch (format) {
    case 'jpg':
      return image.jpeg({quality, progressive: wish.format === 'pjpg', mozjpeg: false})
    case 'png':
      return image.png()
    case 'gif':
      return image.gif()
    case 'webp':
      return image.webp({quality, effort: WEBP_EFFORT})
    case 'avif':
      return image.avif({
        quality: Math.max(1, Math.round(quality * AVIF_QUALITY_FACTOR)),
        effort: AVIF_EFFORT,
      })
  }
}

const failed = (cause: unknown): LakeError => {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  return /timeout/i.test(reason)
    ? httpError(503, `The image took longer than ${TRANSFORM_SECONDS} seconds to make`, cause)
    : httpError(422, `The image could not be made: ${reason}`, cause)
}

/**
 * Carries out a transformation. What the camera noted stays behind; colours become sRGB.
 *
 * @param input path of the original, or its bytes
 * @param original measures of one frame as it is seen
 * @throws LakeError 400 for impossible measures, 422 when the original cannot be read, 503 when it takes too long
 */
export const transformImage = async (
  input: SharpInput,
  original: Size,
  wish: Transformation,
  format: DeliveredFormat,
): Promise<Buffer> => {
  const layout = layOut(wish, original)
  try {
    const options = {autoOrient: true, limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'none'} as const
    const {pages = 1} = await sharp(input, options).metadata()
    const pixels = layout.canvas.width * layout.canvas.height * pages
    const animated = pages > 1 && pixels <= MAX_OUTPUT_PIXELS && !needsStill(wish, layout, format)
    const image = sharp(input, {...options, animated, sequentialRead: !animated})
    image.timeout({seconds: TRANSFORM_SECONDS})
    const background = wish.background ?? (format === 'jpg' ? WHITE : CLEAR)
    if (background.alpha === 1) image.flatten({background})
    const picture = colour(place(image, wish, layout, original), wish, layout)
    const framed = isFramed(layout) ? frame(await settle(picture), background, layout) : picture
    return await encode(framed, wish, format).toBuffer()
  } catch (cause) {
    throw failed(cause)
  }
}

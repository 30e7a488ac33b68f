import sharp, {type Sharp} from 'sharp'
import {type EncodedFormat, type Encoding, encodeAs} from '../images/encoding.ts'
import {type Layout, layOut, type Size} from '../images/layout.ts'
import type {Transformation} from '../images/parameters.ts'
import {MAX_OUTPUT_PIXELS} from '../limits.ts'
import type {Pixels} from './draw-svg.ts'
import {openImage} from './open.ts'

const BLUR_TO_SIGMA = 0.25
const MIN_SIGMA = 0.3
const SHARPEN_TO_SLOPE = 0.1
type RGBA = NonNullable<Transformation['background']>
const WHITE: RGBA = {r: 255, g: 255, b: 255, alpha: 1}
const CLEAR: RGBA = {r: 0, g: 0, b: 0, alpha: 0}
/** Encoder effort: somebody is waiting for the image, so a compromise between speed and size. */
const WEBP_EFFORT = 3
const AVIF_EFFORT = 2
/** AVIF's quality scale is lower: 50 looks like 75 in JPEG. */
const AVIF_QUALITY_FACTOR = 0.67

const isFramed = ({window, canvas}: Layout): boolean =>
  canvas.width !== window.width || canvas.height !== window.height

/** Effects that would bleed from one frame of an animation into the next, or that libvips only supports for stills. */
const needsStill = (
  transformation: Transformation,
  layout: Layout,
  format: EncodedFormat,
): boolean =>
  transformation.firstFrame ||
  (format !== 'gif' && format !== 'webp') ||
  transformation.rotation !== 0 ||
  transformation.flipHorizontal ||
  transformation.flipVertical ||
  transformation.blur > 0 ||
  transformation.sharpen > 0 ||
  'entropy' in layout.window ||
  isFramed(layout)

const place = (
  image: Sharp,
  transformation: Transformation,
  layout: Layout,
  original: Size,
): Sharp => {
  const {source, scaled, window} = layout
  const isWhole = source.width === original.width && source.height === original.height
  const used = isWhole ? image : image.extract(source)
  // libvips resizes before it rotates, so these are the dimensions before rotation.
  const {width, height} = 'entropy' in window ? window : scaled
  const [across, down] = transformation.rotation % 180 === 0 ? [width, height] : [height, width]
  const sized =
    'entropy' in window
      ? used.resize(across, down, {fit: 'cover', position: sharp.strategy.entropy})
      : used.resize(across, down, {fit: 'fill'})
  if (transformation.flipVertical) sized.flip()
  if (transformation.flipHorizontal) sized.flop()
  if (transformation.rotation !== 0) sized.rotate(transformation.rotation)
  const isCut =
    !('entropy' in window) && (window.width !== scaled.width || window.height !== scaled.height)
  return isCut ? sized.extract(window) : sized
}

const colour = (image: Sharp, transformation: Transformation, layout: Layout): Sharp => {
  const longest = Math.max(layout.window.width, layout.window.height)
  if (transformation.blur > 0) {
    image.blur(Math.min(Math.max(MIN_SIGMA, transformation.blur * BLUR_TO_SIGMA), longest))
  }
  if (transformation.sharpen > 0)
    image.sharpen({sigma: 1, m1: 0, m2: transformation.sharpen * SHARPEN_TO_SLOPE})
  if (transformation.saturation !== 0)
    image.modulate({saturation: 1 + transformation.saturation / 100})
  if (transformation.invert) image.negate({alpha: false})
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

/** Applies the operations so far; otherwise libvips would blur and tint the canvas together with the picture. */
const settle = async (image: Sharp): Promise<Sharp> => {
  const {data, info} = await image.ensureAlpha().raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  return sharp(data, {raw: {width, height, channels}})
}

const encodingFor = (transformation: Transformation, format: EncodedFormat): Encoding => {
  const quality = Math.max(1, Math.round(transformation.quality))
  switch (format) {
    case 'jpg':
      return {format, quality, progressive: transformation.format === 'pjpg'}
    case 'png':
    case 'gif':
      return {format}
    case 'webp':
      return {format, quality, effort: WEBP_EFFORT}
    case 'avif':
      return {
        format,
        quality: Math.max(1, Math.round(quality * AVIF_QUALITY_FACTOR)),
        effort: AVIF_EFFORT,
      }
  }
}

/**
 * Applies a transformation. Camera metadata is dropped; colours become sRGB.
 *
 * @param image path of the original, its bytes, or a drawing's rendered pixels
 * @param original displayed dimensions of one frame
 * @throws {LakeError} 400 for impossible dimensions
 * @throws {Error} when the original cannot be read
 */
export async function transformImage(
  image: string | Buffer | Pixels,
  original: Size,
  transformation: Transformation,
  format: EncodedFormat,
): Promise<Buffer> {
  const layout = layOut(transformation, original)
  const {pages = 1} = await openImage(image).metadata()
  const pixels = layout.canvas.width * layout.canvas.height * pages
  const animated =
    pages > 1 && pixels <= MAX_OUTPUT_PIXELS && !needsStill(transformation, layout, format)
  const opened = openImage(image, {
    failOn: 'none',
    ...(animated ? {animated} : {}),
    sequentialRead: !animated,
  })
  const background = transformation.background ?? (format === 'jpg' ? WHITE : CLEAR)
  if (background.alpha === 1) opened.flatten({background})
  const picture = colour(place(opened, transformation, layout, original), transformation, layout)
  const framed = isFramed(layout) ? frame(await settle(picture), background, layout) : picture
  return encodeAs(framed, encodingFor(transformation, format)).toBuffer()
}

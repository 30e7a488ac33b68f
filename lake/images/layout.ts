import {httpError} from '../errors.ts'
import {MAX_OUTPUT_PIXELS, MAX_OUTPUT_SIDE} from '../limits.ts'
import type {Transformation} from './parameters.ts'

export interface Size {
  width: number
  height: number
}

export interface Rect extends Size {
  left: number
  top: number
}

/** The steps from an original to an image of the requested size, in this order. */
export interface Layout {
  /** The part of the original that is used. */
  source: Rect
  /** What that part is scaled to, after rotation. */
  scaled: Size
  /** The part of the scaled image that is kept; `entropy` picks the busiest region of that size. */
  window: Rect | ({entropy: true} & Size)
  /** The canvas, and the position of the window on it. */
  canvas: Rect
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high))

const sideFrom = (value: number): number => Math.max(1, Math.round(value))

const scaleBy = (size: Size, factor: number): Size => ({
  width: sideFrom(size.width * factor),
  height: sideFrom(size.height * factor),
})

/** A `rect` that extends past the edge (image-url rounds) is clipped; one outside the image is an error. */
const sourceRect = (rect: Transformation['rect'], original: Size): Rect => {
  if (!rect) return {left: 0, top: 0, ...original}
  const {left, top} = rect
  if (left >= original.width || top >= original.height) {
    throw httpError(
      400,
      `Invalid image parameter rect: it lies outside the image of ${original.width}×${original.height} pixels`,
    )
  }
  return {
    left,
    top,
    width: Math.min(rect.width, original.width - left),
    height: Math.min(rect.height, original.height - top),
  }
}

/** The requested size in device pixels; a missing side follows from the other and the aspect ratio. */
const wantedSize = (transformation: Transformation, natural: Size): Size => {
  const {width, height, pixelRatio} = transformation
  if (width === undefined && height === undefined) return natural
  const w = width === undefined ? undefined : width * pixelRatio
  const h = height === undefined ? undefined : height * pixelRatio
  const shape = natural.width / natural.height
  return {
    width: sideFrom(w ?? (h ?? natural.height) * shape),
    height: sideFrom(h ?? (w ?? natural.width) / shape),
  }
}

/** Applies minimum and maximum sizes. As in Sanity, they only count when cropping is allowed. */
const withinLimits = (transformation: Transformation, size: Size): Size => {
  const ratio = transformation.pixelRatio
  const bounded = (value: number, min = 0, max = Number.POSITIVE_INFINITY) =>
    sideFrom(clamp(value, min * ratio, max * ratio))
  return {
    width:
      transformation.width === undefined
        ? bounded(size.width, transformation.minWidth, transformation.maxWidth)
        : size.width,
    height:
      transformation.height === undefined
        ? bounded(size.height, transformation.minHeight, transformation.maxHeight)
        : size.height,
  }
}

const windowAt = (scaled: Size, size: Size, x: number, y: number): Rect => ({
  left: clamp(Math.round(x), 0, scaled.width - size.width),
  top: clamp(Math.round(y), 0, scaled.height - size.height),
  ...size,
})

const cutWindow = (transformation: Transformation, scaled: Size, size: Size): Layout['window'] => {
  const {crop, focalPoint} = transformation
  if (crop === 'entropy') return {entropy: true, ...size}
  const free = {width: scaled.width - size.width, height: scaled.height - size.height}
  if (crop === 'focalpoint') {
    const x = focalPoint.x * scaled.width - size.width / 2
    const y = focalPoint.y * scaled.height - size.height / 2
    return windowAt(scaled, size, x, y)
  }
  const along = (low: boolean, high: boolean, room: number) =>
    low === high ? room / 2 : low ? 0 : room
  const has = (side: (typeof crop.sides)[number]) => crop.sides.includes(side)
  return windowAt(
    scaled,
    size,
    along(has('left'), has('right'), free.width),
    along(has('top'), has('bottom'), free.height),
  )
}

/** Scales the image to cover `size`, and crops the rest. */
const cover = (
  transformation: Transformation,
  natural: Size,
  size: Size,
): Omit<Layout, 'source'> => {
  const factor = Math.max(size.width / natural.width, size.height / natural.height)
  const rough = scaleBy(natural, factor)
  const scaled = {
    width: Math.max(rough.width, size.width),
    height: Math.max(rough.height, size.height),
  }
  return {
    scaled,
    window: cutWindow(transformation, scaled, size),
    canvas: {left: 0, top: 0, ...size},
  }
}

const whole = (scaled: Size, canvas: Size = scaled): Omit<Layout, 'source'> => ({
  scaled,
  window: {left: 0, top: 0, ...scaled},
  canvas: {
    left: Math.floor((canvas.width - scaled.width) / 2),
    top: Math.floor((canvas.height - scaled.height) / 2),
    ...canvas,
  },
})

const fitInto = (natural: Size, box: Size, enlarge: boolean): Size => {
  const factor = Math.min(box.width / natural.width, box.height / natural.height)
  const scaled = scaleBy(natural, enlarge ? factor : Math.min(1, factor))
  return {
    width: Math.min(scaled.width, Math.max(box.width, 1)),
    height: Math.min(scaled.height, Math.max(box.height, 1)),
  }
}

const fitted = (transformation: Transformation, natural: Size): Omit<Layout, 'source'> => {
  const size = wantedSize(transformation, natural)
  switch (transformation.fit) {
    case 'scale':
      return whole(size)
    case 'max':
      return whole(fitInto(natural, size, false))
    case 'fill':
      return whole(fitInto(natural, size, true), size)
    case 'fillmax':
      return whole(fitInto(natural, size, false), size)
    case 'crop':
      return cover(transformation, natural, withinLimits(transformation, size))
    case 'min': {
      // Crops to the requested aspect ratio but never enlarges: the box shrinks until the original covers it.
      const factor = Math.min(1, natural.width / size.width, natural.height / size.height)
      return cover(transformation, natural, scaleBy(size, factor))
    }
    default:
      return whole(fitInto(natural, size, true))
  }
}

/**
 * Computes what to crop, scale and place on a canvas for a transformation.
 *
 * @param original size of the image as displayed, before `rotation`
 * @throws {LakeError} 400 when `rect` misses the image or the result exceeds the limits
 */
export const layOut = (transformation: Transformation, original: Size): Layout => {
  const source = sourceRect(transformation.rect, original)
  const isTurned = transformation.rotation % 180 !== 0
  const natural = isTurned
    ? {width: source.height, height: source.width}
    : {width: source.width, height: source.height}
  const {scaled, window, canvas} = fitted(transformation, natural)
  const pad = Math.round(transformation.pad * transformation.pixelRatio)
  const padded = {
    left: canvas.left + pad,
    top: canvas.top + pad,
    width: canvas.width + 2 * pad,
    height: canvas.height + 2 * pad,
  }
  const tooLarge = [padded, scaled].find(
    ({width, height}) =>
      Math.max(width, height) > MAX_OUTPUT_SIDE * 2 || width * height > MAX_OUTPUT_PIXELS * 2,
  )
  const side = Math.max(padded.width, padded.height)
  if (tooLarge || side > MAX_OUTPUT_SIDE || padded.width * padded.height > MAX_OUTPUT_PIXELS) {
    throw httpError(
      400,
      `The image would be ${padded.width}×${padded.height} pixels: at most ${MAX_OUTPUT_SIDE} a side and ${MAX_OUTPUT_PIXELS} in all. Ask for a smaller w, h, dpr or pad.`,
    )
  }
  return {source, scaled, window, canvas: padded}
}

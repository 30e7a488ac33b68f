import type {ImageValue} from '../page.ts'

/**
 * Widths in pixels that pictures are offered in. They are few, and the same for the same shape everywhere, so that a
 * picture on many pages is encoded once. A phone of 390 px with a dense screen takes the second.
 */
export const ladders = {
  small: [160, 320],
  portrait: [320, 640, 1080],
  cover: [400, 800],
  card: [480, 960],
  column: [640, 1280],
  wide: [640, 960, 1920],
} as const

/** Sanity puts an image's size into its asset's id: `image-<hash>-1600x2000-svg`. */
const SIZE = /-(\d+)x(\d+)-/

/** Whether an image is higher than wide: a portrait, which a wide frame would cut through. */
export function isUpright(image: ImageValue | null | undefined): boolean {
  const size = SIZE.exec(image?.asset?._ref ?? '')
  return size !== null && Number(size[2]) > Number(size[1])
}

/** Where a face is in most portraits, as a share of the height. */
const FACE = 0.36

/**
 * The picture with a hotspot for cropping: the editor's, or in a portrait without one a little above the middle, so that
 * cropping takes more of the chest than of the hair.
 */
export function focused<Image extends ImageValue>(image: Image): Image {
  if (image.hotspot || !isUpright(image)) return image
  return {...image, hotspot: {x: 0.5, y: FACE}}
}

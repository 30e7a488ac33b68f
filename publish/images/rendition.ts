import {createHash} from 'node:crypto'
import {z} from 'zod'
import {type Drawing, drawing} from './drawing.ts'

/** Folder of the images inside a site; their names are derived from what they are made from. */
export const IMAGES_FOLDER = '_images'

export type RenditionFormat = 'avif' | 'webp' | 'jpg' | 'png'

/** A rectangle of the original, in whole pixels. */
export interface Rectangle {
  left: number
  top: number
  width: number
  height: number
}

/** One file made from an original: this part of it, at this size, in this format. */
export interface Rendition {
  /** File name in {@link IMAGES_FOLDER}; the same name always holds the same picture. */
  name: string
  /** '' for a drawing without a picture. */
  assetId: string
  /** Size of the original, the coordinate space of `part`. */
  original: {width: number; height: number}
  part: Rectangle
  width: number
  height: number
  format: RenditionFormat
  /** What is drawn around the part, or without one: a picture for sharing a page. */
  drawing?: Drawing | undefined
}

export const contentTypes: Record<RenditionFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** Raise this when quality settings or the encoding change, so that pictures get new names. */
const ENCODING_VERSION = 1

/** Length of the hash in a name. */
const HASH_LENGTH = 16

/**
 * Names a rendition after everything that it is made from. All sizes and formats of one part of a picture share a
 * prefix: a page names each picture in many of them, and hashes compress badly.
 */
export function rendition(recipe: Omit<Rendition, 'name'>): Rendition {
  const {assetId, original, part, width, height, format, drawing} = recipe
  const shown = drawing ? [part, width, height, drawing] : [part]
  const text = JSON.stringify([ENCODING_VERSION, assetId, original, ...shown])
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH)
  return {...recipe, name: `${hash}-${width}.${format}`}
}

const recipe = z.object({
  name: z.string(),
  assetId: z.string(),
  original: z.object({width: z.number(), height: z.number()}),
  part: z.object({left: z.number(), top: z.number(), width: z.number(), height: z.number()}),
  width: z.number(),
  height: z.number(),
  format: z.enum(['avif', 'webp', 'jpg', 'png']),
  drawing: drawing.optional(),
})

/** Parses a rendition stored as JSON. */
export function readRendition(text: string): Rendition {
  return recipe.parse(JSON.parse(text))
}

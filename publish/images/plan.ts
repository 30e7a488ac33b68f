import {z} from 'zod'
import type {ImageRequest, ImageValue, RenderedImage} from '../page.ts'
import {cropArea, frameArea} from './crop.ts'
import {contentTypes, IMAGES_FOLDER, type Rendition, rendition} from './rendition.ts'

/** GROQ projection of the fields of an asset document that {@link planImage} needs. */
export const imageAssetQuery =
  '*[_id == $id][0]{_id, extension, mimeType, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "opaque": metadata.isOpaque, "alpha": metadata.hasAlpha, "placeholder": metadata.lqip}'

export const imageAsset = z.object({
  _id: z.string(),
  extension: z.string().nullish(),
  width: z.number().positive(),
  height: z.number().positive(),
  opaque: z.boolean().nullish(),
  alpha: z.boolean().nullish(),
  placeholder: z.string().nullish(),
})

export type ImageAsset = z.infer<typeof imageAsset>

/** Drawings are vector images, so their size does not limit the widths. */
const isDrawing = (asset: ImageAsset) => asset.extension === 'svg'

function fallbackFormat(asset: ImageAsset): 'jpg' | 'png' {
  if (asset.extension === 'jpg' || asset.extension === 'jpeg') return 'jpg'
  return asset.opaque === true || asset.alpha === false ? 'jpg' : 'png'
}

/** The widths to make: whole numbers, ascending, without duplicates, none larger than the original has pixels. */
function sensibleWidths(wanted: readonly number[], available: number): number[] {
  const widths = wanted.map((width) => Math.max(1, Math.round(width)))
  return [...new Set(widths.map((width) => Math.min(width, available)))].sort((a, b) => a - b)
}

/**
 * Plans which files show an image value, and how HTML names them. `base` is the relative path from the page to its
 * site's root. Nothing is encoded here: only what pages name is ever made.
 */
export function planImage(
  image: ImageValue,
  asset: ImageAsset,
  request: ImageRequest,
  base: string,
): {image: RenderedImage; renditions: Rendition[]} {
  const original = {width: asset.width, height: asset.height}
  const area = cropArea(original, image.crop)
  const part = frameArea(original, area, request.aspectRatio, image.hotspot)
  const available = isDrawing(asset) ? Number.POSITIVE_INFINITY : part.width
  const widths = sensibleWidths(
    request.widths.length > 0 ? request.widths : [part.width],
    available,
  )
  const heightFor = (width: number) => Math.max(1, Math.round((width * part.height) / part.width))

  const shape = {assetId: asset._id, original, part}
  const renditions: Rendition[] = []
  const srcset = (format: Rendition['format']) =>
    widths
      .map((width) => {
        const made = rendition({...shape, width, height: heightFor(width), format})
        renditions.push(made)
        return `${base}/${IMAGES_FOLDER}/${made.name} ${width}w`
      })
      .join(', ')

  const sources = (['avif', 'webp'] as const).map((format) => ({
    type: contentTypes[format],
    srcset: srcset(format),
  }))
  const largest = widths.at(-1) ?? part.width
  const middle = widths[Math.floor(widths.length / 2)] ?? largest
  const src = rendition({
    ...shape,
    width: middle,
    height: heightFor(middle),
    format: fallbackFormat(asset),
  })
  renditions.push(src)
  return {
    image: {
      sources,
      src: `${base}/${IMAGES_FOLDER}/${src.name}`,
      sizes: request.sizes,
      width: largest,
      height: heightFor(largest),
      ...(asset.placeholder ? {placeholder: asset.placeholder} : {}),
    },
    renditions,
  }
}

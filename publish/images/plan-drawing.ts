import type {Crop, DrawingRequest, Hotspot} from '../page.ts'
import {cropArea, frameArea} from './crop.ts'
import type {ImageAsset} from './plan.ts'
import {type Rendition, rendition} from './rendition.ts'

/** The picture in a drawing: the part of an asset that fills a box of this size. */
export interface DrawnPicture {
  asset: ImageAsset
  crop?: Crop | null
  hotspot?: Hotspot | null
  width: number
  height: number
}

/** Plans the file of a drawing. Nothing is drawn here: only what pages name is ever made. */
export function planDrawing(
  {width, height, element, fonts}: DrawingRequest,
  picture: DrawnPicture | null,
): Rendition {
  const original = picture
    ? {width: picture.asset.width, height: picture.asset.height}
    : {width: 0, height: 0}
  const part = picture
    ? frameArea(
        original,
        cropArea(original, picture.crop),
        picture.width / picture.height,
        picture.hotspot,
      )
    : {left: 0, top: 0, width: 0, height: 0}
  return rendition({
    assetId: picture?.asset._id ?? '',
    original,
    part,
    width,
    height,
    format: 'jpg',
    drawing: {
      element,
      fonts: [...fonts],
      picture: picture && {width: picture.width, height: picture.height},
    },
  })
}

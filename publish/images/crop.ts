import type {Crop, Hotspot} from '../page.ts'
import type {Rectangle} from './rendition.ts'

export interface Size {
  width: number
  height: number
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** What remains of an original after the editor's crop; a crop that leaves nothing is ignored. */
export function cropArea(original: Size, crop: Crop | null | undefined): Rectangle {
  const whole = {left: 0, top: 0, width: original.width, height: original.height}
  if (!crop) return whole
  const fraction = (value: number | undefined) => clamp(value ?? 0, 0, 1)
  const left = Math.round(fraction(crop.left) * original.width)
  const top = Math.round(fraction(crop.top) * original.height)
  const right = Math.round((1 - fraction(crop.right)) * original.width)
  const bottom = Math.round((1 - fraction(crop.bottom)) * original.height)
  if (right - left < 1 || bottom - top < 1) return whole
  return {left, top, width: right - left, height: bottom - top}
}

/**
 * The largest part of `area` with the wanted shape (width / height), as near to the hotspot as the edges of
 * `area` allow: crop first, then hotspot, as Sanity's own image delivery does.
 */
export function frameArea(
  original: Size,
  area: Rectangle,
  aspectRatio: number | undefined,
  hotspot: Hotspot | null | undefined,
): Rectangle {
  if (!aspectRatio || !(aspectRatio > 0)) return area
  const wider = area.width / area.height > aspectRatio
  const width = wider ? Math.max(1, Math.round(area.height * aspectRatio)) : area.width
  const height = wider ? area.height : Math.max(1, Math.round(area.width / aspectRatio))
  const centreX = (hotspot?.x ?? (area.left + area.width / 2) / original.width) * original.width
  const centreY = (hotspot?.y ?? (area.top + area.height / 2) / original.height) * original.height
  return {
    left: clamp(Math.round(centreX - width / 2), area.left, area.left + area.width - width),
    top: clamp(Math.round(centreY - height / 2), area.top, area.top + area.height - height),
    width,
    height,
  }
}

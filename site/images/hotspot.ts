import type {ImageValue} from '../page.ts'

/** Sanity's hotspot before anyone has moved it: the whole picture. */
const WHOLE = 0.99

const percent = (part: number): number => Math.round(100 * Math.min(1, Math.max(0, part)))

/**
 * Where an editor has put the hotspot, in percent of the cropped picture: `30 70`, for pictures that the page's own CSS
 * cuts. Undefined where nobody has chosen.
 */
export function focusOf({hotspot, crop}: ImageValue): string | undefined {
  if (!hotspot || ((hotspot.width ?? 0) > WHOLE && (hotspot.height ?? 0) > WHOLE)) return undefined
  const within = (centre = 0.5, before = 0, after = 0) =>
    percent((centre - before) / (1 - before - after))
  const across = within(hotspot.x, crop?.left, crop?.right)
  const down = within(hotspot.y, crop?.top, crop?.bottom)
  return `${across} ${down}`
}

const focus = /\sdata-focus="(\d+ \d+)"/g

/** CSS rules for the hotspots on a page; they win over where a theme family positions its pictures. */
export const focusRules = (html: string): string =>
  [...new Set([...html.matchAll(focus)].map(([, place = '']) => place))]
    .map(
      (place) =>
        `[data-focus="${place}"]{object-position:${place.replace(/\d+/g, '$&%')}!important}`,
    )
    .join('')

import {random, stroke} from './svg.ts'

type Area = {x: number; y: number; width: number; height: number}

/**
 * Grain: round specks as one short path, thinned by `density(u, v)` in 0…1 over the area.
 * Zero-length lines with round ends keep hundreds of specks within a few kilobytes.
 */
export const grain = (
  seed: string,
  count: number,
  area: Area,
  density: (u: number, v: number) => number,
  colour: string,
  size: number,
): string => {
  const next = random(seed)
  let fine = ''
  let coarse = ''
  for (let index = 0; index < count; index++) {
    const u = next()
    const v = next()
    const keep = next() < density(u, v)
    const big = next() < 0.3
    if (!keep) continue
    const speck = `M${Math.round(area.x + u * area.width)} ${Math.round(area.y + v * area.height)}h0`
    if (big) coarse += speck
    else fine += speck
  }
  return stroke(fine, colour, size) + stroke(coarse, colour, size * 1.7)
}

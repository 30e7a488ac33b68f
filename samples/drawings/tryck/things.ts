import {ellipse, fill, group, p, polygon, rect, stroke} from '../kit/svg.ts'
import {ink} from './palette.ts'

/** A wooden cottage seen from the gable corner; foot at y. Planks are drawn lines. */
export const cottage = (
  x: number,
  y: number,
  w: number,
  wall: string,
  roof: string,
  snow = false,
): string => {
  const h = w * 0.5
  const g = w * 0.36
  const planks = Array.from(
    {length: 11},
    (_, i) => p`M${x + g + ((w - g) * (i + 0.5)) / 11} ${y - h}V${y}`,
  ).join('')
  return (
    fill(polygon(x, y, x, y - h, x + g / 2, y - h * 1.62, x + g, y - h, x + g, y), wall) +
    rect(x + g, y - h, w - g, h, wall) +
    fill(polygon(x, y, x, y - h, x + g / 2, y - h * 1.62, x + g, y - h, x + g, y), ink.green, {
      opacity: 0.22,
    }) +
    stroke(planks, ink.green, w * 0.006, {opacity: 0.5}) +
    fill(
      polygon(
        x + g / 2,
        y - h * 1.66,
        x + w * 0.86,
        y - h * 1.66,
        x + w * 1.04,
        y - h * 0.96,
        x + g,
        y - h * 0.96,
      ),
      snow ? ink.bright : roof,
    ) +
    stroke(
      p`M${x - w * 0.03} ${y - h * 0.94}L${x + g / 2} ${y - h * 1.66}L${x + g * 1.03} ${y - h * 0.94}`,
      snow ? ink.bright : ink.paper,
      w * 0.035,
    ) +
    rect(x + w * 0.66, y - h * 1.86, w * 0.07, h * 0.34, wall) +
    [0.44, 0.8]
      .map(
        (k) =>
          rect(x + w * k, y - h * 0.74, w * 0.13, h * 0.4, ink.sand) +
          stroke(
            p`M${x + w * k} ${y - h * 0.74}h${w * 0.13}v${h * 0.4}h${-w * 0.13}zM${x + w * (k + 0.065)} ${y - h * 0.74}v${h * 0.4}`,
            ink.bright,
            w * 0.016,
          ),
      )
      .join('') +
    rect(x + w * 0.63, y - h * 0.78, w * 0.12, h * 0.78, ink.green) +
    rect(x + g * 0.34, y - h * 0.84, g * 0.32, h * 0.4, ink.sand) +
    stroke(
      p`M${x + g * 0.34} ${y - h * 0.84}h${g * 0.32}v${h * 0.4}h${-g * 0.32}z`,
      ink.bright,
      w * 0.016,
    )
  )
}

export type Dressed = {
  skin: string
  hair: string
  top: string
  legs: string
  hat?: string
  dress?: boolean
  wave?: boolean
  bag?: string
}

/** A printed figure at (x, y) of height h: few shapes, long coat, drawn face left out. */
export const walker = (
  x: number,
  y: number,
  h: number,
  {skin, hair, top, legs, hat, dress, wave, bag}: Dressed,
): string =>
  group(
    stroke(dress ? 'M-6 -30V-3M6 -30V-3' : 'M-6 -44L-8 -3M6 -44L8 -3', legs, dress ? 7 : 10) +
      (bag ? rect(-26, -72, 16, 30, bag, {rx: 5}) : '') +
      fill(
        dress
          ? 'M-11 -78Q0 -84 11 -78L20 -28Q0 -22 -20 -28Z'
          : 'M-13 -78Q0 -84 13 -78L14 -38Q0 -34 -14 -38Z',
        top,
      ) +
      stroke(wave ? 'M-12 -73L-17 -48M12 -73L26 -96' : 'M-12 -73L-17 -46M12 -73L17 -46', top, 7) +
      ellipse(0, -91, 9, 10, skin) +
      fill('M-10 -88C-14 -108 14 -108 10 -88C6 -97 -5 -97 -10 -88Z', hair) +
      (hat ? fill('M-11 -93C-11 -110 11 -110 11 -93Z', hat) + ellipse(0, -107, 4, 4, hat) : ''),
    {transform: p`translate(${x} ${y}) scale(${h / 100})`},
  )

/** Folded hills: a ridge through given points down to `foot`. */
export const ridge = (points: [number, number][], foot: number, colour: string): string => {
  const last = points.at(-1)
  const first = points[0]
  if (!last || !first) return ''
  return fill(
    `M${points.map(([x, y]) => `${x} ${y}`).join('L')}L${last[0]} ${foot}L${first[0]} ${foot}Z`,
    colour,
  )
}

/** Water seen as broken horizontal strokes between two heights. */
export const ripples = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  weight: number,
  next: () => number,
): string => {
  const rows = Math.max(3, Math.round(height / (weight * 5)))
  let d = ''
  for (let i = 0; i < rows; i++) {
    let at = x + next() * width * 0.2
    const ry = y + (height * (i + 0.5)) / rows
    while (at < x + width) {
      const length = width * (0.05 + next() * 0.14)
      d += p`M${at} ${ry}H${Math.min(at + length, x + width)}`
      at += length + width * (0.05 + next() * 0.12)
    }
  }
  return stroke(d, colour, weight)
}

import {ellipse, fill, group, p, polygon, rect, stroke} from '../kit/svg.ts'
import {sol} from './palette.ts'

/** A low atomic-age bungalow with a butterfly or flat roof; foot at y. */
export const bungalow = (
  x: number,
  y: number,
  w: number,
  wall: string,
  roof: string,
  door: string,
): string => {
  const h = w * 0.26
  const t = w * 0.035
  return (
    rect(x, y - h, w, h, wall) +
    rect(x + w * 0.58, y - h, w * 0.42, h, sol.shadow, {opacity: 0.28}) +
    rect(x + w * 0.06, y - h * 0.82, w * 0.32, h * 0.56, sol.deep) +
    fill(
      polygon(
        x + w * 0.06,
        y - h * 0.26,
        x + w * 0.22,
        y - h * 0.82,
        x + w * 0.3,
        y - h * 0.82,
        x + w * 0.14,
        y - h * 0.26,
      ),
      sol.sky,
      {opacity: 0.7},
    ) +
    rect(x + w * 0.21, y - h * 0.82, w * 0.012, h * 0.56, sol.white) +
    rect(x + w * 0.45, y - h * 0.8, w * 0.1, h * 0.8, door) +
    ellipse(x + w * 0.535, y - h * 0.4, w * 0.007, w * 0.007, sol.white) +
    [0.64, 0.76, 0.88]
      .map((k) => rect(x + w * k, y - h * 0.72, w * 0.07, h * 0.34, sol.sun))
      .join('') +
    fill(
      polygon(
        x - w * 0.07,
        y - h - t * 2.4,
        x + w * 0.4,
        y - h,
        x + w * 1.08,
        y - h - t * 3.4,
        x + w * 1.08,
        y - h - t * 2.2,
        x + w * 0.4,
        y - h + t * 1.3,
        x - w * 0.07,
        y - h - t * 1.2,
      ),
      roof,
    ) +
    fill(
      polygon(
        x,
        y - h + t * 0.4,
        x + w * 0.4,
        y - h + t * 1.3,
        x + w,
        y - h - t * 0.9,
        x + w,
        y - h + t * 1.4,
        x,
        y - h + t * 2.6,
      ),
      sol.shadow,
      {opacity: 0.35},
    )
  )
}

/** A typical Swedish estate car, facing right; its wheels touch y. */
export const estateCar = (x: number, y: number, w: number, paint: string): string => {
  const h = w * 0.34
  const r = w * 0.085
  return (
    ellipse(x + w * 0.5, y + r * 0.1, w * 0.54, r * 0.5, sol.shadow, {opacity: 0.45}) +
    fill(
      p`M${x} ${y - r * 0.5}L${x + w * 0.005} ${y - h * 0.6}L${x + w * 0.07} ${y - h}L${x + w * 0.52} ${y - h}L${x + w * 0.66} ${y - h * 0.58}L${x + w * 0.95} ${y - h * 0.52}C${x + w * 0.99} ${y - h * 0.5} ${x + w} ${y - h * 0.4} ${x + w} ${y - r * 0.5}Z`,
      paint,
    ) +
    fill(
      p`M${x + w * 0.045} ${y - h * 0.6}L${x + w * 0.095} ${y - h * 0.92}L${x + w * 0.24} ${y - h * 0.92}L${x + w * 0.24} ${y - h * 0.6}ZM${x + w * 0.265} ${y - h * 0.92}L${x + w * 0.385} ${y - h * 0.92}L${x + w * 0.385} ${y - h * 0.6}L${x + w * 0.265} ${y - h * 0.6}ZM${x + w * 0.41} ${y - h * 0.92}L${x + w * 0.505} ${y - h * 0.92}L${x + w * 0.615} ${y - h * 0.6}L${x + w * 0.41} ${y - h * 0.6}Z`,
      sol.deep,
    ) +
    fill(
      p`M${x} ${y - h * 0.36}L${x + w} ${y - h * 0.36}L${x + w} ${y - r * 0.5}L${x} ${y - r * 0.5}Z`,
      sol.shadow,
      {opacity: 0.25},
    ) +
    rect(x + w * 0.96, y - h * 0.44, w * 0.04, h * 0.12, sol.white) +
    rect(x, y - h * 0.5, w * 0.02, h * 0.18, sol.red) +
    [0.2, 0.8]
      .map(
        (k) =>
          ellipse(x + w * k, y - r * 0.4, r, r, sol.night) +
          ellipse(x + w * k, y - r * 0.4, r * 0.5, r * 0.5, sol.sand),
      )
      .join('')
  )
}

/** A small figure standing at (x, y): head, body, legs; `h` is its height. */
export const figure = (
  x: number,
  y: number,
  h: number,
  clothes: {skin: string; hair: string; top: string; legs: string; wave?: boolean; dress?: boolean},
): string => {
  const u = h / 100
  return group(
    ellipse(14, 0, 22, 4, sol.shadow, {opacity: 0.4}) +
      (clothes.dress
        ? fill('M-9 -78L9 -78L17 -34L-17 -34Z', clothes.top) +
          stroke('M-6 -36L-6 -2M6 -36L6 -2', clothes.skin, 5)
        : stroke('M-5 -46L-6 -2M5 -46L7 -2', clothes.legs, 9)) +
      (clothes.dress ? '' : fill('M-11 -78Q0 -83 11 -78L12 -42L-12 -42Z', clothes.top)) +
      stroke(
        clothes.wave ? 'M-10 -74L-16 -50M10 -74L24 -94' : 'M-10 -74L-15 -48M10 -74L15 -48',
        clothes.skin,
        4.6,
      ) +
      fill('M2 -82L12 -77L13 -42L4 -42Z', sol.shadow, {opacity: 0.25}) +
      rect(-3, -84, 6, 7, clothes.skin) +
      ellipse(0, -91, 8, 9, clothes.skin) +
      fill('M-9 -90C-11 -104 11 -104 9 -90C6 -96 -4 -97 -9 -90Z', clothes.hair),
    {transform: p`translate(${x} ${y}) scale(${u})`},
  )
}

/** A bank of clouds with a flat base, in the style of a travel poster. */
export const cloud = (x: number, y: number, w: number, colour: string): string =>
  fill(
    p`M${x} ${y}C${x - w * 0.06} ${y - w * 0.09} ${x + w * 0.1} ${y - w * 0.15} ${x + w * 0.2} ${y - w * 0.1}C${x + w * 0.26} ${y - w * 0.24} ${x + w * 0.52} ${y - w * 0.24} ${x + w * 0.58} ${y - w * 0.11}C${x + w * 0.7} ${y - w * 0.2} ${x + w * 0.9} ${y - w * 0.13} ${x + w * 0.88} ${y - w * 0.05}C${x + w * 0.98} ${y - w * 0.06} ${x + w * 1.02} ${y} ${x + w} ${y}Z`,
    colour,
  )

/** A row of terraced houses seen from the front; each with its own gable and colour. */
export const terrace = (x: number, y: number, w: number, h: number, walls: string[]): string =>
  walls
    .map((wall, i) => {
      const hx = x + i * w
      const top = y - h
      const gable = i % 2 ? 0.34 : 0.26
      return (
        fill(polygon(hx, y, hx, top, hx + w / 2, top - h * gable, hx + w, top, hx + w, y), wall) +
        fill(
          polygon(
            hx + w / 2,
            top - h * gable,
            hx + w,
            top,
            hx + w,
            y,
            hx + w * 0.72,
            y,
            hx + w * 0.72,
            top + h * 0.1,
          ),
          sol.shadow,
          {opacity: 0.22},
        ) +
        stroke(
          p`M${hx - w * 0.03} ${top + h * 0.03}L${hx + w / 2} ${top - h * gable - h * 0.01}L${hx + w * 1.03} ${top + h * 0.03}`,
          sol.deep,
          w * 0.05,
        ) +
        rect(hx + w * 0.16, top + h * 0.12, w * 0.24, h * 0.24, sol.deep) +
        rect(hx + w * 0.56, top + h * 0.12, w * 0.24, h * 0.24, sol.deep) +
        fill(
          polygon(
            hx + w * 0.16,
            top + h * 0.36,
            hx + w * 0.3,
            top + h * 0.12,
            hx + w * 0.4,
            top + h * 0.12,
            hx + w * 0.26,
            top + h * 0.36,
          ),
          sol.sky,
          {opacity: 0.6},
        ) +
        rect(hx + w * 0.16, y - h * 0.44, w * 0.22, h * 0.44, i % 2 ? sol.sun : sol.red) +
        rect(hx + w * 0.52, y - h * 0.4, w * 0.32, h * 0.24, sol.deep) +
        rect(hx + w * 0.5, y - h * 0.16, w * 0.36, h * 0.04, sol.white)
      )
    })
    .join('')

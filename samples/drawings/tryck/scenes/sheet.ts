import {grain} from '../../kit/grain.ts'
import {type Drawing, random, rect} from '../../kit/svg.ts'
import {spruce} from '../backdrops.ts'
import {ink} from '../palette.ts'

export const W = 1800

export const H = 1200

/** A printed sheet: grain in the sky below the drawing, and on the ground above it. */
export const sheet = (
  name: string,
  base: string,
  speck: string,
  body: string,
  width = W,
  height = H,
): Drawing => ({
  width,
  height,
  body:
    rect(0, 0, width, height, base) +
    grain(
      `${name}1`,
      420,
      {x: 0, y: 0, width, height: height * 0.6},
      (_, v) => 0.15 + v * 0.85,
      speck,
      4,
    ) +
    body +
    grain(
      `${name}2`,
      500,
      {x: 0, y: height * 0.4, width, height: height * 0.6},
      (_, v) => 0.1 + v * 0.5,
      ink.green,
      3.4,
    ),
})

/** A stand of spruces, no two the same. */
export const wood = (
  seed: string,
  x: number,
  width: number,
  y: number,
  h: number,
  n: number,
  colours: string[],
): string => {
  const next = random(seed)
  return Array.from({length: n}, (_, i) => {
    const colour = colours[i % colours.length] ?? ink.green
    return spruce(
      x + ((i + next() * 0.7) * width) / n,
      y + next() * h * 0.16,
      h * (0.62 + next() * 0.5),
      colour,
      5,
    )
  }).join('')
}

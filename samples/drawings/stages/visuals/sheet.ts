import {grain} from '../../kit/grain.ts'
import {type Drawing, group, rect} from '../../kit/svg.ts'
import {ink} from '../../tryck/palette.ts'

export const W = 1920

export const H = 1080

export const wide = (body: string): Drawing => ({width: W, height: H, body})

export const print = (seed: string, base: string, speck: string, body: string): Drawing =>
  wide(
    rect(0, 0, W, H, base) +
      grain(
        `${seed}1`,
        380,
        {x: 0, y: 0, width: W, height: 700},
        (_, v) => 0.15 + v * 0.8,
        speck,
        4,
      ) +
      body +
      grain(
        `${seed}2`,
        380,
        {x: 0, y: 480, width: W, height: 600},
        (_, v) => 0.1 + v * 0.5,
        ink.over,
        3.2,
      ),
  )

/** The mirrored drawing, for a heading that needs the other side. */
export const mirrored = (drawing: Drawing): Drawing => ({
  ...drawing,
  body: group(drawing.body, {transform: `matrix(-1 0 0 1 ${drawing.width} 0)`}),
})

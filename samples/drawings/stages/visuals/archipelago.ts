import {grain} from '../../kit/grain.ts'
import {
  type Drawing,
  ellipse,
  fill,
  group,
  p,
  polygon,
  random,
  rect,
  stroke,
} from '../../kit/svg.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ripples, walker} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

export const archipelago = (): Drawing =>
  recolour(
    print(
      'bl',
      ink.sand,
      ink.bright,
      ellipse(1330, 330, 200, 200, ink.rust) +
        rect(0, 520, W, 560, ink.leaf) +
        ripples(0, 540, W, 540, ink.mist, 8, random('blr')) +
        [
          [240, 600, 240],
          [620, 560, 150],
          [1560, 570, 190],
          [1100, 640, 210],
        ]
          .map(
            ([x = 0, y = 0, r = 0], i) =>
              fill(
                p`M${x - r} ${y}C${x - r * 0.8} ${y - r * 0.4} ${x + r * 0.7} ${y - r * 0.5} ${x + r} ${y}Z`,
                i % 2 ? ink.green : ink.over,
              ) +
              (i === 3
                ? rect(x - 20, y - 260, 44, 210, ink.bright) +
                  rect(x - 20, y - 200, 44, 34, ink.rust) +
                  rect(x - 20, y - 120, 44, 34, ink.rust) +
                  fill(p`M${x - 28} ${y - 260}h60l-12 -46h-36z`, ink.over) +
                  fill(polygon(x + 30, y - 286, x + 620, y - 380, x + 620, y - 190), ink.bright, {
                    opacity: 0.4,
                  })
                : cottage(x - 40, y - r * 0.24, r * 0.5, ink.rust, ink.over)),
          )
          .join('') +
        fill('M0 1080V830C240 760 520 800 760 900S900 1080 900 1080Z', ink.green) +
        rect(250, 560, 46, 340, ink.over) +
        stroke('M273 700L180 600M273 660L380 560M273 740L400 660', ink.over, 22) +
        [
          [273, 420, 170],
          [130, 520, 120],
          [420, 500, 130],
          [210, 380, 120],
          [350, 360, 110],
        ]
          .map(([x = 0, y = 0, r = 0], i) =>
            ellipse(x, y, r, r * 0.82, i % 2 ? ink.leaf : ink.green),
          )
          .join('') +
        grain(
          'oak',
          300,
          {x: 30, y: 280, width: 500, height: 340},
          (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.2 ? 0.7 : 0),
          ink.mist,
          5,
        ) +
        [
          [1380, 860, 1.2, ink.rust],
          [980, 800, 0.7, ink.bright],
          [1680, 760, 0.6, ink.bright],
        ]
          .map(([x, y, s, sail]) =>
            group(
              fill('M-150 0L-110 56H110L160 0Z', ink.over) +
                fill('M-4 -340L-4 -24L-140 -24Z', String(sail)) +
                fill('M14 -300L14 -24L120 -24Z', ink.sand) +
                stroke('M5 -350V0', ink.over, 9),
              {transform: p`translate(${Number(x)} ${Number(y)}) scale(${Number(s)})`},
            ),
          )
          .join('') +
        walker(520, 880, 140, {
          skin: '#fae3c4',
          hair: ink.clay,
          top: ink.rust,
          legs: ink.over,
          wave: true,
        }) +
        walker(590, 890, 130, {
          skin: '#8a5233',
          hair: ink.over,
          top: ink.bright,
          legs: ink.over,
          dress: true,
        }) +
        walker(640, 900, 80, {skin: '#c98657', hair: ink.over, top: ink.clay, legs: ink.over}) +
        stroke('M1500 170q26 -26 52 0q26 -26 52 0M1650 250q20 -20 40 0q20 -20 40 0', ink.over, 7),
    ),
    ink,
    inks.blekinge,
  )

import {grain} from '../../kit/grain.ts'
import {type Drawing, ellipse, fill, group, p, random, rect, stroke} from '../../kit/svg.ts'
import {ink} from '../../tryck/palette.ts'
import {ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'

export const boatCover = (): Drawing =>
  recolour(
    {
      width: 1600,
      height: 2000,
      body:
        rect(0, 0, 1600, 2000, ink.leaf) +
        grain('vc', 500, {x: 0, y: 0, width: 1600, height: 2000}, () => 0.7, ink.green, 6) +
        ripples(0, 60, 1600, 1900, ink.mist, 9, random('vcr')) +
        [
          [220, 300, 90],
          [360, 420, 70],
          [1330, 1650, 100],
          [1180, 1790, 76],
          [1420, 1480, 60],
        ]
          .map(
            ([x = 0, y = 0, r = 0]) =>
              fill(
                p`M${x} ${y}L${x + r} ${y - r * 0.4}A${r} ${r} 0 1 1 ${x + r * 0.5} ${y - r * 0.9}Z`,
                ink.mist,
              ) + ellipse(x - r * 0.2, y + r * 0.2, r * 0.24, r * 0.24, ink.bright),
          )
          .join('') +
        group(
          fill(
            'M0 -640C220 -420 250 200 150 560Q0 620 -150 560C-250 200 -220 -420 0 -640Z',
            ink.over,
            {opacity: 0.35, transform: 'translate(46 50)'},
          ) +
            fill(
              'M0 -640C220 -420 250 200 150 560Q0 620 -150 560C-250 200 -220 -420 0 -640Z',
              ink.rust,
            ) +
            fill(
              'M0 -560C170 -370 196 190 118 510Q0 552 -118 510C-196 190 -170 -370 0 -560Z',
              ink.clay,
            ) +
            [-240, 60, 340].map((y) => rect(-190, y, 380, 76, ink.sand)).join('') +
            stroke('M-190 110L-560 -160M190 110L560 -160', ink.sand, 24) +
            fill(
              'M-560 -200C-640 -260 -700 -250 -700 -230C-690 -200 -620 -150 -560 -130ZM560 -200C640 -260 700 -250 700 -230C690 -200 620 -150 560 -130Z',
              ink.sand,
            ) +
            ellipse(0, 110, 96, 120, ink.green) +
            ellipse(0, 90, 66, 70, ink.sand) +
            ellipse(0, 90, 118, 34, ink.bright) +
            stroke('M-70 140L-170 106M70 140L170 106', ink.green, 44) +
            rect(-60, 330, 120, 90, ink.rust) +
            stroke('M-60 360H60M0 330V420', ink.bright, 10) +
            fill(
              'M-60 -210C-20 -240 60 -236 84 -200C60 -170 -20 -170 -60 -210ZM-96 -236L-56 -208L-96 -180Z',
              ink.mist,
            ),
          {transform: 'translate(800 1040) rotate(14)'},
        ),
    },
    ink,
    inks.varmland,
  )

import {type Drawing, ellipse, fill, group, rect, stroke} from '../../kit/svg.ts'
import {ink, tones} from '../palette.ts'
import {cottage, ridge, walker} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const snowStreet = (): Drawing =>
  sheet(
    'snow',
    ink.leaf,
    ink.mist,
    ridge(
      [
        [0, 430],
        [400, 330],
        [800, 440],
        [1300, 320],
        [1800, 430],
      ],
      H,
      ink.green,
    ) +
      wood('s1', 0, 1800, 560, 190, 24, [ink.over, ink.green]) +
      fill('M0 580H1800V1200H0Z', ink.mist) +
      cottage(90, 730, 420, ink.rust, ink.over, true) +
      cottage(1180, 720, 440, ink.clay, ink.over, true) +
      cottage(660, 640, 270, ink.sand, ink.over, true) +
      fill('M0 700C300 690 520 740 700 640H960C1120 740 1500 690 1800 700V1200H0Z', ink.bright) +
      fill('M760 640L900 640L1340 1200L420 1200Z', ink.mist) +
      stroke('M800 690L620 1180M862 690L1120 1180', ink.bright, 16) +
      [
        [560, 0.9],
        [1130, 0.96],
      ]
        .map(
          ([x = 0, s = 1]) =>
            stroke(`M${x} 860V${860 - 330 * s}q0 -34 40 -34`, ink.over, 12) +
            ellipse(x + 46, 860 - 356 * s, 24, 18, ink.sand) +
            ellipse(x + 46, 860 - 330 * s, 80, 70, ink.sand, {opacity: 0.22}),
        )
        .join('') +
      group(
        rect(-34, -18, 68, 16, ink.rust) +
          stroke('M-44 2H44', ink.over, 7) +
          stroke('M-40 -10L-110 -70', ink.over, 5),
        {transform: 'translate(960 1020)'},
      ) +
      walker(960, 1004, 110, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        hat: ink.green,
      }) +
      walker(840, 1020, 240, {
        skin: tones.umber.base,
        hair: ink.over,
        top: ink.green,
        legs: ink.over,
        hat: ink.rust,
      }) +
      stroke(
        [...Array(70).keys()].map((i) => `M${(i * 397) % 1800} ${(i * 233) % 1150}h0`).join(''),
        ink.bright,
        15,
      ),
  )

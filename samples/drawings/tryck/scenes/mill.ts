import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {printBirch} from '../backdrops.ts'
import {ink} from '../palette.ts'
import {cottage, ridge, ripples} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const mill = (): Drawing =>
  sheet(
    'mill',
    ink.mist,
    ink.bright,
    fill(
      'M1130 300C1200 200 1320 250 1340 170C1420 120 1540 180 1520 250C1620 240 1640 330 1560 350C1460 380 1280 330 1130 300Z',
      ink.bright,
    ) +
      ridge(
        [
          [0, 560],
          [360, 460],
          [700, 560],
          [1200, 440],
          [1800, 540],
        ],
        H,
        ink.leaf,
      ) +
      rect(1030, 250, 84, 520, ink.rust) +
      rect(1030, 250, 84, 26, ink.over) +
      rect(1020, 420, 104, 20, ink.bright) +
      fill('M560 780V520L680 450V520L800 450V520L920 450V520L1040 450V780Z', ink.rust) +
      rect(1040, 560, 400, 220, ink.clay) +
      fill('M1040 560L1240 480L1440 560Z', ink.over) +
      stroke(Array.from({length: 7}, (_, i) => `M${600 + i * 60} 600v80`).join(''), ink.sand, 26) +
      stroke(Array.from({length: 6}, (_, i) => `M${1080 + i * 64} 620v70`).join(''), ink.sand, 26) +
      wood('m1', 0, 620, 800, 250, 8, [ink.green, ink.over]) +
      wood('m2', 1400, 480, 800, 240, 7, [ink.green, ink.over]) +
      rect(0, 780, 1800, 420, ink.leaf) +
      fill('M0 780H1800V830H0Z', ink.green) +
      ripples(0, 850, 1800, 130, ink.mist, 9, random('mi')) +
      [
        [180, 0],
        [540, 46],
        [930, 8],
        [1330, 40],
      ]
        .map(([x = 0, y = 0]) =>
          group(
            stroke('M0 0H210M20 26H240M-10 52H200', ink.sand, 20) +
              ellipse(218, 0, 9, 10, ink.rust) +
              ellipse(248, 26, 9, 10, ink.rust) +
              ellipse(208, 52, 9, 10, ink.rust),
            {transform: `translate(${x} ${870 + y})`},
          ),
        )
        .join('') +
      fill('M0 1000C400 970 900 1040 1800 990V1200H0Z', ink.green) +
      cottage(160, 1120, 300, ink.sand, ink.over) +
      cottage(620, 1130, 280, ink.rust, ink.over) +
      cottage(1080, 1120, 300, ink.sand, ink.over) +
      printBirch(1540, 1180, 520, ink.rust, 'mb'),
  )

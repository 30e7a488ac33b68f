import {type Drawing, ellipse, fill, p, rect, stroke} from '../../kit/svg.ts'
import {printBirch} from '../backdrops.ts'
import {ink, tones} from '../palette.ts'
import {cottage, ridge, walker} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const midsummer = (): Drawing =>
  sheet(
    'mid',
    ink.sand,
    ink.bright,
    ellipse(900, 560, 230, 230, ink.rust) +
      ridge(
        [
          [0, 560],
          [400, 470],
          [900, 560],
          [1400, 460],
          [1800, 550],
        ],
        H,
        ink.mist,
      ) +
      ridge(
        [
          [0, 640],
          [500, 590],
          [1000, 650],
          [1800, 600],
        ],
        H,
        ink.leaf,
      ) +
      wood('ms', 0, 1800, 690, 150, 30, [ink.green, ink.leaf]) +
      rect(0, 690, 1800, 510, ink.leaf) +
      fill('M0 800C400 740 1200 740 1800 800V1200H0Z', ink.mist) +
      cottage(160, 790, 330, ink.rust, ink.over) +
      cottage(1350, 780, 300, ink.rust, ink.over) +
      stroke('M900 980V250M730 400H1070', ink.over, 26) +
      stroke('M900 980V250M730 400H1070', ink.leaf, 40, {'stroke-dasharray': '3 40'}) +
      [770, 1030]
        .map(
          (x) =>
            stroke(`M${x} 400V440`, ink.over, 9) +
            ellipse(x, 510, 64, 70, 'none', {stroke: ink.leaf, 'stroke-width': 28}) +
            stroke(
              `M${x - 60} 490h0M${x + 62} 500h0M${x} 580h0M${x - 30} 450h0M${x + 34} 452h0`,
              ink.bright,
              20,
            ),
        )
        .join('') +
      fill('M900 250L900 170L1010 200L900 226Z', ink.rust) +
      [
        [430, ink.bright, tones.paper.base, ink.clay, 1],
        [580, ink.rust, tones.umber.base, ink.over, 0],
        [720, ink.bright, tones.sand.base, ink.over, 1],
        [860, ink.green, tones.paper.base, ink.rust, 0],
        [1000, ink.rust, tones.paper.base, ink.bright, 1],
        [1140, ink.green, tones.night.base, ink.over, 0],
        [1290, ink.bright, tones.clay.base, ink.over, 1],
      ]
        .map(
          ([x, top, skin, hair, dress], i) =>
            walker(Number(x), 1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0), 220, {
              skin: String(skin),
              hair: String(hair),
              top: String(top),
              legs: ink.over,
              dress: dress === 1,
            }) +
            stroke(
              p`M${Number(x) - 14} ${1000 + (i % 2) * 4 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 226}h0M${Number(x) + 14} ${1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 228}h0M${Number(x)} ${1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 232}h0`,
              ink.bright,
              11,
            ),
        )
        .join('') +
      [90, 220, 340, 1440, 1560, 1700, 1640, 150, 520, 1240]
        .map(
          (x, i) =>
            stroke(`M${x} ${1170 - (i % 3) * 40}v-40`, ink.green, 6) +
            ellipse(x, 1124 - (i % 3) * 40, 15, 15, i % 2 ? ink.bright : ink.rust),
        )
        .join('') +
      printBirch(60, 1000, 720, ink.leaf, 'mm') +
      printBirch(1740, 1000, 760, ink.leaf, 'mn'),
  )

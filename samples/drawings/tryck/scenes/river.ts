import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {ink, tones} from '../palette.ts'
import {ridge, ripples, walker} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const river = (): Drawing =>
  sheet(
    'river',
    ink.mist,
    ink.bright,
    ellipse(470, 300, 130, 130, ink.bright) +
      ridge(
        [
          [0, 520],
          [300, 430],
          [640, 520],
          [1000, 420],
          [1400, 530],
          [1800, 450],
        ],
        H,
        ink.leaf,
      ) +
      wood('r1', 0, 1800, 690, 230, 26, [ink.green, ink.over]) +
      rect(0, 680, 1800, 520, ink.green) +
      fill(
        'M880 690C700 740 1180 800 900 880S120 1010 0 1200H1500C1180 1080 1500 960 1330 860S960 760 1010 690Z',
        ink.bright,
      ) +
      fill(
        'M900 692C760 744 1230 800 960 884S260 1020 150 1200H1300C1040 1080 1380 960 1240 862S940 760 990 692Z',
        ink.leaf,
      ) +
      ripples(420, 930, 760, 240, ink.mist, 9, random('rr')) +
      stroke('M560 1000q60 -40 120 0M820 1080q70 -44 140 0', ink.bright, 12) +
      wood('r2', -60, 560, 1060, 470, 5, [ink.over, ink.green]) +
      wood('r3', 1420, 480, 1090, 560, 4, [ink.over, ink.green]) +
      group(
        fill('M-170 0C-120 44 120 44 180 -6C130 14 -110 14 -170 0Z', ink.rust) +
          walker(-50, 10, 130, {
            skin: tones.clay.base,
            hair: ink.over,
            top: ink.sand,
            legs: ink.over,
          }) +
          walker(56, 8, 120, {
            skin: tones.paper.base,
            hair: ink.clay,
            top: ink.rust,
            legs: ink.over,
          }) +
          fill('M-170 0C-120 44 120 44 180 -6C120 24 -110 24 -170 0Z', ink.rust) +
          stroke('M-20 -70L-120 40M90 -66L190 40', ink.bright, 8),
        {transform: 'translate(830 1000)'},
      ),
  )

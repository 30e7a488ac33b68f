import {type Drawing, ellipse, fill, polygon, random} from '../../kit/svg.ts'
import {printBirch, spruce} from '../backdrops.ts'
import {ink, tones} from '../palette.ts'
import {cottage, ridge, ripples, walker} from '../things.ts'
import {sheet, wood} from './sheet.ts'

export const fell = (): Drawing =>
  sheet(
    'fell',
    ink.sand,
    ink.bright,
    ellipse(1380, 330, 150, 150, ink.rust) +
      ridge(
        [
          [0, 560],
          [260, 400],
          [420, 480],
          [720, 210],
          [980, 460],
          [1180, 360],
          [1480, 540],
          [1920, 430],
        ],
        1080,
        ink.mist,
      ) +
      fill(
        'M720 210L600 345L668 338L712 396L764 336L838 352ZM1180 360L1104 404L1160 402L1196 440L1232 402L1282 420Z',
        ink.bright,
      ) +
      ridge(
        [
          [0, 640],
          [340, 560],
          [700, 650],
          [1060, 560],
          [1500, 650],
          [1920, 580],
        ],
        1080,
        ink.leaf,
      ) +
      wood('f1', 0, 1920, 720, 170, 34, [ink.green, ink.green, ink.over]) +
      fill('M0 720H1920V1080H0Z', ink.green) +
      fill(
        'M1120 722C900 760 1260 800 1020 850S480 960 560 1080H1360C1240 980 1420 900 1380 840S1040 770 1200 722Z',
        ink.mist,
      ) +
      ripples(620, 900, 640, 170, ink.bright, 7, random('fr')) +
      cottage(300, 850, 300, ink.rust, ink.over) +
      fill(polygon(400, 850, 420, 850, 640, 960, 560, 960), ink.sand, {opacity: 0.35}) +
      printBirch(170, 960, 520, ink.mist, 'fb') +
      printBirch(1640, 990, 620, ink.rust, 'fc') +
      spruce(1780, 1080, 640, ink.over, 6) +
      spruce(60, 1100, 520, ink.over, 6) +
      walker(720, 900, 110, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.bright,
        legs: ink.over,
      }) +
      walker(790, 906, 116, {
        skin: tones.umber.base,
        hair: ink.over,
        top: ink.rust,
        legs: ink.over,
      }) +
      walker(756, 914, 68, {
        skin: tones.sand.base,
        hair: ink.over,
        top: ink.clay,
        legs: ink.over,
        hat: ink.bright,
      }),
    1920,
    1080,
  )

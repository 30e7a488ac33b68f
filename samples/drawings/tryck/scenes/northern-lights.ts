import {type Drawing, fill, polygon, stroke} from '../../kit/svg.ts'
import {aurora} from '../backdrops.ts'
import {ink, tones} from '../palette.ts'
import {cottage, ridge, walker} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const northernLights = (): Drawing =>
  sheet(
    'nl',
    ink.over,
    ink.mist,
    aurora(0, 120, 1800, 520, 'nl') +
      stroke(
        'M120 120h0M380 80h0M700 60h0M1080 90h0M1500 70h0M1680 190h0M240 300h0M1320 280h0',
        ink.bright,
        9,
      ) +
      ridge(
        [
          [0, 700],
          [300, 560],
          [520, 650],
          [820, 480],
          [1100, 660],
          [1400, 560],
          [1800, 700],
        ],
        H,
        ink.green,
      ) +
      fill('M820 480L726 564L790 556L830 600L872 552L940 572Z', ink.bright) +
      fill('M0 800C400 740 900 820 1800 750V1200H0Z', ink.mist) +
      fill('M0 900C500 840 1100 920 1800 860V1200H0Z', ink.bright) +
      wood('n1', 0, 700, 880, 260, 8, [ink.over, ink.green]) +
      wood('n2', 1250, 600, 870, 300, 6, [ink.over, ink.green]) +
      cottage(820, 930, 330, ink.rust, ink.over, true) +
      fill(polygon(900, 930, 960, 930, 900, 1040, 780, 1040), ink.sand, {opacity: 0.7}) +
      stroke(
        'M300 1200C420 1060 620 1000 850 960M350 1200C470 1070 660 1010 870 970',
        ink.mist,
        9,
      ) +
      walker(520, 1070, 170, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        hat: ink.green,
        wave: true,
      }) +
      walker(620, 1064, 180, {
        skin: tones.clay.base,
        hair: ink.over,
        top: ink.green,
        legs: ink.over,
        hat: ink.rust,
      }),
  )

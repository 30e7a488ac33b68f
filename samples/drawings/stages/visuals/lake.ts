import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {printBirch, spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {mirrored, print, W} from './sheet.ts'

const lakeScene = (): string =>
  ellipse(1380, 300, 150, 150, ink.clay) +
  ridge(
    [
      [0, 470],
      [420, 400],
      [860, 470],
      [1300, 390],
      [1920, 460],
    ],
    560,
    ink.leaf,
  ) +
  Array.from({length: 26}, (_, i) =>
    spruce(20 + i * 76, 560, 130 + ((i * 61) % 80), i % 3 ? ink.green : ink.over),
  ).join('') +
  rect(0, 550, W, 530, ink.mist) +
  ripples(0, 570, W, 500, ink.bright, 7, random('vm')) +
  cottage(260, 560, 240, ink.rust, ink.over)

const asDrawn = (): Drawing =>
  recolour(
    print(
      'vl',
      ink.sand,
      ink.bright,
      lakeScene() +
        group(
          fill(
            'M-150 0C-130 -34 -70 -50 -10 -40C20 -36 40 -30 60 -30C90 -50 104 -96 128 -118C150 -138 190 -136 214 -112C236 -92 276 -84 282 -60C286 -40 262 -30 236 -34C212 -38 196 -40 186 -30C176 -16 168 -8 160 0Z',
            ink.over,
          ) +
            fill('M132 -112C108 -118 96 -130 92 -146C110 -146 132 -138 142 -124Z', ink.over) +
            stroke(
              'M140 -122C110 -160 70 -170 34 -158M34 -158L16 -190M58 -168L50 -206M86 -168L88 -204M160 -128C170 -170 206 -190 246 -184M246 -184L268 -212M222 -188L232 -222M194 -176L196 -212',
              ink.over,
              15,
            ) +
            ellipse(192, -92, 5, 5, ink.sand) +
            stroke('M-230 6H330M-190 26H120M160 24H290', ink.bright, 8),
          {transform: 'translate(1150 720)'},
        ) +
        fill('M0 1080V940H520V1080Z', ink.rust) +
        stroke('M0 970H520M0 1010H520M0 1050H520', ink.over, 4, {opacity: 0.4}) +
        stroke('M80 940V1080M300 940V1080M500 940V1080', ink.over, 18) +
        doll(210, 960, 400, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'braids',
          coat: ink.rust,
          hands: [-36, -80, 52, -128],
        }) +
        doll(390, 960, 420, {
          tone: 'clay',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.green,
          hands: [-38, -76, 38, -76],
        }) +
        group(
          fill('M-210 0C-160 54 150 54 220 -8C160 18 -140 18 -210 0Z', ink.green) +
            stroke('M-60 10L-140 70M60 10L150 66', ink.clay, 9),
          {transform: 'translate(720 900)'},
        ) +
        printBirch(1660, 1060, 760, ink.clay, 'vlb') +
        printBirch(1820, 1080, 900, ink.rust, 'vlc') +
        spruce(-6, 930, 560, ink.over, 6),
    ),
    ink,
    inks.varmland,
  )

export const lake = (): Drawing => mirrored(asDrawn())

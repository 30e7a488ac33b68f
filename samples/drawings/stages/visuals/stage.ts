import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print} from './sheet.ts'

export const stage = (): Drawing =>
  recolour(
    print(
      'vb',
      ink.over,
      ink.green,
      rect(180, 120, 1560, 760, ink.sand) +
        ellipse(960, 420, 190, 190, ink.clay) +
        ridge(
          [
            [180, 560],
            [420, 420],
            [640, 540],
            [900, 330],
            [1180, 520],
            [1420, 430],
            [1740, 560],
          ],
          880,
          ink.mist,
        ) +
        fill('M900 330L812 398L868 392L900 430L936 394L1000 404Z', ink.bright) +
        ridge(
          [
            [180, 660],
            [600, 600],
            [1100, 660],
            [1740, 600],
          ],
          880,
          ink.leaf,
        ) +
        Array.from({length: 14}, (_, i) =>
          spruce(230 + i * 72, 730, 130 + ((i * 53) % 70), i % 2 ? ink.green : ink.over),
        ).join('') +
        rect(1180, 690, 560, 190, ink.leaf) +
        ripples(1190, 700, 540, 120, ink.mist, 7, random('vbr')) +
        cottage(1030, 730, 190, ink.rust, ink.over) +
        group(
          fill('M-90 -24L100 -24C94 14 70 24 50 24L-60 24C-80 12 -88 0 -90 -24Z', ink.bright) +
            rect(-20, -66, 60, 44, ink.rust) +
            stroke('M-50 -24V-130', ink.over, 7),
          {transform: 'translate(1500 760)'},
        ) +
        fill('M0 860H1920V1080H0Z', ink.rust) +
        stroke('M0 900H1920M0 960H1920M0 1030H1920', ink.over, 4, {opacity: 0.35}) +
        fill('M0 846H1920V872H0Z', ink.clay) +
        fill('M0 0H420C400 240 300 420 120 560C190 640 200 760 150 880H0Z', ink.rust) +
        fill('M1920 0H1500C1520 240 1620 420 1800 560C1730 640 1720 760 1770 880H1920Z', ink.rust) +
        stroke(
          'M80 0C90 220 70 400 40 560M190 0C190 220 150 380 80 520M300 0C290 200 220 360 130 490M1840 0C1830 220 1850 400 1880 560M1730 0C1730 220 1770 380 1840 520M1620 0C1630 200 1700 360 1790 490',
          ink.over,
          7,
          {opacity: 0.4},
        ) +
        fill(
          'M0 0H1920V70C1700 150 1560 40 1380 100S1100 150 960 90S700 40 540 100S200 150 0 70Z',
          ink.rust,
        ) +
        stroke('M90 540q60 30 90 -20M1830 540q-60 30 -90 -20', ink.sand, 16) +
        doll(620, 1010, 400, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'bun',
          coat: ink.green,
          hands: [-60, -150, 44, -90],
        }) +
        doll(840, 1020, 420, {
          tone: 'umber',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.sand,
          beard: true,
          hands: [-40, -90, 40, -90],
        }) +
        doll(1060, 1020, 400, {
          tone: 'sand',
          hairInk: ink.over,
          hair: 'braids',
          coat: ink.mist,
          skirt: true,
          hands: [-40, -90, 44, -90],
        }) +
        doll(1280, 1016, 390, {
          tone: 'paper',
          hairInk: ink.bright,
          hair: 'bald',
          coat: ink.leaf,
          scarf: ink.clay,
          hands: [-44, -90, 60, -150],
        }),
    ),
    ink,
    inks.vasterbotten,
  )

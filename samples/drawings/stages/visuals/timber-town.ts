import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples, walker} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

export const timberTown = (): Drawing =>
  recolour(
    print(
      'sk',
      ink.mist,
      ink.bright,
      ellipse(420, 330, 150, 150, ink.rust) +
        ridge(
          [
            [0, 640],
            [500, 590],
            [1000, 640],
            [1500, 580],
            [1920, 630],
          ],
          800,
          ink.leaf,
        ) +
        Array.from({length: 22}, (_, i) =>
          spruce(30 + i * 90, 740, 150 + ((i * 67) % 60), i % 2 ? ink.green : ink.leaf),
        ).join('') +
        rect(880, 120, 300, 660, ink.clay) +
        rect(1090, 120, 90, 660, ink.rust) +
        stroke(
          Array.from({length: 15}, (_, i) => `M880 ${160 + i * 42}H1180`).join(''),
          ink.over,
          4,
          {opacity: 0.4},
        ) +
        Array.from({length: 60}, (_, i) =>
          rect(
            904 + (i % 4) * 46,
            134 + Math.floor(i / 4) * 42,
            28,
            20,
            i % 7 === 2 ? ink.sand : ink.green,
          ),
        ).join('') +
        rect(700, 480, 180, 300, ink.sand) +
        rect(1180, 420, 240, 360, ink.clay) +
        stroke(
          'M720 520H860M720 560H860M720 600H860M720 640H860M720 680H860M1200 470H1400M1200 520H1400M1200 570H1400M1200 620H1400M1200 670H1400',
          ink.green,
          16,
        ) +
        cottage(1480, 780, 260, ink.rust, ink.over, true) +
        cottage(420, 780, 230, ink.sand, ink.over, true) +
        rect(0, 776, W, 60, ink.bright) +
        rect(0, 836, W, 244, ink.leaf) +
        ripples(0, 850, W, 220, ink.mist, 8, random('skr')) +
        fill('M120 836Q420 700 720 836H690Q420 724 150 836Z', ink.over) +
        stroke('M220 836V796M320 836V770M420 836V764M520 836V770M620 836V796', ink.over, 8) +
        group(
          [0, 1, 2]
            .map(
              (i) =>
                rect(i * 74, -96 + i * 8, 58, 96 - i * 8, ink.bright, {rx: 10}) +
                rect(i * 74 + 18, -108 + i * 8, 22, 14, ink.bright) +
                rect(i * 74 + 9, -46 + i * 4, 40, 38 - i * 2, ink.rust),
            )
            .join(''),
          {transform: 'translate(1240 776)'},
        ) +
        walker(800, 826, 130, {
          skin: '#fae3c4',
          hair: ink.over,
          top: ink.rust,
          legs: ink.over,
          hat: ink.green,
        }) +
        walker(860, 828, 124, {
          skin: '#8a5233',
          hair: ink.over,
          top: ink.green,
          legs: ink.over,
          hat: ink.rust,
          wave: true,
        }) +
        stroke(
          Array.from({length: 50}, (_, i) => `M${(i * 397) % 1910} ${(i * 233) % 760}h0`).join(''),
          ink.bright,
          12,
        ),
    ),
    ink,
    inks.skelleftea,
  )

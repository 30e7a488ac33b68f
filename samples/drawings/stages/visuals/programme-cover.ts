import {grain} from '../../kit/grain.ts'
import {type Drawing, ellipse, fill, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {ink} from '../../tryck/palette.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'

const fold = (x: number): string => `M${x} 0C${x - 40} 600 ${x + 40} 1000 ${x} 1400`

/** The cover of the programme: a curtain, and a hand's breadth of forest under it. */
export const programmeCover = (): Drawing =>
  recolour(
    {
      width: 1600,
      height: 2000,
      body:
        rect(0, 0, 1600, 2000, ink.over) +
        rect(0, 1300, 1600, 700, ink.sand) +
        ellipse(1130, 1560, 150, 150, ink.clay) +
        [120, 300, 470, 660, 860, 1330, 1500]
          .map((x, i) => spruce(x, 1880, 330 + ((i * 97) % 140), i % 2 ? ink.green : ink.leaf))
          .join('') +
        fill('M0 1820C500 1780 1100 1800 1600 1840V2000H0Z', ink.bright) +
        fill(
          'M0 0H1600V1480C1400 1420 1300 1500 1120 1440S900 1380 760 1450S420 1400 280 1470S90 1440 0 1480Z',
          ink.rust,
        ) +
        stroke([140, 330, 520, 700, 900, 1090, 1280, 1470].map(fold).join(''), ink.over, 26, {
          opacity: 0.35,
        }) +
        fill(
          'M0 0H1600V150C1400 250 1250 250 1066 160C900 250 720 250 533 160C350 250 160 250 0 150Z',
          ink.clay,
        ) +
        stroke(
          'M0 1480C90 1440 140 1530 280 1470S620 1520 760 1450S980 1500 1120 1440S1400 1420 1600 1480',
          ink.bright,
          22,
        ) +
        grain('vbp', 400, {x: 0, y: 200, width: 1600, height: 1200}, () => 0.6, ink.over, 6),
    },
    ink,
    inks.vasterbotten,
  )

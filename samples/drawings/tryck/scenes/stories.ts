import {type Drawing, ellipse, fill, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../backdrops.ts'
import {doll} from '../doll.ts'
import {ink} from '../palette.ts'
import {sheet, wood} from './sheet.ts'

const courses = (x: number, y: number, width: number, rows: number): string =>
  Array.from({length: rows}, (_, row) =>
    Array.from({length: Math.ceil(width / 120)}, (_, column) =>
      rect(
        x + column * 120 + (row % 2 ? 60 : 0),
        y + row * 52,
        112,
        44,
        (row + column) % 3 ? ink.rust : ink.clay,
      ),
    ).join(''),
  ).join('')

/** A mason on his scaffold, and an old chimney that is being mended. */
export const chimney = (): Drawing =>
  sheet(
    'itm',
    ink.mist,
    ink.bright,
    ellipse(360, 300, 120, 120, ink.sand) +
      wood('itm', 0, 1800, 900, 230, 18, [ink.leaf, ink.green]) +
      fill('M0 960C500 920 1300 940 1800 970V1200H0Z', ink.leaf) +
      courses(860, 120, 440, 17) +
      rect(830, 90, 540, 40, ink.over) +
      stroke('M560 160V1080M780 160V1080M1440 160V1080M1660 160V1080', ink.over, 18) +
      stroke('M520 700H1700M520 1000H1700', ink.sand, 30) +
      stroke('M560 1000L780 700M1440 1000L1660 700', ink.over, 9) +
      doll(690, 690, 430, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        beard: true,
        coat: ink.green,
        hands: [-38, -88, 62, -132],
      }) +
      fill('M812 400l70 20l-8 26l-70-20z', ink.bright) +
      doll(1560, 690, 360, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.clay,
        hands: [-52, -100, 36, -84],
      }) +
      rect(1490, 640, 60, 56, ink.over, {rx: 6}),
  )

/** A bedroom at eleven in the evening, and a sun that will not set. */
export const brightNight = (): Drawing =>
  sheet(
    'itg',
    ink.clay,
    ink.sand,
    rect(0, 0, 1800, 820, ink.clay) +
      rect(0, 820, 1800, 380, ink.rust) +
      rect(640, 120, 900, 560, ink.bright) +
      rect(676, 156, 828, 488, ink.sand) +
      ellipse(1180, 400, 110, 110, ink.rust) +
      fill('M676 500C900 450 1200 470 1504 440V644H676Z', ink.leaf) +
      [730, 830, 940, 1320, 1430]
        .map((x, i) => spruce(x, 560, 130 + (i % 3) * 40, ink.green))
        .join('') +
      stroke('M1090 156V644', ink.bright, 20) +
      rect(610, 676, 960, 34, ink.bright) +
      ellipse(330, 320, 120, 120, ink.bright) +
      ellipse(330, 320, 100, 100, ink.paper) +
      stroke('M330 320L292 254M330 320L322 232', ink.over, 12) +
      doll(520, 1120, 600, {
        tone: 'night',
        hairInk: ink.over,
        hair: 'braids',
        coat: ink.mist,
        hands: [-44, -92, 52, -150],
      }) +
      fill('M800 940H1700V1120H800Z', ink.green) +
      fill('M800 900C1000 860 1500 860 1700 910V1000H800Z', ink.bright) +
      rect(1500, 830, 180, 90, ink.paper, {rx: 30}),
  )

/** A kitchen on a Wednesday, so quiet that only the fridge is heard. */
export const quietKitchen = (): Drawing =>
  sheet(
    'itw',
    ink.green,
    ink.leaf,
    rect(0, 0, 1800, 860, ink.green) +
      rect(0, 860, 1800, 340, ink.leaf) +
      rect(560, 140, 620, 470, ink.bright) +
      rect(592, 172, 556, 406, ink.mist) +
      fill('M592 470C760 420 980 430 1148 460V578H592Z', ink.bright) +
      [650, 740, 1060].map((x, i) => spruce(x, 500, 150 + i * 40, ink.green)).join('') +
      stroke('M870 172V578', ink.bright, 18) +
      rect(1360, 300, 300, 640, ink.sand, {rx: 24}) +
      stroke('M1360 560H1660M1400 400V500M1400 620V720', ink.over, 12) +
      stroke('M1230 420q-40 40 0 80M1290 400q-50 60 0 120', ink.sand, 10) +
      doll(470, 1120, 620, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.rust,
        hands: [-38, -84, 54, -112],
      }) +
      rect(640, 900, 560, 36, ink.bright) +
      stroke('M680 936V1140M1160 936V1140', ink.over, 22) +
      fill('M760 870h210l16 30h-242z', ink.over) +
      rect(1040, 838, 66, 62, ink.rust, {rx: 8}),
  )

import {type Drawing, ellipse, fill, polygon, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

const printed = (seed: string, base: string, speck: string, body: string): Drawing =>
  recolour(print(seed, base, speck, body), ink, inks.varmland)

/** Sawn logs, end on. */
const logs = (x: number, y: number, columns: number, rows: number): string =>
  Array.from({length: columns * rows}, (_, i) => {
    const cx = x + (i % columns) * 62
    const cy = y - Math.floor(i / columns) * 58
    return ellipse(cx, cy, 29, 28, ink.clay) + ellipse(cx, cy, 14, 13, ink.sand)
  }).join('')

/** Firewood for the second winter: one splits it, one carries it in, and the dog keeps an eye on the forest. */
const woodshed = (): Drawing =>
  printed(
    'vlw',
    ink.mist,
    ink.bright,
    [40, 170, 300, 1500, 1640, 1780, 1890]
      .map((x, i) => spruce(x, 660, 420 + (i % 3) * 90, i % 2 ? ink.green : ink.leaf))
      .join('') +
      fill('M0 640Q500 600 1000 640T1920 620V1080H0Z', ink.bright) +
      cottage(980, 760, 470, ink.rust, ink.over, true) +
      logs(140, 870, 7, 4) +
      rect(96, 660, 450, 20, ink.over) +
      fill('M84 664L110 628H540L562 664Z', ink.bright) +
      stroke('M106 680V900M540 680V900', ink.over, 16) +
      doll(770, 990, 560, {
        tone: 'paper',
        hairInk: ink.rust,
        hair: 'hat',
        hatInk: ink.leaf,
        coat: ink.clay,
        trousers: ink.green,
        beard: true,
        hands: [40, -186, 52, -176],
      }) +
      stroke('M900 500L960 420', ink.over, 16) +
      fill(polygon(940, 400, 1000, 392, 1010, 450, 962, 452), ink.leaf) +
      rect(880, 900, 130, 110, ink.clay, {rx: 12}) +
      ellipse(945, 902, 65, 20, ink.sand) +
      doll(1300, 1000, 540, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'braids',
        coat: ink.leaf,
        scarf: ink.clay,
        hands: [-36, -96, 36, -96],
      }) +
      [0, 1, 2].map((i) => rect(1196, 734 - i * 34, 210, 30, ink.clay, {rx: 14})).join('') +
      // The dog, nose to the forest.
      ellipse(1650, 930, 92, 46, ink.over) +
      ellipse(1734, 872, 42, 36, ink.over) +
      fill(polygon(1764, 858, 1808, 874, 1766, 892), ink.over) +
      fill(polygon(1706, 850, 1716, 812, 1738, 842), ink.over) +
      stroke('M1590 960V1020M1630 968V1024M1680 968V1024M1716 956V1020', ink.over, 18) +
      stroke('M1566 914Q1530 880 1540 846', ink.over, 16),
  )

/** A bakery at four in the morning: bread comes out of the oven, and news come in at the door. */
const bakery = (): Drawing =>
  printed(
    'vlk',
    ink.leaf,
    ink.clay,
    rect(0, 0, W, 820, ink.green) +
      fill('M0 820H1920V1080H0Z', ink.sand) +
      stroke('M0 900H1920M0 990H1920', ink.over, 5, {opacity: 0.3}) +
      // The oven.
      rect(120, 250, 560, 590, ink.clay, {rx: 26}) +
      fill('M220 640V470Q400 340 580 470V640Z', ink.over) +
      fill('M260 640V500Q400 400 540 500V640Z', ink.rust) +
      ellipse(400, 610, 110, 30, ink.bright, {opacity: 0.8}) +
      rect(200, 650, 400, 26, ink.over) +
      // Shelves of loaves.
      [300, 440, 580]
        .map(
          (y, row) =>
            rect(820, y, 520, 20, ink.over) +
            [0, 1, 2, 3, 4]
              .map((i) => {
                const x = 840 + i * 102
                const colour = (i + row) % 2 ? ink.clay : ink.sand
                return fill(`M${x} ${y}C${x} ${y - 70} ${x + 84} ${y - 70} ${x + 84} ${y}Z`, colour)
              })
              .join(''),
        )
        .join('') +
      // The door, still night outside.
      rect(1470, 260, 330, 580, ink.over) +
      ellipse(1690, 370, 44, 44, ink.bright) +
      stroke('M1470 260V840M1800 260V840M1470 260H1800', ink.bright, 16) +
      stroke('M640 720L820 690', ink.over, 16) +
      fill('M560 700C560 640 670 640 670 700Z', ink.sand) +
      doll(860, 1010, 580, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.bright,
        trousers: ink.leaf,
        hands: [-56, -112, 34, -92],
      }) +
      fill('M806 720H914L926 900H794Z', ink.rust) +
      doll(1610, 1010, 560, {
        tone: 'paper',
        hairInk: ink.mist,
        hair: 'hat',
        hatInk: ink.clay,
        coat: ink.rust,
        trousers: ink.leaf,
        hands: [-60, -104, 34, -84],
      }) +
      rect(1380, 690, 120, 74, ink.bright, {rx: 6}) +
      stroke('M1396 712H1484M1396 732H1484M1396 748H1450', ink.over, 6),
  )

export const varmlandScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'varmland-vedboden': {title: 'Ved inför vintern: två personer och en hund', draw: woodshed},
  'varmland-bageriet': {title: 'Ett bageri tidigt på morgonen', draw: bakery},
}

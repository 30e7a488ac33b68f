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

/** Breakfast on the jetty, and somebody who swims by. */
const breakfast = (): Drawing =>
  printed(
    'vlf',
    ink.sand,
    ink.bright,
    ellipse(420, 260, 120, 120, ink.clay) +
      fill('M0 470C500 400 900 460 1300 410S1760 430 1920 400V560H0Z', ink.leaf) +
      [80, 210, 360, 1460, 1600, 1720, 1850]
        .map((x, i) => spruce(x, 500, 180 + (i % 3) * 50, i % 2 ? ink.green : ink.over))
        .join('') +
      rect(0, 500, W, 580, ink.mist) +
      stroke('M60 590H420M520 560H760M1180 580H1500M1580 640H1880M240 690H560', ink.bright, 8) +
      stroke(
        'M1130 560C1100 520 1070 512 1040 520M1050 516L1036 486M1086 520L1080 480M1160 556C1176 514 1210 500 1246 508M1222 504L1234 472M1192 514L1190 476',
        ink.over,
        13,
      ) +
      fill(
        'M1090 640C1090 590 1110 556 1150 552C1200 548 1236 580 1240 610C1236 630 1200 626 1180 622L1176 640Z',
        ink.over,
      ) +
      stroke('M1040 646H1300M1080 668H1240', ink.bright, 8) +
      rect(0, 780, W, 300, ink.rust) +
      stroke('M0 850H1920M0 930H1920M0 1010H1920', ink.over, 4, {opacity: 0.4}) +
      doll(560, 1010, 420, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'braids',
        coat: ink.leaf,
        hands: [-40, -90, 58, -96],
      }) +
      doll(1420, 1010, 300, {
        tone: 'paper',
        hairInk: ink.rust,
        hair: 'buns',
        coat: ink.sand,
        hands: [-58, -96, 52, -150],
      }) +
      fill('M700 800H1280L1320 850H660Z', ink.bright) +
      stroke('M720 850V1040M1260 850V1040', ink.over, 22) +
      fill('M790 740h70l-10 62h-50z', ink.green) +
      stroke('M820 720c-20-30 20-44 0-74', ink.bright, 10) +
      ellipse(1000, 796, 110, 20, ink.mist) +
      fill('M920 786C940 744 1060 744 1080 786Z', ink.clay) +
      rect(1150, 740, 60, 64, ink.rust, {rx: 8}),
  )

/** A stand at a fair: five questions over the counter. */
const fair = (): Drawing =>
  printed(
    'vlm',
    ink.clay,
    ink.sand,
    rect(0, 0, W, 760, ink.clay) +
      rect(0, 760, W, 320, ink.sand) +
      stroke('M0 60H1920M300 0V60M960 0V60M1620 0V60', ink.over, 14) +
      [300, 960, 1620]
        .map((x) => fill(`M${x - 60} 130L${x} 60L${x + 60} 130Z`, ink.bright))
        .join('') +
      rect(520, 190, 880, 500, ink.green) +
      [600, 760, 930, 1110, 1290]
        .map((x, i) => spruce(x, 690, 240 + ((i * 83) % 150), i % 2 ? ink.leaf : ink.mist))
        .join('') +
      ellipse(1240, 300, 64, 64, ink.sand) +
      doll(860, 1010, 470, {
        tone: 'paper',
        hairInk: ink.rust,
        hair: 'bun',
        coat: ink.rust,
        hands: [-50, -110, 58, -128],
      }) +
      doll(1080, 1010, 490, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'short',
        beard: true,
        coat: ink.bright,
        hands: [-44, -100, 54, -112],
      }) +
      rect(560, 830, 800, 250, ink.leaf) +
      rect(530, 806, 860, 34, ink.bright) +
      [640, 740, 1180]
        .map((x) => fill(`M${x} 806L${x + 20} 750H${x + 90}L${x + 70} 806Z`, ink.sand))
        .join('') +
      doll(330, 1060, 500, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.green,
        hands: [-36, -84, 64, -130],
      }) +
      doll(1600, 1060, 490, {
        tone: 'umber',
        hairInk: ink.over,
        hair: 'buns',
        coat: ink.mist,
        hands: [-62, -126, 36, -86],
      }) +
      fill(
        'M400 520q0-70 90-70h130q90 0 90 70t-90 70h-40l-50 50v-50h-40q-90 0-90-70Z',
        ink.bright,
      ) +
      stroke('M490 505q10-34 48-30t34 40q-2 20-34 34M540 566h1', ink.over, 13),
  )

/** Rowing with one's back to where one is going; whoever sits in the stern points. */
const rowing = (): Drawing =>
  printed(
    'vlr',
    ink.mist,
    ink.bright,
    ellipse(1500, 260, 110, 110, ink.sand) +
      fill('M0 430C400 350 900 420 1300 370S1760 400 1920 360V520H0Z', ink.leaf) +
      [60, 190, 300, 1640, 1770, 1880]
        .map((x, i) => spruce(x, 480, 190 + (i % 3) * 60, i % 2 ? ink.green : ink.over))
        .join('') +
      cottage(480, 470, 230, ink.rust, ink.over) +
      rect(0, 470, W, 610, ink.leaf) +
      stroke(
        'M80 560H360M460 610H900M1240 560H1640M120 940H520M1300 980H1800M700 1020H1040',
        ink.mist,
        8,
      ) +
      doll(760, 860, 430, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.sand,
        hands: [-74, -84, 70, -80],
      }) +
      doll(1200, 860, 420, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'bun',
        coat: ink.rust,
        hands: [-46, -84, 76, -140],
      }) +
      fill(
        'M420 720C520 700 1340 700 1480 690C1440 860 1340 900 1220 900H700C560 900 460 840 420 720Z',
        ink.bright,
      ) +
      stroke('M436 760C620 750 1300 744 1462 736M470 820C640 816 1290 810 1420 800', ink.clay, 8) +
      stroke('M600 700L330 900M920 700L1080 930', ink.over, 16) +
      ellipse(318, 912, 44, 18, ink.over) +
      ellipse(1090, 944, 44, 18, ink.over),
  )

export const varmlandScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'varmland-vedboden': {title: 'Ved inför vintern: två personer och en hund', draw: woodshed},
  'varmland-bageriet': {title: 'Ett bageri tidigt på morgonen', draw: bakery},
  'varmland-frukost': {title: 'Frukost på en brygga, en älg simmar förbi', draw: breakfast},
  'varmland-massan': {title: 'En monter på en mässa, folk frågar över disken', draw: fair},
  'varmland-rodden': {title: 'Två i en roddbåt, den ena pekar', draw: rowing},
}

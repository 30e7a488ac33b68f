import {type Drawing, ellipse, fill, group, polygon, random, rect, stroke} from '../../kit/svg.ts'
import {printBirch, spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

type Inks = Partial<Record<keyof typeof ink, string>>

const printed = (to: Inks, seed: string, base: string, speck: string, body: string): Drawing =>
  recolour(print(seed, base, speck, body), ink, to)

const wood = (foot: number, count: number, height: number): string =>
  Array.from({length: count}, (_, i) =>
    spruce(
      30 + (i * W) / count,
      foot,
      height + ((i * 71) % Math.round(height * 0.6)),
      i % 2 ? ink.green : ink.leaf,
    ),
  ).join('')

/** A house to try, one lit window, a family with a sledge before it. */
const trialHouse = (): Drawing =>
  printed(
    inks.norsjo,
    'noh',
    ink.mist,
    ink.bright,
    ellipse(1540, 250, 110, 110, ink.sand) +
      wood(640, 17, 260) +
      fill('M0 620C500 580 1300 590 1920 640V1080H0Z', ink.bright) +
      cottage(330, 800, 760, ink.rust, ink.over, true) +
      spruce(1720, 900, 620, ink.green, 6) +
      fill('M0 860C700 820 1200 850 1920 880V1080H0Z', ink.bright) +
      stroke(
        'M200 940C700 900 1200 930 1800 960M420 1020C900 990 1300 1000 1640 1030',
        ink.mist,
        8,
      ) +
      doll(1240, 980, 400, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.green,
        hatInk: ink.rust,
        hands: [-40, -84, 60, -92],
      }) +
      doll(1420, 985, 380, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'bun',
        coat: ink.clay,
        scarf: ink.rust,
        hands: [-50, -90, 36, -80],
      }) +
      doll(1580, 985, 250, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'buns',
        coat: ink.rust,
        hatInk: ink.sand,
        hands: [-44, -60, 40, -96],
      }) +
      stroke('M1640 1010H1830M1660 1010V970H1810V1010', ink.over, 14) +
      stroke('M1620 900L1660 980', ink.over, 7),
  )

/** A pan on the stove and a pot of rice beside it: two cooks in one kitchen. */
const twoKitchens = (): Drawing =>
  printed(
    inks.norsjo,
    'nok',
    ink.clay,
    ink.sand,
    rect(0, 0, W, 640, ink.clay) +
      rect(0, 640, W, 440, ink.green) +
      rect(190, 110, 560, 420, ink.bright) +
      rect(216, 136, 508, 368, ink.mist) +
      group(
        [250, 360, 480, 600, 700]
          .map((x, i) => spruce(x, 504, 180 + (i % 3) * 60, ink.green))
          .join(''),
      ) +
      stroke('M470 136V504', ink.bright, 16) +
      rect(170, 528, 600, 26, ink.bright) +
      [1180, 1300, 1420, 1540, 1660]
        .map((x, i) => rect(x, 240, 86, 100, i % 2 ? ink.rust : ink.sand, {rx: 10}))
        .join('') +
      rect(1130, 340, 660, 22, ink.over) +
      doll(760, 1060, 600, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.mist,
        hands: [-36, -82, 62, -104],
      }) +
      doll(1290, 1060, 590, {
        tone: 'paper',
        hairInk: ink.rust,
        hair: 'bun',
        coat: ink.rust,
        hands: [-60, -104, 38, -88],
      }) +
      rect(300, 800, 1400, 44, ink.bright) +
      rect(340, 844, 1320, 236, ink.leaf) +
      fill(polygon(900, 690, 1140, 690, 1120, 800, 920, 800), ink.over) +
      stroke('M1130 710C1200 700 1230 690 1260 680', ink.over, 20) +
      fill('M470 700H680C680 770 640 800 575 800C510 800 470 770 470 700Z', ink.bright) +
      fill('M470 700C510 650 640 650 680 700Z', ink.sand) +
      stroke('M1000 660c-30-40 30-70 0-110M1050 660c-30-40 30-70 0-110', ink.bright, 12) +
      stroke('M560 630c-24-34 24-56 0-90', ink.bright, 10),
  )

/** A crane outside a window, and a house that grows opposite. */
const crane = (): Drawing =>
  printed(
    inks.skelleftea,
    'skc',
    ink.mist,
    ink.bright,
    ellipse(320, 260, 100, 100, ink.sand) +
      ridge(
        [
          [0, 560],
          [600, 500],
          [1300, 560],
          [1920, 520],
        ],
        700,
        ink.leaf,
      ) +
      rect(980, 300, 560, 560, ink.clay) +
      stroke('M980 440H1540M980 580H1540M980 720H1540', ink.over, 10) +
      stroke('M1120 300V860M1260 300V860M1400 300V860', ink.over, 10) +
      [
        [1000, 740],
        [1140, 740],
        [1280, 740],
        [1420, 740],
        [1000, 600],
        [1140, 600],
        [1420, 600],
        [1000, 460],
      ]
        .map(([x = 0, y = 0]) => rect(x, y, 100, 100, ink.rust))
        .join('') +
      stroke(
        'M1660 900V120M1660 140H760M1660 140H1820M1660 120L1300 140M1660 120L1800 140',
        ink.over,
        20,
      ) +
      stroke('M900 140V330', ink.over, 6) +
      rect(840, 330, 120, 50, ink.rust) +
      rect(1790, 140, 60, 70, ink.green) +
      fill('M0 860H1920V1080H0Z', ink.bright) +
      rect(0, 0, 60, 1080, ink.bright) +
      rect(0, 900, W, 40, ink.sand) +
      rect(0, 940, W, 140, ink.bright) +
      doll(380, 1070, 560, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'bun',
        coat: ink.green,
        hands: [-36, -86, 60, -128],
      }) +
      doll(620, 1070, 590, {
        tone: 'clay',
        hairInk: ink.over,
        hair: 'short',
        beard: true,
        coat: ink.rust,
        hands: [-40, -84, 44, -104],
      }) +
      fill('M690 880h66l-8 70h-50z', ink.over),
  )

/** Skaters on the river ice, the tallest of them holding on to a chair. */
const skating = (): Drawing =>
  printed(
    inks.skelleftea,
    'sks',
    ink.sand,
    ink.bright,
    ellipse(1420, 330, 130, 130, ink.rust) +
      ridge(
        [
          [0, 480],
          [500, 430],
          [1100, 490],
          [1920, 440],
        ],
        600,
        ink.leaf,
      ) +
      wood(590, 21, 110) +
      rect(0, 570, W, 510, ink.mist) +
      fill('M0 570C500 600 1400 590 1920 570V640C1400 660 500 660 0 640Z', ink.bright) +
      stroke(
        'M120 760C500 700 700 860 1000 800S1500 720 1840 800M260 940C700 880 1000 1010 1640 930M900 700C1100 690 1300 720 1500 690',
        ink.bright,
        7,
      ) +
      doll(900, 960, 520, {
        tone: 'umber',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.rust,
        hatInk: ink.green,
        hands: [-36, -100, 58, -92],
      }) +
      stroke('M1050 720V960M1180 820V960M1050 830H1180M1050 740H1060', ink.over, 18) +
      stroke('M1030 962H1200', ink.over, 10) +
      doll(420, 900, 300, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'braids',
        coat: ink.green,
        hatInk: ink.rust,
        hands: [-56, -110, 56, -120],
      }) +
      doll(1460, 860, 270, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'tuft',
        coat: ink.clay,
        hatInk: ink.over,
        hands: [-58, -90, 60, -108],
      }) +
      stroke('M860 968H950M390 904H450M1434 864H1488', ink.over, 8),
  )

/** Two desks by one window on a dark Monday, a flask on each. */
const mondays = (): Drawing =>
  printed(
    inks.skelleftea,
    'skm',
    ink.green,
    ink.leaf,
    rect(0, 0, W, 700, ink.green) +
      rect(560, 110, 800, 480, ink.bright) +
      rect(590, 140, 740, 420, ink.over) +
      ellipse(1180, 250, 56, 56, ink.sand) +
      fill('M590 470C800 420 1100 440 1330 480V560H590Z', ink.bright) +
      [660, 760, 1240].map((x, i) => spruce(x, 500, 150 + i * 40, ink.leaf)).join('') +
      stroke('M960 140V560', ink.bright, 18) +
      rect(540, 586, 840, 26, ink.bright) +
      rect(0, 700, W, 380, ink.clay) +
      doll(520, 1040, 560, {
        tone: 'clay',
        hairInk: ink.over,
        hair: 'braids',
        coat: ink.rust,
        scarf: ink.sand,
        hands: [-44, -96, 52, -100],
      }) +
      doll(1400, 1040, 580, {
        tone: 'clay',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.mist,
        hands: [-50, -100, 44, -94],
      }) +
      rect(180, 830, 1560, 40, ink.bright) +
      stroke('M240 870V1080M1680 870V1080', ink.over, 26) +
      [760, 1110]
        .map(
          (x, i) =>
            rect(x, 690, 76, 140, i ? ink.leaf : ink.rust, {rx: 14}) +
            rect(x + 8, 660, 60, 40, ink.bright, {rx: 8}),
        )
        .join('') +
      fill('M880 800L1040 800L1060 830H860Z', ink.bright) +
      stroke('M890 812H1030', ink.mist, 6),
  )

/** The river in May, when the ice has gone and everybody is outside. */
const spring = (): Drawing =>
  printed(
    inks.skelleftea,
    'ska',
    ink.bright,
    ink.mist,
    ellipse(1500, 230, 110, 110, ink.clay) +
      wood(520, 15, 170) +
      rect(0, 520, W, 330, ink.leaf) +
      ripples(0, 530, W, 300, ink.mist, 10, random('ska')) +
      fill('M0 820C600 770 1300 800 1920 840V1080H0Z', ink.sand) +
      printBirch(240, 960, 700, ink.clay, 'ska1') +
      printBirch(1720, 960, 620, ink.clay, 'ska2') +
      doll(760, 1020, 420, {tone: 'umber', hairInk: ink.over, hair: 'buns', coat: ink.rust}) +
      doll(930, 1020, 430, {tone: 'paper', hairInk: ink.clay, hair: 'short', coat: ink.green}) +
      fill('M1120 940H1430V970H1120Z', ink.over) +
      stroke('M1150 970V1040M1400 970V1040', ink.over, 16),
  )

export const inlandScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'norsjo-provboendet': {
    title: 'Ett rött hus i snö, en familj med spark på gården',
    draw: trialHouse,
  },
  'norsjo-koket': {title: 'Ett kök där två lagar mat, var sin gryta', draw: twoKitchens},
  'skelleftea-kranen': {
    title: 'Två personer ser genom fönstret på en kran och ett hus som byggs',
    draw: crane,
  },
  'skelleftea-isen': {
    title: 'En lång man på skridskor med en stol, barn åker omkring',
    draw: skating,
  },
  'skelleftea-mandag': {
    title: 'Två personer vid ett bord en mörk morgon, var sin termos',
    draw: mondays,
  },
  'skelleftea-varen': {title: 'Älven i maj, två personer under björkar', draw: spring},
}

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

/** A pilot boat on its cradle, half restored. */
const pilotBoat = (): Drawing =>
  printed(
    inks.blekinge,
    'blb',
    ink.mist,
    ink.bright,
    ellipse(360, 280, 120, 120, ink.rust) +
      rect(0, 520, W, 170, ink.leaf) +
      ripples(0, 530, W, 150, ink.bright, 7, random('blb')) +
      fill('M0 690H1920V1080H0Z', ink.sand) +
      stroke('M0 780H1920M0 900H1920M0 1010H1920', ink.clay, 5) +
      fill(
        'M420 520C460 760 640 850 760 850H1260C1440 830 1560 660 1600 480L1500 540H520Z',
        ink.green,
      ) +
      fill('M420 520L520 540H1500L1600 480L1586 560C1200 600 760 600 440 580Z', ink.bright) +
      stroke('M560 690H1480M620 760H1410', ink.over, 6, {opacity: 0.6}) +
      fill('M820 540V360H1180V540Z', ink.bright) +
      fill('M790 372L840 330H1170L1210 372Z', ink.rust) +
      [870, 980, 1090].map((x) => rect(x, 410, 64, 66, ink.over, {rx: 8})).join('') +
      stroke('M760 850L700 980M1260 840L1330 980M980 852V980', ink.over, 26) +
      rect(640, 970, 760, 30, ink.over) +
      doll(360, 1020, 460, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.leaf,
        hands: [-36, -82, 66, -150],
      }) +
      stroke('M470 690L560 640', ink.rust, 18) +
      doll(1680, 1020, 480, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.rust,
        hands: [-58, -118, 36, -80],
      }),
  )

/** A jetty on a summer evening at eleven. */
const jetty = (): Drawing =>
  printed(
    inks.blekinge,
    'blj',
    ink.sand,
    ink.bright,
    ellipse(1300, 440, 150, 150, ink.rust) +
      ridge(
        [
          [0, 500],
          [300, 460],
          [620, 500],
          [620, 520],
        ],
        540,
        ink.leaf,
      ) +
      ridge(
        [
          [1400, 520],
          [1600, 470],
          [1920, 500],
        ],
        540,
        ink.green,
      ) +
      rect(0, 520, W, 560, ink.leaf) +
      ripples(0, 540, W, 540, ink.mist, 10, random('blj')) +
      fill('M1140 540H1460L1400 1080H1200Z', ink.rust, {opacity: 0.3}) +
      fill('M0 760H980V820H0Z', ink.bright) +
      stroke('M120 820V1080M400 820V1080M680 820V1080M940 820V1080', ink.over, 26) +
      stroke('M0 790H980', ink.clay, 5) +
      doll(300, 766, 400, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.clay,
        beard: true,
        hands: [-40, -90, 40, -92],
      }) +
      doll(560, 766, 400, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'bun',
        coat: ink.green,
        hands: [-38, -88, 46, -116],
      }) +
      stroke('M1080 820q60-60 130-10', ink.bright, 14) +
      ellipse(1160, 800, 44, 48, '#fae3c4') +
      fill('M1114 792C1110 736 1212 736 1206 792C1180 770 1140 770 1114 792Z', ink.over),
  )

/** A village shop with a bell on its counter. */
const shop = (): Drawing =>
  printed(
    inks.varmland,
    'vls',
    ink.sand,
    ink.bright,
    rect(0, 0, W, 760, ink.mist) +
      [150, 330, 510]
        .map(
          (y, row) =>
            rect(120, y, 1680, 22, ink.over) +
            Array.from({length: 15}, (_, i) => {
              const x = 150 + i * 112
              const colour = [ink.rust, ink.clay, ink.bright, ink.leaf, ink.sand][(i + row * 2) % 5]
              return (i * 7 + row) % 3
                ? rect(x, y - 96, 66, 96, colour ?? ink.clay, {rx: 6})
                : ellipse(x + 34, y - 42, 36, 42, colour ?? ink.clay)
            }).join(''),
        )
        .join('') +
      doll(700, 850, 520, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.rust,
        hands: [-44, -110, 40, -96],
      }) +
      doll(1130, 850, 540, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'bald',
        coat: ink.green,
        beard: true,
        hands: [-36, -92, 60, -140],
      }) +
      rect(0, 760, W, 320, ink.rust) +
      rect(0, 744, W, 40, ink.over) +
      stroke(
        Array.from({length: 16}, (_, i) => `M${60 + i * 120} 800V1070`).join(''),
        ink.over,
        5,
        {opacity: 0.4},
      ) +
      fill('M1420 740C1420 660 1580 660 1580 740Z', ink.clay) +
      rect(1400, 736, 200, 16, ink.bright) +
      ellipse(1500, 664, 14, 14, ink.over) +
      fill(polygon(330, 740, 350, 610, 470, 610, 490, 740), ink.sand) +
      stroke('M350 650H470', ink.rust, 8),
  )

/** A horse that will not cross the bridge. */
const horse = (): Drawing =>
  printed(
    inks.varmland,
    'vlh',
    ink.green,
    ink.leaf,
    ellipse(1500, 230, 90, 90, ink.sand) +
      Array.from({length: 24}, (_, i) =>
        spruce(20 + i * 84, 620, 260 + ((i * 83) % 160), i % 2 ? ink.over : ink.leaf),
      ).join('') +
      cottage(1480, 600, 250, ink.rust, ink.over) +
      rect(0, 610, W, 470, ink.over) +
      ripples(900, 640, 1020, 420, ink.leaf, 9, random('vlh')) +
      fill('M0 700L760 660L900 700V1080H0Z', ink.leaf) +
      fill('M760 700H1920V790H760Z', ink.clay) +
      stroke(Array.from({length: 16}, (_, i) => `M${800 + i * 72} 700V790`).join(''), ink.over, 5, {
        opacity: 0.6,
      }) +
      stroke('M780 700V590M1100 700V590M1420 700V590M1740 700V590M780 610H1920', ink.bright, 14) +
      stroke('M1000 790V1080M1500 790V1080', ink.over, 34) +
      group(
        fill(
          'M-250 -150C-250 -240 -140 -250 -40 -240C40 -236 90 -250 120 -330C130 -372 176 -400 216 -376L300 -316C312 -296 296 -272 270 -276L200 -286C186 -200 160 -140 120 -110H-190C-230 -110 -250 -120 -250 -150Z',
          ink.rust,
        ) +
          stroke('M-200 -120L-190 0M-130 -114L-110 0M60 -114L100 0M110 -120L160 -6', ink.rust, 34) +
          fill('M110 -330C60 -330 20 -290 10 -236C50 -236 96 -262 120 -322Z', ink.over) +
          stroke('M-250 -180C-300 -150 -300 -80 -280 -40', ink.over, 26) +
          stroke('M176 -392L180 -430M206 -384L222 -420', ink.rust, 18) +
          ellipse(206, -342, 7, 7, ink.bright) +
          stroke('M250 -290C340 -250 380 -250 420 -270', ink.bright, 7),
        {transform: 'translate(420 960)'},
      ) +
      doll(900, 970, 420, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'bun',
        coat: ink.bright,
        hands: [-56, -124, 36, -80],
      }) +
      doll(1080, 960, 430, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.mist,
        hands: [-36, -80, 36, -80],
      }) +
      printBirch(80, 1080, 620, ink.clay, 'vlhb'),
  )

export const storyScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'blekinge-lotsbaten': {title: 'En lotsbåt på bockar, två personer målar', draw: pilotBoat},
  'blekinge-bryggan': {title: 'En brygga en ljus sommarkväll', draw: jetty},
  'varmland-lanthandeln': {title: 'En lanthandel med en klocka på disken', draw: shop},
  'varmland-hasten': {title: 'En häst som vägrar gå över en bro', draw: horse},
}

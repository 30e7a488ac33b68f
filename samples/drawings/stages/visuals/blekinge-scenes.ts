import {type Drawing, ellipse, fill, polygon, random, rect, stroke} from '../../kit/svg.ts'
import {printBirch} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

const printed = (seed: string, base: string, speck: string, body: string): Drawing =>
  recolour(print(seed, base, speck, body), ink, inks.blekinge)

/** A shed with a lathe; a child holds the lamp, and the lake shines in through the door. */
const workshop = (): Drawing =>
  printed(
    'blw',
    ink.clay,
    ink.sand,
    stroke('M240 0V860M480 0V860M720 0V860M960 0V860M1200 0V860', ink.over, 5, {opacity: 0.3}) +
      // The open door.
      rect(1340, 150, 420, 730, ink.sand) +
      ridge(
        [
          [1340, 470],
          [1500, 430],
          [1760, 460],
        ],
        560,
        ink.green,
      ) +
      rect(1340, 550, 420, 190, ink.leaf) +
      ripples(1340, 560, 420, 160, ink.bright, 5, random('blw')) +
      rect(1340, 740, 420, 140, ink.green) +
      stroke('M1340 150H1760V880M1340 150V880', ink.over, 24) +
      fill('M0 860H1920V1080H0Z', ink.sand) +
      stroke('M0 940H1920M0 1020H1920', ink.over, 5, {opacity: 0.35}) +
      // Tools on the wall.
      rect(220, 210, 640, 26, ink.over) +
      [270, 370, 470, 570, 670, 780]
        .map((x, i) => stroke(`M${x} 236V${330 + (i % 3) * 40}`, i % 2 ? ink.rust : ink.green, 18))
        .join('') +
      // The lathe.
      rect(520, 690, 620, 60, ink.green, {rx: 10}) +
      rect(540, 560, 190, 150, ink.leaf, {rx: 14}) +
      ellipse(730, 632, 46, 46, ink.bright) +
      rect(740, 614, 250, 36, ink.rust, {rx: 8}) +
      rect(990, 590, 110, 110, ink.leaf, {rx: 14}) +
      fill(polygon(570, 750, 660, 750, 640, 960, 590, 960), ink.over) +
      fill(polygon(1000, 750, 1090, 750, 1070, 960, 1020, 960), ink.over) +
      doll(420, 1010, 560, {
        tone: 'umber',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.bright,
        trousers: ink.green,
        beard: true,
        hands: [-30, -84, 62, -128],
      }) +
      // The child on a stool, with the lamp.
      rect(1190, 850, 110, 22, ink.over) +
      stroke('M1206 872L1190 1000M1284 872L1300 1000', ink.over, 14) +
      doll(1246, 880, 330, {
        tone: 'umber',
        hairInk: ink.over,
        hair: 'buns',
        coat: ink.rust,
        hands: [-76, -142, 34, -80],
      }) +
      ellipse(1118, 640, 34, 34, ink.bright) +
      fill('M1118 674L960 700L900 620Z', ink.bright, {opacity: 0.35}),
  )

const pumpkin = (x: number, y: number, r: number): string =>
  ellipse(x, y, r, r * 0.78, ink.rust) +
  stroke(
    `M${x} ${y - r * 0.74}Q${x - r * 0.5} ${y} ${x} ${y + r * 0.74}M${x} ${y - r * 0.74}Q${x + r * 0.5} ${y} ${x} ${y + r * 0.74}`,
    ink.over,
    4,
    {opacity: 0.35},
  ) +
  stroke(`M${x} ${y - r * 0.74}q${r * 0.06} ${-r * 0.28} ${r * 0.24} ${-r * 0.34}`, ink.green, 10)

/** A bed of pumpkins in late summer; the neighbour brings a barrow of earth. */
const garden = (): Drawing =>
  printed(
    'blg',
    ink.mist,
    ink.bright,
    ellipse(420, 260, 130, 130, ink.bright) +
      ridge(
        [
          [0, 560],
          [420, 500],
          [980, 550],
          [1500, 490],
          [1920, 540],
        ],
        640,
        ink.green,
      ) +
      fill('M0 620H1920V1080H0Z', ink.leaf) +
      cottage(1270, 690, 430, ink.bright, ink.over) +
      printBirch(1800, 760, 640, ink.clay, 'blgb') +
      // Rows of earth and plants.
      [0, 1, 2, 3]
        .map(
          (row) =>
            stroke(`M${-60 - row * 40} ${780 + row * 86}H${1240 + row * 90}`, ink.over, 34, {
              opacity: 0.55,
            }) +
            [0, 1, 2, 3, 4, 5]
              .map((i) =>
                ellipse(90 + i * 220 + row * 34, 764 + row * 86, 62, 26, ink.green, {
                  opacity: 0.9,
                }),
              )
              .join(''),
        )
        .join('') +
      pumpkin(220, 842, 50) +
      pumpkin(900, 930, 66) +
      pumpkin(1190, 1012, 58) +
      doll(560, 990, 560, {
        tone: 'paper',
        hairInk: ink.bright,
        hair: 'bun',
        coat: ink.bright,
        skirt: true,
        hands: [-30, -98, 30, -98],
      }) +
      pumpkin(560, 728, 74) +
      // The barrow.
      fill('M1180 800H1400L1350 900H1230Z', ink.over) +
      fill('M1190 800Q1290 720 1390 800Z', ink.clay) +
      ellipse(1210, 940, 44, 44, ink.over) +
      ellipse(1210, 940, 20, 20, ink.mist) +
      stroke('M1400 812L1530 850', ink.over, 16) +
      doll(1590, 1000, 540, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'hat',
        hatInk: ink.green,
        coat: ink.clay,
        trousers: ink.green,
        hands: [-58, -58, 30, -66],
      }) +
      rect(0, 1050, W, 30, ink.green),
  )

export const blekingeScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'blekinge-verkstaden': {
    title: 'En verkstad i ett uthus: en man vid svarven, ett barn håller lampan',
    draw: workshop,
  },
  'blekinge-odlingen': {
    title: 'En odling på sensommaren: en kvinna med en pumpa, en man med en skottkärra',
    draw: garden,
  },
}

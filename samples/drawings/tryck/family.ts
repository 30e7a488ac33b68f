import {type Drawing, ellipse, fill, group, p, random, rect, stroke} from '../kit/svg.ts'
import {printBirch, spruce} from './backdrops.ts'
import {doll, elias, lovisa, saba, tesfaye} from './doll.ts'
import {ink} from './palette.ts'
import {H, sheet, W} from './scenes/sheet.ts'
import {cottage, ridge, ripples} from './things.ts'

const box = (x: number, y: number, w: number, h: number, colour: string): string =>
  rect(x, y - h, w, h, colour) +
  rect(x, y - h, w, h * 0.24, ink.green, {opacity: 0.25}) +
  rect(x + w * 0.42, y - h, w * 0.16, h, ink.bright, {opacity: 0.6})

const car = (x: number, y: number): string =>
  group(
    fill(
      'M-330 -50L-330 -150L-270 -164L-200 -262H90L200 -158L320 -140C344 -134 350 -90 346 -50Z',
      ink.green,
    ) +
      fill('M-240 -164L-182 -240H-60V-164ZM-36 -164V-240H80L158 -164Z', ink.mist) +
      box(-190, -262, 130, 84, ink.clay) +
      box(-50, -262, 110, 110, ink.sand) +
      rect(-200, -270, 290, 12, ink.over) +
      stroke(
        'M10 -372V-430M10 -430a44 44 0 1 0 .1 0M10 -386L-20 -372M10 -386L46 -372',
        ink.over,
        7,
      ) +
      stroke('M10 -386m-44 0a44 44 0 1 0 88 0a44 44 0 1 0 -88 0', ink.over, 7) +
      rect(300, -126, 46, 24, ink.sand) +
      rect(-332, -140, 16, 40, ink.rust) +
      [-210, 220]
        .map((w) => ellipse(w, -48, 62, 62, ink.over) + ellipse(w, -48, 28, 28, ink.mist))
        .join(''),
    {transform: p`translate(${x} ${y})`},
  )

/** 2021: a packed car, boxes in the leaves. */
const arrival = (): Drawing =>
  sheet(
    'arr',
    ink.sand,
    ink.bright,
    ridge(
      [
        [0, 470],
        [420, 380],
        [860, 470],
        [1320, 360],
        [1800, 460],
      ],
      H,
      ink.mist,
    ) +
      [80, 210, 330, 1260, 1400, 1540, 1690]
        .map((x, i) => spruce(x, 700, 300 + (i % 3) * 60, i % 2 ? ink.green : ink.leaf))
        .join('') +
      rect(0, 680, W, 520, ink.leaf) +
      fill('M0 860C500 800 1200 820 1800 900V1200H0Z', ink.clay) +
      cottage(470, 790, 620, ink.rust, ink.over) +
      printBirch(1200, 860, 700, ink.rust, 'ar') +
      printBirch(330, 880, 640, ink.clay, 'as') +
      stroke(
        [...Array(60).keys()]
          .map((i) => p`M${(i * 311) % 1780} ${880 + ((i * 97) % 290)}l9 5`)
          .join(''),
        ink.rust,
        10,
      ) +
      car(1420, 1060) +
      box(760, 1120, 130, 100, ink.sand) +
      box(880, 1140, 110, 84, ink.bright) +
      box(790, 1024, 90, 70, ink.clay) +
      doll(460, 1120, 500, {
        ...lovisa,
        hands: [-56, -92, 6, -92],
        carries: box(-40, -74, 62, 46, ink.sand),
      }) +
      doll(1010, 1130, 530, {...tesfaye, hands: [-46, -80, 40, -160]}) +
      doll(640, 1140, 300, {...saba, hands: [-48, -164, 48, -160]}),
  )

/** 2024: waiting for the bus. */
const busStop = (): Drawing =>
  sheet(
    'bus',
    ink.mist,
    ink.bright,
    ellipse(330, 300, 110, 110, ink.bright) +
      [60, 190, 320, 470, 610, 1330, 1480, 1600, 1730]
        .map((x, i) => spruce(x, 800, 420 + (i % 3) * 90, i % 2 ? ink.green : ink.over, 6))
        .join('') +
      rect(0, 780, W, 420, ink.clay) +
      fill('M0 990H1800V1200H0Z', ink.over) +
      [100, 460, 820, 1180, 1540].map((x) => rect(x, 1100, 200, 14, ink.mist)).join('') +
      rect(0, 976, W, 18, ink.sand) +
      printBirch(1170, 860, 640, ink.rust, 'bs') +
      printBirch(760, 850, 560, ink.rust, 'bt') +
      rect(1010, 440, 18, 460, ink.bright) +
      ellipse(1019, 440, 74, 74, ink.rust) +
      fill('M986 470V414H1052V470ZM992 476h16v12h-16ZM1030 476h16v12h-16Z', ink.bright) +
      rect(994, 424, 50, 26, ink.rust) +
      rect(978, 560, 82, 110, ink.bright) +
      stroke('M990 584h58M990 604h58M990 624h30', ink.green, 5) +
      fill('M340 900V540H760V900H730V600H370V900Z', ink.green) +
      fill('M310 548L330 500H780L796 548Z', ink.rust) +
      rect(400, 780, 300, 24, ink.sand) +
      rect(420, 804, 18, 96, ink.sand) +
      rect(660, 804, 18, 96, ink.sand) +
      doll(860, 965, 560, {
        ...tesfaye,
        coat: ink.leaf,
        hands: [-18, -86, 18, -86],
        carries:
          fill('M-22 -110Q0 -122 22 -110V-64Q0 -54 -22 -64Z', ink.sand) +
          ellipse(0, -116, 15, 15, '#c98657') +
          fill('M-15 -116C-16 -136 16 -136 15 -116Z', ink.rust),
      }) +
      doll(1190, 970, 380, {
        ...saba,
        coat: ink.rust,
        hatInk: ink.green,
        hands: [-30, -70, 40, -150],
        carries: fill('M-34 -118h10v58h-10ZM24 -118h10v58h-10Z', ink.green),
      }) +
      [90, 240, 1380, 1520, 1700, 620]
        .map((x, i) => stroke(p`M${x} ${866 - (i % 2) * 12}l10 5`, ink.rust, 13))
        .join(''),
  )

/** 2026: four on the ice in March. */
const onTheIce = (): Drawing =>
  sheet(
    'ice',
    ink.sand,
    ink.bright,
    ellipse(1440, 280, 150, 150, ink.rust) +
      ridge(
        [
          [0, 520],
          [380, 430],
          [800, 520],
          [1250, 420],
          [1800, 500],
        ],
        760,
        ink.mist,
      ) +
      [0, 90, 180, 270, 1290, 1380, 1470, 1560, 1650, 1740]
        .map((x, i) => spruce(x + 30, 690, 190 + (i % 3) * 50, i % 2 ? ink.green : ink.over))
        .join('') +
      rect(0, 670, W, 530, ink.bright) +
      fill('M0 700C500 660 1200 690 1800 664V720C1200 740 500 720 0 760Z', ink.mist) +
      cottage(420, 690, 330, ink.rust, ink.over, true) +
      stroke('M560 780C760 860 700 960 980 1200', ink.mist, 26) +
      ripples(0, 800, W, 380, ink.mist, 5, random('ice')) +
      [
        [560, 1100],
        [1010, 1080],
        [1330, 1110],
      ]
        .map(
          ([x = 0, y = 0]) => ellipse(x, y, 46, 14, ink.over) + ellipse(x, y + 3, 36, 9, ink.leaf),
        )
        .join('') +
      doll(430, 1090, 500, {
        ...lovisa,
        hatInk: ink.clay,
        scarf: ink.rust,
        hands: [-40, -70, 50, -100],
      }) +
      stroke('M556 840L566 1096', ink.over, 6) +
      doll(1160, 1100, 530, {...tesfaye, hatInk: ink.green, hands: [-52, -104, 40, -70]}) +
      stroke('M1022 824L1012 1076', ink.over, 6) +
      doll(800, 1120, 380, {
        ...saba,
        coat: ink.green,
        hatInk: ink.rust,
        trousers: ink.over,
        hands: [-44, -120, 40, -176],
      }) +
      group(
        fill('M0 0C34 -30 84 -26 108 0C84 26 34 30 0 0ZM-34 -24L4 0L-34 24Z', ink.leaf) +
          stroke('M36 -16v32M56 -18v36M76 -16v30', ink.over, 6) +
          ellipse(94, -4, 5, 5, ink.over),
        {transform: 'translate(878 772) rotate(-90)'},
      ) +
      doll(1440, 1130, 290, {
        ...elias,
        hatInk: ink.sand,
        trousers: ink.green,
        hands: [-40, -90, 40, -110],
      }) +
      group(
        rect(-60, -16, 150, 14, ink.rust) +
          stroke('M-76 4H100', ink.over, 8) +
          stroke('M-40 -16v-46h60', ink.over, 7),
        {transform: 'translate(1580 1130)'},
      ),
  )

export const familyScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'familj-2021': {title: 'Familjen kommer fram med packad bil', draw: arrival},
  'familj-2024': {title: 'Pappa och barn väntar vid en busshållplats', draw: busStop},
  'familj-2026': {title: 'Familjen pimplar på isen', draw: onTheIce},
}

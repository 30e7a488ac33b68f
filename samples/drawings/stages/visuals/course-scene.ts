import {type Drawing, ellipse, fill, polygon, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print} from './sheet.ts'

/** A church as one sees it from afar. */
const church = (x: number, y: number): string =>
  rect(x, y - 120, 210, 120, ink.bright) +
  fill(polygon(x - 14, y - 118, x + 224, y - 118, x + 190, y - 190, x + 20, y - 190), ink.over) +
  rect(x - 86, y - 240, 96, 240, ink.bright) +
  fill(polygon(x - 100, y - 238, x + 24, y - 238, x - 38, y - 400), ink.over) +
  stroke(`M${x - 38} ${y - 396}V${y - 440}M${x - 54} ${y - 424}H${x - 22}`, ink.over, 7) +
  rect(x - 54, y - 190, 32, 56, ink.leaf, {rx: 16}) +
  [40, 100, 160].map((at) => rect(x + at - 10, y - 92, 26, 56, ink.leaf, {rx: 13})).join('')

/** A family asks the way where two roads part; the answer comes with an open hand, and points at nobody. */
const crossroads = (): Drawing =>
  recolour(
    print(
      'vlv',
      ink.sand,
      ink.bright,
      ellipse(1180, 210, 96, 96, ink.clay) +
        fill('M0 470C400 380 760 450 1120 400S1700 430 1920 380V700H0Z', ink.leaf) +
        [30, 130, 620, 700, 1260, 1360, 1800, 1900]
          .map((x, i) => spruce(x, 560, 230 + (i % 3) * 60, i % 2 ? ink.green : ink.over))
          .join('') +
        fill('M0 580Q480 540 960 580T1920 570V1080H0Z', ink.mist) +
        church(330, 640) +
        cottage(1520, 690, 370, ink.clay, ink.over) +
        // The road, and where it parts.
        fill(
          'M700 1080C800 900 860 800 820 740C760 690 560 670 420 664L430 640C640 640 860 660 940 720C1040 680 1260 668 1480 690L1480 716C1280 706 1120 720 1060 780C1020 860 1120 980 1240 1080Z',
          ink.sand,
        ) +
        // A sign that is not enough.
        rect(936, 470, 22, 330, ink.over) +
        fill(polygon(960, 500, 1150, 500, 1190, 536, 1150, 572, 960, 572), ink.bright) +
        fill(polygon(934, 590, 750, 590, 710, 626, 750, 662, 934, 662), ink.bright) +
        stroke('M990 536H1120M780 626H900', ink.over, 10) +
        // Who lives here.
        doll(1290, 1030, 600, {
          tone: 'sand',
          hairInk: ink.over,
          hair: 'short',
          beard: true,
          coat: ink.rust,
          trousers: ink.green,
          hands: [-34, -66, 76, -132],
        }) +
        // Who asks, with a map that is the wrong way up.
        doll(620, 1030, 590, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'bun',
          coat: ink.leaf,
          skirt: true,
          hands: [-44, -96, 44, -96],
        }) +
        fill(
          polygon(
            470,
            740,
            556,
            716,
            640,
            740,
            726,
            716,
            772,
            736,
            772,
            856,
            726,
            834,
            640,
            858,
            556,
            834,
            470,
            858,
          ),
          ink.bright,
        ) +
        stroke('M556 716V834M640 740V858M726 716V834', ink.mist, 6) +
        stroke('M490 780C540 750 600 830 660 790S730 800 750 770', ink.rust, 9) +
        // Who wants to swim.
        doll(860, 1040, 380, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'braids',
          coat: ink.bright,
          trousers: ink.rust,
          hands: [-40, -150, 40, -60],
        }) +
        ellipse(860, 920, 92, 34, ink.clay) +
        ellipse(860, 914, 54, 15, ink.bright) +
        fill('M812 862H908L914 914H806Z', ink.bright),
    ),
    ink,
    inks.varmland,
  )

export const courseScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'varmland-vagen': {
    title: 'Ett vägskäl: en familj frågar, någon visar med handen',
    draw: crossroads,
  },
}

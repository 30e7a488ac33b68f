import {type Drawing, ellipse, fill, group, p, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

/** People from many places at one table under lanterns, in front of what lies behind. */
const table = (id: string, behind: string, to: (typeof inks)['norsjo']): Drawing =>
  recolour(
    print(
      id,
      ink.green,
      ink.leaf,
      behind +
        stroke('M0 190Q480 360 960 210T1920 190', ink.mist, 5) +
        [120, 320, 520, 720, 940, 1160, 1380, 1590, 1790]
          .map(
            (x, i) =>
              stroke(p`M${x} ${250 + Math.sin(i * 1.4) * 26}v26`, ink.mist, 4) +
              ellipse(x, 300 + Math.sin(i * 1.4) * 26, 24, 28, i % 3 ? ink.sand : ink.clay) +
              ellipse(x, 300 + Math.sin(i * 1.4) * 26, 62, 62, ink.sand, {opacity: 0.13}),
          )
          .join('') +
        rect(0, 800, W, 280, ink.over) +
        fill('M0 820C600 780 1300 790 1920 830V1080H0Z', ink.leaf) +
        doll(330, 990, 500, {
          tone: 'umber',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.rust,
          beard: true,
          hands: [-40, -92, 44, -140],
        }) +
        doll(560, 980, 470, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'bun',
          coat: ink.mist,
          hands: [-30, -90, 40, -96],
        }) +
        doll(780, 970, 440, {
          tone: 'sand',
          hairInk: ink.over,
          hair: 'braids',
          coat: ink.sand,
          hands: [-40, -120, 30, -92],
        }) +
        doll(1000, 985, 480, {
          tone: 'night',
          hairInk: ink.over,
          hair: 'buns',
          coat: ink.clay,
          hands: [-44, -140, 44, -150],
        }) +
        doll(1230, 985, 490, {
          tone: 'paper',
          hairInk: ink.bright,
          hair: 'bald',
          coat: ink.green,
          scarf: ink.rust,
          hands: [-34, -94, 40, -92],
        }) +
        doll(1450, 970, 450, {
          tone: 'clay',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.bright,
          hands: [-42, -128, 34, -90],
        }) +
        doll(1660, 940, 330, {
          tone: 'paper',
          hairInk: ink.rust,
          hair: 'braids',
          coat: ink.rust,
          hands: [-50, -150, 50, -150],
        }) +
        fill('M120 850H1800L1860 920H60Z', ink.bright) +
        rect(60, 918, 1800, 26, ink.sand) +
        stroke('M200 944V1080M960 944V1080M1720 944V1080', ink.over, 22) +
        [260, 470, 700, 1120, 1340, 1560]
          .map((x, i) =>
            i % 2
              ? ellipse(x, 880, 70, 15, ink.mist) +
                ellipse(x - 22, 868, 24, 15, ink.clay) +
                ellipse(x + 18, 866, 26, 16, ink.rust)
              : fill(p`M${x - 24} ${842}h48l-6 42h-36z`, ink.rust) +
                stroke(p`M${x + 24} 848q24 6 -4 26`, ink.rust, 7),
          )
          .join('') +
        group(
          fill('M-40 0L-30 -70H30L40 0Z', ink.leaf) +
            stroke('M0 -70V-110M-14 -72L-30 -104M14 -72L32 -106', ink.leaf, 7) +
            ellipse(0, -122, 16, 16, ink.sand) +
            ellipse(-34, -116, 14, 14, ink.rust) +
            ellipse(36, -116, 14, 14, ink.clay),
          {transform: 'translate(900 890)'},
        ),
    ),
    ink,
    to,
  )

const forest = [60, 220, 380, 560, 760, 1120, 1300, 1480, 1660, 1840]
  .map((x, i) => spruce(x, 820, 560 + ((i * 131) % 240), i % 2 ? ink.leaf : ink.over, 6))
  .join('')

const PIERS = [240, 620, 1000, 1380, 1760]

/** The night sun over a river, and a bridge to the other side. */
const river =
  ellipse(1330, 470, 150, 150, ink.clay) +
  fill('M0 560Q300 500 620 545T1240 530T1920 552V640H0Z', ink.over) +
  rect(0, 610, W, 220, ink.leaf) +
  stroke('M60 690h240M420 720h180M760 680h300M1180 724h220M1500 690h320', ink.mist, 6) +
  PIERS.map((x) => rect(x - 16, 560, 32, 130, ink.bright)).join('') +
  stroke(
    PIERS.slice(1)
      .map((x) => p`M${x - 380} 560Q${x - 190} 400 ${x} 560`)
      .join(''),
    ink.bright,
    14,
  ) +
  stroke(
    PIERS.slice(1)
      .flatMap((x) =>
        [-285, -190, -95].map((from) => p`M${x + from} 560V${from === -190 ? 480 : 500}`),
      )
      .join(''),
    ink.bright,
    6,
  ) +
  rect(0, 552, W, 20, ink.bright)

export const forestTable = (): Drawing => table('nt', forest, inks.norsjo)

export const riverTable = (): Drawing => table('ot', river, inks.overtornea)

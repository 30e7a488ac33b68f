import {type Drawing, ellipse, fill, group, p, random, rect, stroke} from '../../kit/svg.ts'
import {printBirch, spruce} from '../../tryck/backdrops.ts'
import {doll} from '../../tryck/doll.ts'
import {ink} from '../../tryck/palette.ts'
import {cottage, ridge, ripples} from '../../tryck/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {print, W} from './sheet.ts'

const printed = (seed: string, base: string, speck: string, body: string): Drawing =>
  recolour(print(seed, base, speck, body), ink, inks.overtornea)

const PIERS = [0, 480, 960, 1440, 1920]

/** A long bridge whose roadway lies at y. */
const bridge = (y: number, colour: string): string =>
  PIERS.map((x) => rect(x - 20, y, 40, 200, colour)).join('') +
  stroke(
    PIERS.slice(1)
      .map((x) => p`M${x - 480} ${y}Q${x - 240} ${y - 190} ${x} ${y}`)
      .join(''),
    colour,
    16,
  ) +
  stroke(
    PIERS.slice(1)
      .flatMap((x) => [-400, -320, -240, -160, -80].map((dx) => p`M${x + dx} ${y}V${y - 84}`))
      .join(''),
    colour,
    6,
  ) +
  rect(0, y - 12, W, 26, colour)

const clock = (x: number, y: number, hour: number, face: string): string => {
  const turn = (hour / 12) * Math.PI * 2
  return (
    ellipse(x, y, 120, 120, ink.over) +
    ellipse(x, y, 104, 104, face) +
    stroke(
      Array.from({length: 12}, (_, i) => {
        const at = (i / 12) * Math.PI * 2
        return p`M${x + Math.sin(at) * 84} ${y - Math.cos(at) * 84}L${x + Math.sin(at) * 94} ${y - Math.cos(at) * 94}`
      }).join(''),
      ink.over,
      7,
    ) +
    stroke(p`M${x} ${y}L${x + Math.sin(turn) * 54} ${y - Math.cos(turn) * 54}`, ink.over, 13) +
    stroke(p`M${x} ${y}V${y - 80}`, ink.rust, 8)
  )
}

/** A kitchen with two clocks, and the bridge outside. */
const clocks = (): Drawing =>
  printed(
    'otk',
    ink.mist,
    ink.bright,
    rect(0, 760, W, 320, ink.clay) +
      stroke('M0 850H1920M0 950H1920', ink.rust, 6, {opacity: 0.5}) +
      rect(760, 120, 900, 500, ink.bright) +
      rect(790, 150, 840, 440, ink.sand) +
      ellipse(1440, 300, 70, 70, ink.rust) +
      fill('M790 420C1000 370 1300 390 1630 400V590H790Z', ink.leaf) +
      rect(790, 480, 840, 110, ink.mist) +
      stroke('M790 470H1630', ink.over, 12) +
      stroke('M790 470Q930 380 1070 470Q1210 380 1350 470Q1490 380 1630 470', ink.over, 8) +
      stroke('M1210 150V590M790 370H1630', ink.bright, 18) +
      rect(740, 612, 940, 30, ink.bright) +
      clock(300, 300, 7, ink.bright) +
      clock(570, 300, 8, ink.sand) +
      doll(560, 1030, 500, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.rust,
        hands: [-40, -90, 52, -120],
      }) +
      doll(1160, 1030, 480, {
        tone: 'paper',
        hairInk: ink.bright,
        hair: 'bun',
        coat: ink.green,
        hands: [-50, -120, 36, -88],
      }) +
      fill('M200 760H1380L1420 810H160Z', ink.bright) +
      stroke('M240 800V1080M1340 800V1080', ink.over, 24) +
      [760, 980]
        .map(
          (x) =>
            fill(p`M${x - 30} 700h60l-8 66h-44z`, ink.rust) +
            stroke(p`M${x + 28} 710q30 8 -4 36`, ink.rust, 9),
        )
        .join(''),
  )

/** A man with a long-handled net at the rapids. */
const rapids = (): Drawing =>
  printed(
    'otf',
    ink.sand,
    ink.bright,
    ellipse(1500, 330, 140, 140, ink.rust) +
      ridge(
        [
          [0, 470],
          [500, 420],
          [1000, 480],
          [1500, 430],
          [1920, 480],
        ],
        600,
        ink.leaf,
      ) +
      Array.from({length: 22}, (_, i) =>
        spruce(40 + i * 90, 560, 120 + ((i * 67) % 90), i % 2 ? ink.green : ink.over),
      ).join('') +
      rect(0, 545, W, 535, ink.leaf) +
      ripples(0, 560, W, 520, ink.bright, 11, random('otf')) +
      [
        [1180, 700],
        [1500, 830],
        [1300, 980],
        [1760, 690],
      ]
        .map(([x = 0, y = 0]) =>
          fill(
            p`M${x - 90} ${y}C${x - 70} ${y - 60} ${x + 60} ${y - 70} ${x + 90} ${y}C${x + 40} ${y + 18} ${x - 50} ${y + 18} ${x - 90} ${y}Z`,
            ink.green,
          ),
        )
        .join('') +
      fill('M0 830L820 790L860 840L0 890Z', ink.clay) +
      stroke('M100 880V1080M330 872V1080M560 860V1080M790 850V1080', ink.over, 22) +
      stroke('M690 640L1200 800', ink.over, 12) +
      ellipse(1240, 815, 80, 42, 'none', {stroke: ink.over, 'stroke-width': 11}) +
      stroke('M1170 830L1240 920L1310 832', ink.bright, 6) +
      doll(600, 830, 470, {
        tone: 'sand',
        hairInk: ink.over,
        hair: 'short',
        coat: ink.rust,
        beard: true,
        hands: [42, -92, 58, -104],
      }),
  )

/** The bus on its way across. */
const bus = (): Drawing =>
  printed(
    'otb',
    ink.mist,
    ink.bright,
    ellipse(420, 330, 120, 120, ink.sand) +
      ridge(
        [
          [0, 540],
          [600, 480],
          [1200, 540],
          [1920, 500],
        ],
        640,
        ink.leaf,
      ) +
      Array.from({length: 18}, (_, i) =>
        spruce(60 + i * 110, 630, 130 + ((i * 71) % 90), i % 2 ? ink.green : ink.leaf),
      ).join('') +
      rect(0, 620, W, 460, ink.bright) +
      ripples(0, 700, W, 360, ink.mist, 9, random('otb')) +
      bridge(760, ink.over) +
      group(
        rect(-310, -210, 620, 190, ink.rust, {rx: 30}) +
          rect(-310, -80, 620, 26, ink.bright) +
          [-270, -170, -70, 30, 130]
            .map((x) => rect(x, -186, 84, 80, ink.bright, {rx: 8}))
            .join('') +
          rect(236, -190, 66, 120, ink.sand, {rx: 10}) +
          [-200, 200]
            .map((x) => ellipse(x, -18, 42, 42, ink.over) + ellipse(x, -18, 18, 18, ink.mist))
            .join('') +
          [-230, -30, 70].map((x) => ellipse(x, -128, 20, 22, ink.over)).join(''),
        {transform: 'translate(1080 752)'},
      ),
  )

/** A red house by the river in the night sun. */
const house = (): Drawing =>
  printed(
    'oth',
    ink.sand,
    ink.bright,
    ellipse(520, 400, 130, 130, ink.rust) +
      ridge(
        [
          [0, 520],
          [700, 470],
          [1300, 520],
          [1920, 480],
        ],
        640,
        ink.leaf,
      ) +
      rect(0, 600, W, 150, ink.mist) +
      ripples(0, 610, W, 130, ink.bright, 7, random('oth')) +
      fill('M0 720C600 690 1300 700 1920 740V1080H0Z', ink.leaf) +
      cottage(980, 900, 620, ink.rust, ink.over) +
      printBirch(320, 980, 760, ink.green, 'oth1') +
      printBirch(1780, 960, 620, ink.green, 'oth2') +
      fill('M760 900H1010V950H760Z', ink.bright) +
      doll(820, 960, 300, {
        tone: 'paper',
        hairInk: ink.over,
        hair: 'braids',
        coat: ink.clay,
        hands: [-34, -80, 40, -90],
      }) +
      doll(950, 960, 310, {
        tone: 'paper',
        hairInk: ink.clay,
        hair: 'short',
        coat: ink.green,
        hands: [-40, -92, 34, -78],
      }),
  )

export const riverScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'overtornea-klockor': {title: 'Ett kök med två klockor på väggen', draw: clocks},
  'overtornea-forsen': {title: 'En man med håv vid forsen i nattsol', draw: rapids},
  'overtornea-bussen': {title: 'En buss på en lång bro i vintersol', draw: bus},
  'overtornea-huset': {title: 'Ett rött hus vid älven i nattsol', draw: house},
}

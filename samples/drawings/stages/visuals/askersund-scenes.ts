import {type Drawing, ellipse, fill, group, p, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../../sol/backdrops.ts'
import {sol} from '../../sol/palette.ts'
import {cloud, figure, terrace} from '../../sol/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {W, wide} from './sheet.ts'

const poster = (body: string): Drawing => recolour(wide(body), sol, inks.askersund)

const waves = (y: number, rows: number): string =>
  stroke(
    Array.from(
      {length: rows},
      (_, r) => `M${-40 + (r % 2) * 70} ${y + r * 62}${'q70-22 140 0t140 0'.repeat(8)}`,
    ).join(''),
    sol.sky,
    8,
    {opacity: 0.7},
  )

/** A wooden sailing boat; its waterline at y. */
const boat = (x: number, y: number, size: number, hull: string, sail?: string): string =>
  group(
    fill('M-190 -10L-150 70H150L214 -10Z', hull) +
      fill('M-190 -10H214L206 10H-182Z', sol.cream) +
      rect(-70, -54, 150, 46, sol.white, {rx: 10}) +
      [-46, 4, 54].map((at) => ellipse(at, -32, 11, 11, sol.deep)).join('') +
      stroke('M8 -400V-10', sol.brown, 11) +
      (sail
        ? fill('M0 -380L0 -60L-150 -60Z', sail) + fill('M20 -330L20 -60L140 -60Z', sol.pink)
        : stroke('M8 -120L-150 -70M8 -390L190 -16M8 -390L-180 -16', sol.brown, 5)),
    {transform: p`translate(${x} ${y}) scale(${size})`},
  )

const jetty = (x: number, y: number, width: number): string =>
  rect(x, y, width, 26, sol.cream) +
  Array.from({length: Math.floor(width / 90)}, (_, i) =>
    rect(x + 30 + i * 90, y + 20, 16, 90, sol.brown),
  ).join('')

/** The boat called Reservdelen, at the jetty with its owners. */
const sparePart = (): Drawing =>
  poster(
    rect(0, 0, W, 620, sol.sky) +
      ellipse(420, 300, 170, 170, sol.sun) +
      cloud(1100, 210, 460, sol.white) +
      fill('M0 600C400 500 800 560 1200 520S1700 540 1920 500V700H0Z', sol.palm) +
      rect(0, 640, W, 440, sol.teal) +
      waves(720, 6) +
      boat(1080, 800, 1.5, sol.red) +
      jetty(0, 850, 760) +
      figure(420, 852, 250, {
        skin: '#f4bf9c',
        hair: '#b9ada0',
        top: sol.coral,
        legs: sol.night,
        wave: true,
      }) +
      figure(590, 852, 262, {skin: '#b9774a', hair: '#2b1d1e', top: sol.deep, legs: sol.brown}) +
      birch(1720, 700, 460, sol.grass, 'asr'),
  )

/** The ice-cream warehouse on a November Friday. */
const warehouse = (): Drawing =>
  poster(
    rect(0, 0, W, 1080, sol.night) +
      rect(0, 760, W, 320, sol.deep) +
      fill(polygon(520, 760, 520, 380, 960, 190, 1400, 380, 1400, 760), sol.red) +
      stroke('M490 392L960 180L1430 392', sol.white, 26) +
      stroke(
        Array.from({length: 18}, (_, i) => `M${548 + i * 48} 400V756`).join(''),
        sol.brown,
        4,
        {opacity: 0.5},
      ) +
      rect(720, 480, 480, 280, sol.sun) +
      rect(720, 620, 480, 30, sol.white) +
      [780, 880, 980, 1080].map((x) => ellipse(x, 610, 34, 24, sol.pink)).join('') +
      fill('M690 480H1230L1190 430H730Z', sol.cream) +
      ellipse(960, 330, 46, 46, sol.sun) +
      fill('M460 1080L720 760H1200L1460 1080Z', sol.sun, {opacity: 0.35}) +
      stroke('M0 800H460M1460 800H1920', sol.teal, 10) +
      [
        [560, sol.coral, '#8a4a2a'],
        [700, sol.teal, '#2b1d1e'],
        [830, sol.cream, '#e9b659'],
        [1300, sol.mustard, '#5e3524'],
      ]
        .map(([x, top, hair], i) =>
          figure(Number(x), 940 + (i % 2) * 30, 250, {
            skin: i % 2 ? '#b9774a' : '#f4bf9c',
            hair: String(hair),
            top: String(top),
            legs: sol.night,
          }),
        )
        .join('') +
      Array.from({length: 40}, (_, i) =>
        ellipse((i * 331) % W, (i * 197) % 700, 3.5, 3.5, sol.cream, {opacity: 0.7}),
      ).join(''),
  )

/** A nurse on her bicycle along the water. */
const bicycle = (): Drawing =>
  poster(
    rect(0, 0, W, 560, sol.cream) +
      ellipse(1480, 260, 150, 150, sol.sun) +
      cloud(200, 230, 380, sol.white) +
      fill('M0 520C360 420 700 480 1060 430S1620 470 1920 400V640H0Z', sol.palm) +
      terrace(240, 470, 120, 110, [sol.red, sol.red]) +
      terrace(760, 440, 110, 100, [sol.coral]) +
      rect(0, 560, W, 210, sol.teal) +
      waves(610, 3) +
      fill('M0 770H1920V1080H0Z', sol.grass) +
      fill('M0 850C500 810 1300 900 1920 830V990C1300 1050 500 950 0 1000Z', sol.sand) +
      birch(150, 860, 560, sol.grass, 'asc1') +
      birch(1780, 860, 480, '#c5d98a', 'asc2') +
      group(
        [-150, 150]
          .map((x) => ellipse(x, -96, 96, 96, 'none', {stroke: sol.night, 'stroke-width': 13}))
          .join('') +
          stroke(
            'M-150 -96L-40 -96L40 -250H-70L-40 -96M40 -250L150 -96M40 -250L66 -300',
            sol.red,
            15,
          ) +
          stroke('M66 -300L20 -316M-100 -262H-40', sol.night, 16) +
          rect(90, -300, 110, 70, sol.brown, {rx: 10}) +
          stroke('M-66 -270L-16 -170L-34 -80', sol.deep, 44) +
          fill('M-110 -262C-110 -380 -60 -440 0 -440L40 -300L-20 -252Z', sol.sun) +
          stroke('M0 -400L70 -312', '#e2ab78', 24) +
          ellipse(24, -490, 44, 50, '#e2ab78') +
          fill('M-24 -486C-30 -560 70 -560 66 -490C40 -512 4 -516 -24 -486Z', '#2b1d1e') +
          ellipse(10, -556, 24, 22, '#2b1d1e'),
        {transform: 'translate(960 930)'},
      ),
  )

/** The barn that became a boatyard. */
const boatyard = (): Drawing =>
  poster(
    rect(0, 0, W, 560, sol.sky) +
      ellipse(1560, 240, 130, 130, sol.sun) +
      rect(0, 520, W, 120, sol.teal) +
      waves(560, 2) +
      fill('M0 640H1920V1080H0Z', sol.grass) +
      fill(polygon(180, 860, 180, 330, 760, 110, 1340, 330, 1340, 860), sol.brown) +
      fill(polygon(300, 860, 300, 400, 760, 230, 1220, 400, 1220, 860), sol.night) +
      stroke('M140 346L760 100L1380 346', sol.red, 30) +
      rect(300, 820, 920, 44, sol.sand) +
      boat(760, 720, 1.25, sol.mustard) +
      stroke('M600 806L640 870M760 810V870M930 806L890 870', sol.sand, 22) +
      figure(470, 850, 250, {
        skin: '#f4bf9c',
        hair: '#c8602c',
        top: sol.teal,
        legs: sol.deep,
        wave: true,
      }) +
      figure(1060, 850, 240, {skin: '#f8d3ae', hair: '#e9b659', top: sol.coral, legs: sol.brown}) +
      stroke('M1400 900L1820 860', sol.sand, 34) +
      stroke('M1460 896V1000M1760 866V970', sol.brown, 20) +
      figure(1600, 880, 260, {
        skin: '#b9774a',
        hair: '#2b1d1e',
        top: sol.cream,
        legs: sol.deep,
      }) +
      birch(1830, 700, 460, sol.palm, 'asv'),
  )

export const askersundScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'askersund-reservdelen': {title: 'En röd träbåt vid bryggan och två personer', draw: sparePart},
  'askersund-magasinet': {
    title: 'Ett upplyst magasin i novembermörker, folk i kö',
    draw: warehouse,
  },
  'askersund-cykel': {title: 'En kvinna cyklar längs vattnet', draw: bicycle},
  'askersund-varv': {title: 'En lada vid sjön med en båt på bockar', draw: boatyard},
}

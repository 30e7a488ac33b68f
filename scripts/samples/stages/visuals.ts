import {grain} from '../kit/grain.ts'
import {type Drawing, ellipse, fill, group, p, polygon, random, rect, stroke} from '../kit/svg.ts'
import {birch} from '../sol/backdrops.ts'
import {sol} from '../sol/palette.ts'
import {cloud, figure, terrace} from '../sol/things.ts'
import {printBirch, spruce} from '../tryck/backdrops.ts'
import {doll} from '../tryck/doll.ts'
import {ink} from '../tryck/palette.ts'
import {cottage, ridge, ripples, walker} from '../tryck/things.ts'
import {inks} from './inks.ts'
import {recolour} from './recolour.ts'

const W = 1920
const H = 1080

const wide = (body: string): Drawing => ({width: W, height: H, body})

const print = (seed: string, base: string, speck: string, body: string): Drawing =>
  wide(
    rect(0, 0, W, H, base) +
      grain(
        `${seed}1`,
        380,
        {x: 0, y: 0, width: W, height: 700},
        (_, v) => 0.15 + v * 0.8,
        speck,
        4,
      ) +
      body +
      grain(
        `${seed}2`,
        380,
        {x: 0, y: 480, width: W, height: 600},
        (_, v) => 0.1 + v * 0.5,
        ink.over,
        3.2,
      ),
  )

/** Smart Move: twelve tiles, one for each municipality. */
const tiles = (): Drawing => {
  const size = 480
  const th = 360
  const tile = (i: number, ground: string, inner: string): string =>
    group(rect(0, 0, size, th, ground) + inner, {
      transform: `translate(${(i % 4) * size} ${Math.floor(i / 4) * th})`,
    })
  const body = [
    tile(
      0,
      sol.sky,
      fill('M60 360V150H120V110H180V150H300V110H360V150H420V360Z', sol.deep) +
        fill(
          'M50 150L90 80L130 150ZM110 110L150 40L190 110ZM290 110L330 40L370 110ZM350 150L390 80L430 150Z',
          sol.coral,
        ) +
        fill('M200 360V290a40 40 0 0 1 80 0V360Z', sol.sun) +
        [90, 150, 330, 390].map((x) => rect(x - 9, 190, 18, 40, sol.sun)).join(''),
    ),
    tile(
      1,
      sol.coral,
      ellipse(240, 180, 120, 120, sol.cream) +
        stroke(
          'M120 180H360M240 60V300M158 94C200 140 200 220 158 266M322 94C280 140 280 220 322 266',
          sol.coral,
          14,
        ),
    ),
    tile(
      2,
      sol.sun,
      fill('M0 250H480V360H0Z', sol.teal) +
        fill('M120 250L140 300H350L380 250Z', sol.white) +
        fill('M240 60L240 235H120Z', sol.coral) +
        fill('M256 90L256 235H340Z', sol.pink) +
        stroke('M248 50V250', sol.deep, 10) +
        stroke('M30 320h90M180 336h120M350 320h90', sol.sky, 10),
    ),
    tile(
      3,
      sol.deep,
      [90, 200, 320, 410]
        .map((x, i) => spruce(x, 360, 220 + (i % 2) * 90, i % 2 ? sol.teal : sol.grass))
        .join('') + ellipse(380, 80, 44, 44, sol.sun),
    ),
    tile(
      4,
      sol.pink,
      rect(0, 300, 480, 60, sol.deep) +
        fill('M60 300V190L150 130V190L240 130V190L330 130V300Z', sol.red) +
        rect(360, 70, 46, 230, sol.deep) +
        [90, 170, 250].map((x) => rect(x, 220, 40, 40, sol.sun)).join('') +
        stroke('M383 60q-30 -30 0 -50', sol.white, 16),
    ),
    tile(
      5,
      sol.grass,
      ellipse(350, 110, 56, 56, sol.cream) +
        fill('M-10 360L150 120L260 270L330 180L490 360Z', sol.palm) +
        fill('M150 120L114 174L140 170L154 194L172 172L190 176Z', sol.white) +
        fill('M170 340L250 210L330 340Z', sol.coral) +
        fill('M250 210L330 340H262Z', sol.deep) +
        stroke('M250 210L244 196M250 210L258 196', sol.deep, 7),
    ),
    tile(6, sol.cream, terrace(40, 340, 134, 180, [sol.coral, sol.teal, sol.sun])),
    tile(
      7,
      sol.teal,
      stroke(
        'M110 250m-70 0a70 70 0 1 0 140 0a70 70 0 1 0 -140 0M370 250m-70 0a70 70 0 1 0 140 0a70 70 0 1 0 -140 0M110 250L190 130H310L370 250M190 130L240 250H110M240 250L310 130L296 84H350M190 130L176 96M150 96H204',
        sol.cream,
        16,
      ),
    ),
    tile(
      8,
      sol.red,
      ellipse(240, 190, 130, 130, sol.night) +
        ellipse(240, 190, 46, 46, sol.sun) +
        ellipse(240, 190, 10, 10, sol.night) +
        stroke('M240 80a110 110 0 0 1 110 110M240 106a84 84 0 0 1 84 84', sol.teal, 6) +
        stroke('M420 60L380 210L330 240', sol.cream, 14),
    ),
    tile(
      9,
      sol.sky,
      rect(0, 270, 480, 90, sol.grass) +
        fill('M180 270V120L240 40L300 120V270Z', sol.white) +
        fill('M168 124L240 26L312 124Z', sol.deep) +
        rect(300, 170, 120, 100, sol.white) +
        fill('M290 176L320 120H400L430 176Z', sol.deep) +
        rect(222, 200, 36, 70, sol.coral) +
        stroke('M240 26V-4', sol.deep, 6) +
        birch(90, 300, 230, sol.palm, 'tl'),
    ),
    tile(
      10,
      sol.mustard,
      fill(
        'M80 290V90Q160 60 240 96Q320 60 400 90V290Q320 262 240 296Q160 262 80 290Z',
        sol.white,
      ) +
        stroke(
          'M240 96V296M110 130q50 -16 104 0M110 174q50 -16 104 0M110 218q50 -16 104 0M266 130q50 -16 104 0M266 174q50 -16 104 0M266 218q50 -16 104 0',
          sol.teal,
          10,
        ),
    ),
    tile(
      11,
      sol.pink,
      ellipse(240, 240, 150, 150, sol.coral) +
        rect(0, 270, 480, 90, sol.deep) +
        group(
          figure(0, 0, 210, {
            skin: '#f4bf9c',
            hair: '#5e3524',
            top: sol.sun,
            legs: sol.night,
            wave: true,
          }),
          {transform: 'translate(170 340)'},
        ) +
        figure(280, 340, 196, {skin: '#85502f', hair: '#2b1d1e', top: sol.teal, legs: sol.cream}) +
        figure(360, 344, 120, {skin: '#f8d3ae', hair: '#e9b659', top: sol.white, legs: sol.red}),
    ),
  ].join('')
  return recolour(wide(rect(0, 0, W, H, sol.cream) + body), sol, inks.smartMove)
}

/** Askersund: the harbour as a Riviera poster. */
const harbour = (): Drawing =>
  recolour(
    wide(
      rect(0, 0, W, 640, sol.sky) +
        rect(0, 0, W, 220, sol.sand) +
        ellipse(1430, 330, 190, 190, sol.sun) +
        cloud(180, 230, 420, sol.white) +
        cloud(1000, 160, 300, sol.white) +
        fill('M0 560C300 500 600 560 900 520S1500 500 1920 560V700H0Z', sol.palm) +
        terrace(120, 640, 190, 200, [sol.sun, sol.coral, sol.white, sol.pink, sol.red]) +
        rect(1130, 470, 150, 170, sol.white) +
        fill('M1116 476L1205 330L1294 476Z', sol.deep) +
        stroke('M1205 330V280', sol.deep, 7) +
        rect(0, 636, W, 60, sol.cream) +
        Array.from({length: 24}, (_, i) => rect(i * 82 + 10, 664, 12, 40, sol.brown)).join('') +
        rect(0, 696, W, 384, sol.teal) +
        stroke(
          Array.from(
            {length: 5},
            (_, r) => `M${-40 + (r % 2) * 70} ${760 + r * 66}${'q70-22 140 0t140 0'.repeat(8)}`,
          ).join(''),
          sol.sky,
          8,
          {opacity: 0.7},
        ) +
        [
          [300, 830, 1, sol.white, sol.coral],
          [860, 900, 1.25, sol.red, sol.white],
          [1460, 820, 1.05, sol.deep, sol.sun],
        ]
          .map(([x, y, s, hull, sail]) =>
            group(
              fill('M-150 0L-120 60H120L170 0Z', String(hull)) +
                fill('M-150 0H170L164 12H-144Z', sol.cream) +
                fill('M-4 -330L-4 -30L-140 -30Z', String(sail)) +
                fill('M14 -290L14 -30L120 -30Z', sol.pink) +
                stroke('M5 -350V0', sol.night, 9) +
                fill('M5 -350L60 -336L5 -322Z', sol.red),
              {transform: p`translate(${Number(x)} ${Number(y)}) scale(${Number(s)})`},
            ),
          )
          .join('') +
        birch(1560, 650, 400, sol.grass, 'as1') +
        birch(1720, 650, 330, '#c5d98a', 'as2') +
        figure(1360, 650, 130, {
          skin: '#f4bf9c',
          hair: '#5e3524',
          top: sol.red,
          legs: sol.night,
          dress: true,
          wave: true,
        }) +
        figure(1430, 652, 136, {skin: '#b9774a', hair: '#2b1d1e', top: sol.white, legs: sol.deep}),
    ),
    sol,
    inks.askersund,
  )

/** Norsjö: one long table in the forest, a lamp for everyone. */
const longTable = (): Drawing =>
  recolour(
    print(
      'nt',
      ink.green,
      ink.leaf,
      [60, 220, 380, 560, 760, 1120, 1300, 1480, 1660, 1840]
        .map((x, i) => spruce(x, 820, 560 + ((i * 131) % 240), i % 2 ? ink.leaf : ink.over, 6))
        .join('') +
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
    inks.norsjo,
  )

/** Skellefteå: a tower of wood by the river, under a big winter sky. */
const timberTown = (): Drawing =>
  recolour(
    print(
      'sk',
      ink.mist,
      ink.bright,
      ellipse(420, 330, 150, 150, ink.rust) +
        ridge(
          [
            [0, 640],
            [500, 590],
            [1000, 640],
            [1500, 580],
            [1920, 630],
          ],
          800,
          ink.leaf,
        ) +
        Array.from({length: 22}, (_, i) =>
          spruce(30 + i * 90, 740, 150 + ((i * 67) % 60), i % 2 ? ink.green : ink.leaf),
        ).join('') +
        rect(880, 120, 300, 660, ink.clay) +
        rect(1090, 120, 90, 660, ink.rust) +
        stroke(
          Array.from({length: 15}, (_, i) => `M880 ${160 + i * 42}H1180`).join(''),
          ink.over,
          4,
          {opacity: 0.4},
        ) +
        Array.from({length: 60}, (_, i) =>
          rect(
            904 + (i % 4) * 46,
            134 + Math.floor(i / 4) * 42,
            28,
            20,
            i % 7 === 2 ? ink.sand : ink.green,
          ),
        ).join('') +
        rect(700, 480, 180, 300, ink.sand) +
        rect(1180, 420, 240, 360, ink.clay) +
        stroke(
          'M720 520H860M720 560H860M720 600H860M720 640H860M720 680H860M1200 470H1400M1200 520H1400M1200 570H1400M1200 620H1400M1200 670H1400',
          ink.green,
          16,
        ) +
        cottage(1480, 780, 260, ink.rust, ink.over, true) +
        cottage(420, 780, 230, ink.sand, ink.over, true) +
        rect(0, 776, W, 60, ink.bright) +
        rect(0, 836, W, 244, ink.leaf) +
        ripples(0, 850, W, 220, ink.mist, 8, random('skr')) +
        fill('M120 836Q420 700 720 836H690Q420 724 150 836Z', ink.over) +
        stroke('M220 836V796M320 836V770M420 836V764M520 836V770M620 836V796', ink.over, 8) +
        group(
          [0, 1, 2]
            .map(
              (i) =>
                rect(i * 74, -96 + i * 8, 58, 96 - i * 8, ink.bright, {rx: 10}) +
                rect(i * 74 + 18, -108 + i * 8, 22, 14, ink.bright) +
                rect(i * 74 + 9, -46 + i * 4, 40, 38 - i * 2, ink.rust),
            )
            .join(''),
          {transform: 'translate(1240 776)'},
        ) +
        walker(800, 826, 130, {
          skin: '#fae3c4',
          hair: ink.over,
          top: ink.rust,
          legs: ink.over,
          hat: ink.green,
        }) +
        walker(860, 828, 124, {
          skin: '#8a5233',
          hair: ink.over,
          top: ink.green,
          legs: ink.over,
          hat: ink.rust,
          wave: true,
        }) +
        stroke(
          Array.from({length: 50}, (_, i) => `M${(i * 397) % 1910} ${(i * 233) % 760}h0`).join(''),
          ink.bright,
          12,
        ),
    ),
    ink,
    inks.skelleftea,
  )

/** Blekinge: islands, an oak and a beacon. */
const archipelago = (): Drawing =>
  recolour(
    print(
      'bl',
      ink.sand,
      ink.bright,
      ellipse(1330, 330, 200, 200, ink.rust) +
        rect(0, 520, W, 560, ink.leaf) +
        ripples(0, 540, W, 540, ink.mist, 8, random('blr')) +
        [
          [240, 600, 240],
          [620, 560, 150],
          [1560, 570, 190],
          [1100, 640, 210],
        ]
          .map(
            ([x = 0, y = 0, r = 0], i) =>
              fill(
                p`M${x - r} ${y}C${x - r * 0.8} ${y - r * 0.4} ${x + r * 0.7} ${y - r * 0.5} ${x + r} ${y}Z`,
                i % 2 ? ink.green : ink.over,
              ) +
              (i === 3
                ? rect(x - 20, y - 260, 44, 210, ink.bright) +
                  rect(x - 20, y - 200, 44, 34, ink.rust) +
                  rect(x - 20, y - 120, 44, 34, ink.rust) +
                  fill(p`M${x - 28} ${y - 260}h60l-12 -46h-36z`, ink.over) +
                  fill(polygon(x + 30, y - 286, x + 620, y - 380, x + 620, y - 190), ink.bright, {
                    opacity: 0.4,
                  })
                : cottage(x - 40, y - r * 0.24, r * 0.5, ink.rust, ink.over)),
          )
          .join('') +
        fill('M0 1080V830C240 760 520 800 760 900S900 1080 900 1080Z', ink.green) +
        rect(250, 560, 46, 340, ink.over) +
        stroke('M273 700L180 600M273 660L380 560M273 740L400 660', ink.over, 22) +
        [
          [273, 420, 170],
          [130, 520, 120],
          [420, 500, 130],
          [210, 380, 120],
          [350, 360, 110],
        ]
          .map(([x = 0, y = 0, r = 0], i) =>
            ellipse(x, y, r, r * 0.82, i % 2 ? ink.leaf : ink.green),
          )
          .join('') +
        grain(
          'oak',
          300,
          {x: 30, y: 280, width: 500, height: 340},
          (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.2 ? 0.7 : 0),
          ink.mist,
          5,
        ) +
        [
          [1380, 860, 1.2, ink.rust],
          [980, 800, 0.7, ink.bright],
          [1680, 760, 0.6, ink.bright],
        ]
          .map(([x, y, s, sail]) =>
            group(
              fill('M-150 0L-110 56H110L160 0Z', ink.over) +
                fill('M-4 -340L-4 -24L-140 -24Z', String(sail)) +
                fill('M14 -300L14 -24L120 -24Z', ink.sand) +
                stroke('M5 -350V0', ink.over, 9),
              {transform: p`translate(${Number(x)} ${Number(y)}) scale(${Number(s)})`},
            ),
          )
          .join('') +
        walker(520, 880, 140, {
          skin: '#fae3c4',
          hair: ink.clay,
          top: ink.rust,
          legs: ink.over,
          wave: true,
        }) +
        walker(590, 890, 130, {
          skin: '#8a5233',
          hair: ink.over,
          top: ink.bright,
          legs: ink.over,
          dress: true,
        }) +
        walker(640, 900, 80, {skin: '#c98657', hair: ink.over, top: ink.clay, legs: ink.over}) +
        stroke('M1500 170q26 -26 52 0q26 -26 52 0M1650 250q20 -20 40 0q20 -20 40 0', ink.over, 7),
    ),
    ink,
    inks.blekinge,
  )

/** Västerbotten: coast, forest and fell on one stage, the curtain just drawn. */
const stage = (): Drawing =>
  recolour(
    print(
      'vb',
      ink.over,
      ink.green,
      rect(180, 120, 1560, 760, ink.sand) +
        ellipse(960, 420, 190, 190, ink.clay) +
        ridge(
          [
            [180, 560],
            [420, 420],
            [640, 540],
            [900, 330],
            [1180, 520],
            [1420, 430],
            [1740, 560],
          ],
          880,
          ink.mist,
        ) +
        fill('M900 330L812 398L868 392L900 430L936 394L1000 404Z', ink.bright) +
        ridge(
          [
            [180, 660],
            [600, 600],
            [1100, 660],
            [1740, 600],
          ],
          880,
          ink.leaf,
        ) +
        Array.from({length: 14}, (_, i) =>
          spruce(230 + i * 72, 730, 130 + ((i * 53) % 70), i % 2 ? ink.green : ink.over),
        ).join('') +
        rect(1180, 690, 560, 190, ink.leaf) +
        ripples(1190, 700, 540, 120, ink.mist, 7, random('vbr')) +
        cottage(1030, 730, 190, ink.rust, ink.over) +
        group(
          fill('M-90 -24L100 -24C94 14 70 24 50 24L-60 24C-80 12 -88 0 -90 -24Z', ink.bright) +
            rect(-20, -66, 60, 44, ink.rust) +
            stroke('M-50 -24V-130', ink.over, 7),
          {transform: 'translate(1500 760)'},
        ) +
        fill('M0 860H1920V1080H0Z', ink.rust) +
        stroke('M0 900H1920M0 960H1920M0 1030H1920', ink.over, 4, {opacity: 0.35}) +
        fill('M0 846H1920V872H0Z', ink.clay) +
        fill('M0 0H420C400 240 300 420 120 560C190 640 200 760 150 880H0Z', ink.rust) +
        fill('M1920 0H1500C1520 240 1620 420 1800 560C1730 640 1720 760 1770 880H1920Z', ink.rust) +
        stroke(
          'M80 0C90 220 70 400 40 560M190 0C190 220 150 380 80 520M300 0C290 200 220 360 130 490M1840 0C1830 220 1850 400 1880 560M1730 0C1730 220 1770 380 1840 520M1620 0C1630 200 1700 360 1790 490',
          ink.over,
          7,
          {opacity: 0.4},
        ) +
        fill(
          'M0 0H1920V70C1700 150 1560 40 1380 100S1100 150 960 90S700 40 540 100S200 150 0 70Z',
          ink.rust,
        ) +
        stroke('M90 540q60 30 90 -20M1830 540q-60 30 -90 -20', ink.sand, 16) +
        doll(620, 1010, 400, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'bun',
          coat: ink.green,
          hands: [-60, -150, 44, -90],
        }) +
        doll(840, 1020, 420, {
          tone: 'umber',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.sand,
          beard: true,
          hands: [-40, -90, 40, -90],
        }) +
        doll(1060, 1020, 400, {
          tone: 'sand',
          hairInk: ink.over,
          hair: 'braids',
          coat: ink.mist,
          skirt: true,
          hands: [-40, -90, 44, -90],
        }) +
        doll(1280, 1016, 390, {
          tone: 'paper',
          hairInk: ink.bright,
          hair: 'bald',
          coat: ink.leaf,
          scarf: ink.clay,
          hands: [-44, -90, 60, -150],
        }),
    ),
    ink,
    inks.vasterbotten,
  )

const lakeScene = (): string =>
  ellipse(1380, 300, 150, 150, ink.clay) +
  ridge(
    [
      [0, 470],
      [420, 400],
      [860, 470],
      [1300, 390],
      [1920, 460],
    ],
    560,
    ink.leaf,
  ) +
  Array.from({length: 26}, (_, i) =>
    spruce(20 + i * 76, 560, 130 + ((i * 61) % 80), i % 3 ? ink.green : ink.over),
  ).join('') +
  rect(0, 550, W, 530, ink.mist) +
  ripples(0, 570, W, 500, ink.bright, 7, random('vm')) +
  cottage(260, 560, 240, ink.rust, ink.over)

/** Värmland: a lake at breakfast, an elk on its way across. */
const lake = (): Drawing =>
  recolour(
    print(
      'vl',
      ink.sand,
      ink.bright,
      lakeScene() +
        group(
          fill(
            'M-150 0C-130 -34 -70 -50 -10 -40C20 -36 40 -30 60 -30C90 -50 104 -96 128 -118C150 -138 190 -136 214 -112C236 -92 276 -84 282 -60C286 -40 262 -30 236 -34C212 -38 196 -40 186 -30C176 -16 168 -8 160 0Z',
            ink.over,
          ) +
            fill('M132 -112C108 -118 96 -130 92 -146C110 -146 132 -138 142 -124Z', ink.over) +
            stroke(
              'M140 -122C110 -160 70 -170 34 -158M34 -158L16 -190M58 -168L50 -206M86 -168L88 -204M160 -128C170 -170 206 -190 246 -184M246 -184L268 -212M222 -188L232 -222M194 -176L196 -212',
              ink.over,
              15,
            ) +
            ellipse(192, -92, 5, 5, ink.sand) +
            stroke('M-230 6H330M-190 26H120M160 24H290', ink.bright, 8),
          {transform: 'translate(1150 720)'},
        ) +
        fill('M0 1080V940H520V1080Z', ink.rust) +
        stroke('M0 970H520M0 1010H520M0 1050H520', ink.over, 4, {opacity: 0.4}) +
        stroke('M80 940V1080M300 940V1080M500 940V1080', ink.over, 18) +
        doll(210, 960, 400, {
          tone: 'paper',
          hairInk: ink.clay,
          hair: 'braids',
          coat: ink.rust,
          hands: [-36, -80, 52, -128],
        }) +
        doll(390, 960, 420, {
          tone: 'clay',
          hairInk: ink.over,
          hair: 'short',
          coat: ink.green,
          hands: [-38, -76, 38, -76],
        }) +
        group(
          fill('M-210 0C-160 54 150 54 220 -8C160 18 -140 18 -210 0Z', ink.green) +
            stroke('M-60 10L-140 70M60 10L150 66', ink.clay, 9),
          {transform: 'translate(720 900)'},
        ) +
        printBirch(1660, 1060, 760, ink.clay, 'vlb') +
        printBirch(1820, 1080, 900, ink.rust, 'vlc') +
        spruce(-6, 930, 560, ink.over, 6),
    ),
    ink,
    inks.varmland,
  )

/** The cover of Livsstil Värmland: the rowing boat from above. */
const boatCover = (): Drawing =>
  recolour(
    {
      width: 1600,
      height: 2000,
      body:
        rect(0, 0, 1600, 2000, ink.leaf) +
        grain('vc', 500, {x: 0, y: 0, width: 1600, height: 2000}, () => 0.7, ink.green, 6) +
        ripples(0, 60, 1600, 1900, ink.mist, 9, random('vcr')) +
        [
          [220, 300, 90],
          [360, 420, 70],
          [1330, 1650, 100],
          [1180, 1790, 76],
          [1420, 1480, 60],
        ]
          .map(
            ([x = 0, y = 0, r = 0]) =>
              fill(
                p`M${x} ${y}L${x + r} ${y - r * 0.4}A${r} ${r} 0 1 1 ${x + r * 0.5} ${y - r * 0.9}Z`,
                ink.mist,
              ) + ellipse(x - r * 0.2, y + r * 0.2, r * 0.24, r * 0.24, ink.bright),
          )
          .join('') +
        group(
          fill(
            'M0 -640C220 -420 250 200 150 560Q0 620 -150 560C-250 200 -220 -420 0 -640Z',
            ink.over,
            {opacity: 0.35, transform: 'translate(46 50)'},
          ) +
            fill(
              'M0 -640C220 -420 250 200 150 560Q0 620 -150 560C-250 200 -220 -420 0 -640Z',
              ink.rust,
            ) +
            fill(
              'M0 -560C170 -370 196 190 118 510Q0 552 -118 510C-196 190 -170 -370 0 -560Z',
              ink.clay,
            ) +
            [-240, 60, 340].map((y) => rect(-190, y, 380, 76, ink.sand)).join('') +
            stroke('M-190 110L-560 -160M190 110L560 -160', ink.sand, 24) +
            fill(
              'M-560 -200C-640 -260 -700 -250 -700 -230C-690 -200 -620 -150 -560 -130ZM560 -200C640 -260 700 -250 700 -230C690 -200 620 -150 560 -130Z',
              ink.sand,
            ) +
            ellipse(0, 110, 96, 120, ink.green) +
            ellipse(0, 90, 66, 70, ink.sand) +
            ellipse(0, 90, 118, 34, ink.bright) +
            stroke('M-70 140L-170 106M70 140L170 106', ink.green, 44) +
            rect(-60, 330, 120, 90, ink.rust) +
            stroke('M-60 360H60M0 330V420', ink.bright, 10) +
            fill(
              'M-60 -210C-20 -240 60 -236 84 -200C60 -170 -20 -170 -60 -210ZM-96 -236L-56 -208L-96 -180Z',
              ink.mist,
            ),
          {transform: 'translate(800 1040) rotate(14)'},
        ),
    },
    ink,
    inks.varmland,
  )

export const stageVisuals: Record<string, {title: string; draw: () => Drawing}> = {
  'smart-move': {
    title: 'Tolv rutor, en för varje kommun: slott, båt, skog, cykel, bok och annat',
    draw: tiles,
  },
  askersund: {title: 'Hamnen i en småstad med segelbåtar och färgglada hus', draw: harbour},
  norsjo: {
    title: 'Ett långbord i skogen med människor från många håll under lyktor',
    draw: longTable,
  },
  skelleftea: {title: 'Ett högt trähus vid älven en vinterdag', draw: timberTown},
  blekinge: {title: 'Skärgård med ek, fyr och segelbåtar', draw: archipelago},
  vasterbotten: {title: 'En scen där ridån just gått upp för kust, skog och fjäll', draw: stage},
  varmland: {title: 'En sjö i morgonljus, en älg simmar över', draw: lake},
  'varmland-omslag': {title: 'Omslag: en roddbåt sedd ovanifrån', draw: boatCover},
}

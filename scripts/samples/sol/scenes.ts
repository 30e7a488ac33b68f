import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../kit/svg.ts'
import {birch, palm} from './backdrops.ts'
import {sol} from './palette.ts'
import {rider} from './speedway.ts'
import {bungalow, cloud, estateCar, figure, terrace} from './things.ts'

const wide = (body: string): Drawing => ({width: 1920, height: 1080, body})
const photo = (body: string): Drawing => ({width: 1800, height: 1200, body})

const skyBands = (width: number, horizon: number, colours: string[]): string =>
  colours
    .map((colour, i) =>
      rect(0, (horizon * i) / colours.length, width, horizon / colours.length + 1, colour),
    )
    .join('')

/** The poster: a Californian street that turns out to be in Närke. */
const street = (): Drawing =>
  wide(
    skyBands(1920, 700, ['#f8d9b4', '#f9cfa6', '#f7c199', '#f5b48c']) +
      ellipse(1240, 470, 330, 330, sol.sun) +
      ellipse(1240, 470, 330, 330, sol.coral, {opacity: 0.25}) +
      cloud(160, 250, 420, sol.white) +
      cloud(1480, 190, 330, sol.white) +
      fill('M0 640L260 610L560 632L900 600L1300 630L1600 606L1920 630V760H0Z', sol.teal) +
      fill('M0 664L400 646L800 668L1200 640L1920 662V760H0Z', sol.palm) +
      stroke(
        'M1690 640L1712 380L1734 640M1696 570L1728 570M1700 510L1724 510M1704 450L1720 450',
        sol.deep,
        6,
      ) +
      stroke('M1690 404Q1712 376 1734 404M1676 388Q1712 342 1748 388', sol.white, 6) +
      rect(0, 700, 1920, 380, sol.grass) +
      fill('M0 740H1920V700H0Z', '#b7c877') +
      bungalow(250, 800, 620, sol.pink, sol.deep, sol.red) +
      bungalow(1110, 800, 600, sol.cream, sol.red, sol.teal) +
      fill('M0 800L1920 800L1920 826L0 826Z', sol.palm, {opacity: 0.35}) +
      fill('M0 860H1920V1080H0Z', '#8d6a6f') +
      fill('M0 852H1920V870H0Z', sol.cream) +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) =>
          fill(
            polygon(60 + i * 290, 962, 230 + i * 290, 962, 214 + i * 290, 982, 44 + i * 290, 982),
            sol.cream,
          ),
        )
        .join('') +
      fill('M0 1046H1920V1080H0Z', sol.shadow, {opacity: 0.35}) +
      estateCar(520, 940, 450, sol.coral) +
      palm(150, 860, 640, sol.palm, sol.brown, 0.1) +
      birch(500, 858, 560, sol.grass, 'h1') +
      palm(1010, 846, 520, sol.teal, sol.brown, -0.08) +
      birch(1400, 858, 620, '#c9b84f', 'h2') +
      palm(1800, 862, 720, sol.palm, sol.brown, -0.07) +
      birch(1640, 850, 400, sol.grass, 'h3'),
  )

/** Sörby: staked-out plots, a kitchen table carried out to see the evening light. */
const plots = (): Drawing =>
  photo(
    skyBands(1800, 620, [sol.sky, '#bfdcca', '#dbe2bf', '#f3e3b5']) +
      ellipse(420, 400, 190, 190, sol.white) +
      cloud(980, 240, 420, sol.white) +
      fill('M0 620L300 560L700 606L1100 556L1500 600L1800 566V760H0Z', sol.palm) +
      fill('M0 650H1800V760H0Z', '#6f9a5c') +
      rect(0, 690, 1800, 510, sol.mustard) +
      fill('M0 690L1800 690L1800 760L0 800Z', sol.sun) +
      fill('M760 690L1010 690L1500 1200L360 1200Z', '#c98a6a') +
      fill('M1010 690L1500 1200L1320 1200L960 690Z', sol.shadow, {opacity: 0.25}) +
      [
        [120, 960],
        [470, 800],
        [610, 1090],
        [1180, 800],
        [1440, 960],
        [1700, 830],
      ]
        .map(
          ([x = 0, y = 0]) =>
            fill(polygon(x - 9, y, x - 7, y - 110, x + 7, y - 110, x + 9, y), sol.white) +
            rect(x - 7, y - 110, 14, 34, sol.red) +
            fill(polygon(x + 9, y, x + 90, y + 12, x + 4, y + 10), sol.shadow, {opacity: 0.4}),
        )
        .join('') +
      stroke('M120 900L470 750M1180 750L1440 905L1700 776', sol.white, 4, {
        'stroke-dasharray': '14 10',
      }) +
      birch(250, 800, 480, sol.grass, 'p1') +
      birch(1640, 790, 520, '#a8bd68', 'p2') +
      birch(1540, 770, 380, sol.grass, 'p3') +
      group(
        rect(-150, -96, 300, 18, sol.red) +
          stroke('M-130 -80L-138 0M130 -80L138 0', sol.brown, 12) +
          fill('M-40 -96L-40 -130L-16 -130L-16 -96Z', sol.teal) +
          ellipse(30, -104, 34, 9, sol.white) +
          fill('M60 -96L68 -146L84 -146L92 -96Z', sol.sky) +
          fill(polygon(-150, 0, 190, 0, 250, 26, -110, 26), sol.shadow, {opacity: 0.35}),
        {transform: 'translate(860 1000)'},
      ) +
      figure(660, 1010, 270, {skin: '#b9774a', hair: '#2b1d1e', top: sol.teal, legs: sol.deep}) +
      figure(1100, 1014, 256, {
        skin: '#f4bf9c',
        hair: '#c8602c',
        top: sol.coral,
        legs: sol.night,
        dress: true,
        wave: true,
      }) +
      figure(1200, 1040, 160, {skin: '#e2ab78', hair: '#5e3524', top: sol.white, legs: sol.red}),
  )

const terraces = (): Drawing =>
  photo(
    skyBands(1800, 700, [sol.pink, '#f7c7a8', '#f9d7b2', sol.cream]) +
      ellipse(1380, 330, 180, 180, sol.sun) +
      cloud(200, 260, 380, sol.white) +
      fill('M0 760H1800V1200H0Z', sol.grass) +
      terrace(90, 860, 270, 330, [sol.coral, sol.sky, sol.cream, sol.teal, sol.pink, sol.sand]) +
      fill('M0 860H1800V900H0Z', sol.palm) +
      fill('M0 900H1800V1030H0Z', sol.sand) +
      fill('M0 1030H1800V1200H0Z', '#86646a') +
      Array.from({length: 26}, (_, i) => rect(20 + i * 70, 838, 20, 62, sol.white)).join('') +
      rect(0, 854, 1800, 10, sol.white) +
      birch(330, 900, 470, '#b9c566', 't1') +
      palm(1580, 905, 560, sol.palm, sol.brown, -0.05) +
      figure(640, 1016, 210, {
        skin: '#f4bf9c',
        hair: '#e9b659',
        top: sol.red,
        legs: sol.deep,
        wave: true,
      }) +
      figure(760, 1020, 130, {skin: '#f4bf9c', hair: '#8a4a2a', top: sol.sun, legs: sol.teal}) +
      group(
        stroke(
          'M0 0m-40 0a40 40 0 1 0 80 0a40 40 0 1 0 -80 0M120 0m-40 0a40 40 0 1 0 80 0a40 40 0 1 0 -80 0M0 0L36 -62L104 -62L120 0M36 -62L60 0L0 0M60 0L104 -62L98 -92L126 -96M36 -62L28 -84M14 -86L44 -84',
          sol.night,
          8,
        ),
        {transform: 'translate(1130 1010)'},
      ),
  )

const train = (): Drawing =>
  photo(
    skyBands(1800, 640, ['#f5b48c', '#f7c199', '#f9cfa6', sol.cream]) +
      ellipse(900, 600, 300, 300, sol.coral) +
      fill('M0 640L420 620L900 640L1360 616L1800 640V760H0Z', sol.palm) +
      rect(0, 680, 1800, 520, sol.mustard) +
      fill('M0 700L1800 700L1800 790L0 830Z', sol.sun) +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) =>
          fill(
            polygon(i * 300 - 80, 1200, i * 210 + 180, 790, i * 210 + 250, 790, i * 300 + 60, 1200),
            '#c9872e',
            {opacity: 0.5},
          ),
        )
        .join('') +
      stroke('M0 420H1800', sol.night, 4) +
      [180, 760, 1340]
        .map((x) => rect(x, 400, 14, 460, sol.deep) + rect(x, 420, 120, 10, sol.deep))
        .join('') +
      rect(0, 846, 1800, 20, sol.brown) +
      rect(0, 866, 1800, 36, '#a8776a') +
      group(
        fill(
          'M-40 0L-40 -230L1150 -230C1270 -226 1350 -150 1392 -60C1400 -30 1392 0 1370 0Z',
          sol.white,
        ) +
          fill('M-40 -74L1386 -74C1398 -40 1394 0 1370 0L-40 0Z', sol.teal) +
          fill('M-40 -84H1380L1384 -72H-40Z', sol.sun) +
          fill('M1200 -190C1262 -176 1306 -140 1332 -96L1200 -96Z', sol.deep) +
          [0, 1, 2, 3, 4, 5, 6, 7]
            .map(
              (i) =>
                rect(20 + i * 142, -184, 104, 84, sol.deep, {rx: 12}) +
                fill(
                  polygon(
                    30 + i * 142,
                    -104,
                    74 + i * 142,
                    -184,
                    100 + i * 142,
                    -184,
                    56 + i * 142,
                    -104,
                  ),
                  sol.sky,
                  {opacity: 0.5},
                ),
            )
            .join('') +
          [2, 5].map((i) => rect(150 + i * 142 - 14, -196, 12, 194, sol.sky)).join('') +
          ellipse(1352, -46, 14, 12, sol.sun) +
          rect(-40, -230, 1240, 12, sol.sky) +
          [120, 330, 900, 1110].map((x) => ellipse(x, 6, 30, 30, sol.night)).join('') +
          stroke('M500 -230L540 -300L580 -230M470 -302H610', sol.night, 7),
        {transform: 'translate(120 846)'},
      ) +
      group(
        [0, 1, 2].map((i) => ellipse(170 + i * 62, -142 + (i % 2) * 6, 0, 0, sol.sand)).join(''),
      ) +
      fill('M0 980H1800V1200H0Z', sol.pink) +
      fill('M0 980H1800V1002H0Z', sol.cream) +
      Array.from({length: 31}, (_, i) => rect(i * 60, 1010, 34, 10, sol.white)).join('') +
      figure(420, 1160, 300, {skin: '#e2ab78', hair: '#2b1d1e', top: sol.red, legs: sol.deep}) +
      group(rect(-26, -118, 50, 60, sol.night, {rx: 8}), {transform: 'translate(382 1160)'}) +
      figure(1330, 1170, 290, {
        skin: '#643a25',
        hair: '#2b1d1e',
        top: sol.teal,
        legs: sol.night,
        wave: true,
      }) +
      birch(1690, 1010, 520, sol.grass, 'tr'),
  )

const pool = (): Drawing =>
  photo(
    skyBands(1800, 460, [sol.sky, '#bfe0d6', '#d8eadb']) +
      ellipse(300, 220, 120, 120, sol.sun) +
      palm(1640, 560, 480, sol.palm, sol.brown, -0.06) +
      palm(130, 580, 420, sol.teal, sol.brown, 0.08) +
      birch(1420, 540, 360, sol.grass, 'po') +
      rect(0, 480, 1800, 140, sol.cream) +
      rect(0, 480, 1800, 14, sol.white) +
      Array.from({length: 16}, (_, i) => rect(i * 120, 540, 4, 80, sol.sand)).join('') +
      rect(0, 620, 1800, 580, sol.teal) +
      rect(0, 612, 1800, 22, sol.white) +
      stroke(
        Array.from(
          {length: 7},
          (_, r) => `M${-60 + (r % 2) * 60} ${700 + r * 76}${'q60-26 120 0t120 0'.repeat(8)}`,
        ).join(''),
        sol.sky,
        9,
        {opacity: 0.75},
      ) +
      stroke('M760 700C520 660 440 560 560 470S960 420 980 300S760 160 620 210', sol.red, 96) +
      stroke('M760 700C520 660 440 560 560 470S960 420 980 300S760 160 620 210', sol.coral, 58) +
      stroke('M742 684C520 640 466 560 572 488', sol.pink, 14) +
      rect(590, 180, 22, 440, sol.deep) +
      rect(970, 330, 22, 290, sol.deep) +
      rect(520, 160, 170, 22, sol.white) +
      stroke('M700 770q40-60 90-20M740 800q60-70 110-10', sol.white, 16) +
      figure(610, 178, 150, {
        skin: '#f4bf9c',
        hair: '#8a4a2a',
        top: sol.sun,
        legs: sol.teal,
        wave: true,
      }) +
      group(
        ellipse(0, 0, 150, 52, sol.red) +
          ellipse(0, -6, 78, 24, sol.teal) +
          fill(
            'M-150 0C-150 -30 -110 -50 -70 -48L-60 -20C-80 -16 -80 0 -78 6L-140 20ZM150 0C150 30 110 50 70 48L60 14C80 10 80 -6 76 -12L136 -20Z',
            sol.white,
          ) +
          ellipse(0, -60, 32, 36, '#b9774a') +
          fill('M-34 -64C-40 -110 40 -110 34 -64C20 -86 -20 -86 -34 -64Z', '#2b1d1e') +
          stroke('M-14 -58q6 6 12 0M6 -58q6 6 12 0M-10 -44q12 12 24 0', '#4a2220', 5) +
          stroke('M-40 -20L-110 -54M40 -20L108 -60', '#b9774a', 18),
        {transform: 'translate(1220 940)'},
      ) +
      group(
        ellipse(0, 0, 40, 44, '#f8d3ae') +
          fill('M-44 -8C-44 -60 44 -60 44 -8C20 -26 -20 -26 -44 -8Z', sol.sun) +
          stroke('M-18 4h14M6 4h14M-8 22q12 10 24 -2', '#4a2220', 5),
        {transform: 'translate(420 1000)'},
      ),
  )

const mast = (): Drawing =>
  photo(
    skyBands(1800, 820, [sol.deep, '#2d6f74', '#6fa49b', sol.pink, '#f7b58a']) +
      ellipse(520, 800, 210, 210, sol.sun) +
      stroke(
        'M1070 330Q1180 200 1290 330M1010 282Q1180 84 1350 282M948 232Q1180 -34 1412 232',
        sol.cream,
        13,
      ) +
      stroke('M1090 900L1180 270L1270 900', sol.night, 14) +
      stroke(
        'M1098 840L1248 750L1118 660L1232 590L1138 510L1214 450L1154 390L1200 340M1262 840L1112 750L1242 660L1128 590L1222 510L1146 450L1206 390L1160 340',
        sol.night,
        7,
      ) +
      rect(1140, 330, 26, 100, sol.white, {rx: 8}) +
      rect(1196, 340, 26, 90, sol.white, {rx: 8}) +
      ellipse(1180, 266, 12, 12, sol.red) +
      fill('M0 820L360 800L800 824L1300 798L1800 822V1200H0Z', sol.palm) +
      fill('M0 880L1800 850V1200H0Z', sol.mustard) +
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((i) =>
          fill(
            polygon(
              i * 300 - 260,
              1200,
              i * 150 + 350,
              872,
              i * 150 + 400,
              872,
              i * 300 - 120,
              1200,
            ),
            sol.sun,
          ),
        )
        .join('') +
      rect(150, 760, 200, 110, sol.red) +
      fill('M130 764L250 690L370 764Z', sol.night) +
      rect(232, 810, 40, 60, sol.cream) +
      group(
        figure(0, 0, 250, {
          skin: '#f8d3ae',
          hair: '#5e3524',
          top: sol.coral,
          legs: sol.night,
          wave: true,
        }),
        {transform: 'translate(760 1130)'},
      ) +
      stroke('M820 904L846 880L850 900', sol.white, 6) +
      birch(1620, 1010, 470, '#86a85e', 'ma'),
  )

const speedway = (): Drawing =>
  photo(
    skyBands(1800, 420, ['#f7c199', '#f9cfa6', sol.cream]) +
      ellipse(1450, 260, 130, 130, sol.coral) +
      fill('M0 430L0 300L260 270L1800 330V470Z', sol.teal) +
      Array.from({length: 58}, (_, i) =>
        ellipse(
          20 + i * 31,
          356 + ((i * 37) % 60),
          13,
          15,
          [sol.cream, sol.sun, sol.pink, sol.red][i % 4] ?? sol.cream,
        ),
      ).join('') +
      rect(0, 440, 1800, 70, sol.white) +
      Array.from({length: 15}, (_, i) => rect(i * 120, 440, 60, 70, sol.red)).join('') +
      rect(0, 510, 1800, 690, '#b9653f') +
      fill('M0 560C500 520 1300 560 1800 700V760C1300 600 500 570 0 620Z', '#cf8150') +
      fill('M0 900C700 780 1300 860 1800 1010V1080C1300 920 700 850 0 980Z', '#99492f') +
      fill('M0 1080C500 1030 900 1060 1300 1200H0Z', sol.grass) +
      stroke('M0 1078C500 1028 900 1058 1300 1200', sol.white, 18) +
      rider(640, 880, 1, sol.sun, sol.deep) +
      rider(1330, 720, 0.66, sol.red, sol.teal),
  )

const golf = (): Drawing =>
  photo(
    skyBands(1800, 640, [sol.sky, '#bfdcca', '#dbe2bf', sol.cream]) +
      ellipse(1320, 330, 170, 170, sol.white) +
      cloud(260, 260, 400, sol.white) +
      fill('M0 620C300 540 700 600 1000 570S1600 520 1800 590V800H0Z', sol.palm) +
      fill('M0 700C400 600 800 700 1200 640S1700 620 1800 660V1200H0Z', '#8aab5c') +
      fill('M0 840C500 720 1100 820 1800 760V1200H0Z', sol.grass) +
      ellipse(1180, 880, 430, 90, '#c3d27f') +
      ellipse(640, 1040, 220, 60, sol.cream) +
      fill(
        'M420 1040C440 1080 820 1100 858 1046C830 1010 760 1060 640 1056S470 1010 420 1040Z',
        sol.sand,
      ) +
      fill('M0 980C160 930 320 960 360 1040S200 1160 0 1140Z', sol.teal) +
      stroke('M30 1020h120M60 1060h180M20 1100h120', sol.sky, 8) +
      ellipse(1250, 880, 22, 7, sol.deep) +
      rect(1247, 560, 7, 320, sol.white) +
      fill('M1254 560L1400 600L1254 646Z', sol.red) +
      fill(polygon(1254, 882, 1500, 930, 1496, 936, 1250, 886), sol.shadow, {opacity: 0.35}) +
      birch(180, 850, 520, '#b9c566', 'g1') +
      birch(330, 830, 420, sol.grass, 'g2') +
      palm(1660, 860, 520, sol.palm, sol.brown, -0.08) +
      group(
        figure(0, 0, 290, {skin: '#f4bf9c', hair: '#f1e6d4', top: sol.coral, legs: sol.cream}) +
          stroke('M34 -150L92 -20L112 -14', sol.night, 7) +
          ellipse(150, -6, 10, 10, sol.white),
        {transform: 'translate(930 940)'},
      ),
  )

export const solScenes: Record<string, {title: string; draw: () => Drawing}> = {
  gata: {title: 'Affisch: villagata med palmer och björkar, en kombi kör förbi', draw: street},
  sorby: {title: 'Utstakade tomter i Sörby med ett köksbord i kvällssolen', draw: plots},
  radhus: {title: 'Radhus i olika färger med björk och palm', draw: terraces},
  pendeltag: {title: 'Pendeltåg över slätten i solnedgång', draw: train},
  aventyrsbad: {title: 'Äventyrsbad med röd rutschbana', draw: pool},
  mast: {title: '5G-mast över slätten i skymning', draw: mast},
  speedway: {title: 'Två speedwayförare i kurvan', draw: speedway},
  golf: {title: 'Golfbana med björkar och en palm', draw: golf},
}

import {grain} from '../kit/grain.ts'
import {type Drawing, ellipse, fill, group, p, polygon, random, rect, stroke} from '../kit/svg.ts'
import {aurora, printBirch, spruce} from './backdrops.ts'
import {doll, lovisa, saba, tesfaye} from './doll.ts'
import {ink, tones} from './palette.ts'
import {cottage, ridge, ripples, walker} from './things.ts'

const W = 1800
const H = 1200

const sheet = (
  name: string,
  base: string,
  speck: string,
  body: string,
  width = W,
  height = H,
): Drawing => ({
  width,
  height,
  body:
    rect(0, 0, width, height, base) +
    grain(
      `${name}1`,
      420,
      {x: 0, y: 0, width, height: height * 0.6},
      (_, v) => 0.15 + v * 0.85,
      speck,
      4,
    ) +
    body +
    grain(
      `${name}2`,
      500,
      {x: 0, y: height * 0.4, width, height: height * 0.6},
      (_, v) => 0.1 + v * 0.5,
      ink.green,
      3.4,
    ),
})

const wood = (
  seed: string,
  x: number,
  width: number,
  y: number,
  h: number,
  n: number,
  colours: string[],
): string => {
  const next = random(seed)
  return Array.from({length: n}, (_, i) => {
    const colour = colours[i % colours.length] ?? ink.green
    return spruce(
      x + ((i + next() * 0.7) * width) / n,
      y + next() * h * 0.16,
      h * (0.62 + next() * 0.5),
      colour,
      5,
    )
  }).join('')
}

/** The poster: fell, river and a lit cottage. */
const fell = (): Drawing =>
  sheet(
    'fell',
    ink.sand,
    ink.bright,
    ellipse(1380, 330, 150, 150, ink.rust) +
      ridge(
        [
          [0, 560],
          [260, 400],
          [420, 480],
          [720, 210],
          [980, 460],
          [1180, 360],
          [1480, 540],
          [1920, 430],
        ],
        1080,
        ink.mist,
      ) +
      fill(
        'M720 210L600 345L668 338L712 396L764 336L838 352ZM1180 360L1104 404L1160 402L1196 440L1232 402L1282 420Z',
        ink.bright,
      ) +
      ridge(
        [
          [0, 640],
          [340, 560],
          [700, 650],
          [1060, 560],
          [1500, 650],
          [1920, 580],
        ],
        1080,
        ink.leaf,
      ) +
      wood('f1', 0, 1920, 720, 170, 34, [ink.green, ink.green, ink.over]) +
      fill('M0 720H1920V1080H0Z', ink.green) +
      fill(
        'M1120 722C900 760 1260 800 1020 850S480 960 560 1080H1360C1240 980 1420 900 1380 840S1040 770 1200 722Z',
        ink.mist,
      ) +
      ripples(620, 900, 640, 170, ink.bright, 7, random('fr')) +
      cottage(300, 850, 300, ink.rust, ink.over) +
      fill(polygon(400, 850, 420, 850, 640, 960, 560, 960), ink.sand, {opacity: 0.35}) +
      printBirch(170, 960, 520, ink.mist, 'fb') +
      printBirch(1640, 990, 620, ink.rust, 'fc') +
      spruce(1780, 1080, 640, ink.over, 6) +
      spruce(60, 1100, 520, ink.over, 6) +
      walker(720, 900, 110, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.bright,
        legs: ink.over,
      }) +
      walker(790, 906, 116, {
        skin: tones.umber.base,
        hair: ink.over,
        top: ink.rust,
        legs: ink.over,
      }) +
      walker(756, 914, 68, {
        skin: tones.sand.base,
        hair: ink.over,
        top: ink.clay,
        legs: ink.over,
        hat: ink.bright,
      }),
    1920,
    1080,
  )

const river = (): Drawing =>
  sheet(
    'river',
    ink.mist,
    ink.bright,
    ellipse(470, 300, 130, 130, ink.bright) +
      ridge(
        [
          [0, 520],
          [300, 430],
          [640, 520],
          [1000, 420],
          [1400, 530],
          [1800, 450],
        ],
        H,
        ink.leaf,
      ) +
      wood('r1', 0, 1800, 690, 230, 26, [ink.green, ink.over]) +
      rect(0, 680, 1800, 520, ink.green) +
      fill(
        'M880 690C700 740 1180 800 900 880S120 1010 0 1200H1500C1180 1080 1500 960 1330 860S960 760 1010 690Z',
        ink.bright,
      ) +
      fill(
        'M900 692C760 744 1230 800 960 884S260 1020 150 1200H1300C1040 1080 1380 960 1240 862S940 760 990 692Z',
        ink.leaf,
      ) +
      ripples(420, 930, 760, 240, ink.mist, 9, random('rr')) +
      stroke('M560 1000q60 -40 120 0M820 1080q70 -44 140 0', ink.bright, 12) +
      wood('r2', -60, 560, 1060, 470, 5, [ink.over, ink.green]) +
      wood('r3', 1420, 480, 1090, 560, 4, [ink.over, ink.green]) +
      group(
        fill('M-170 0C-120 44 120 44 180 -6C130 14 -110 14 -170 0Z', ink.rust) +
          walker(-50, 10, 130, {
            skin: tones.clay.base,
            hair: ink.over,
            top: ink.sand,
            legs: ink.over,
          }) +
          walker(56, 8, 120, {
            skin: tones.paper.base,
            hair: ink.clay,
            top: ink.rust,
            legs: ink.over,
          }) +
          fill('M-170 0C-120 44 120 44 180 -6C120 24 -110 24 -170 0Z', ink.rust) +
          stroke('M-20 -70L-120 40M90 -66L190 40', ink.bright, 8),
        {transform: 'translate(830 1000)'},
      ),
  )

const coast = (): Drawing =>
  sheet(
    'coast',
    ink.sand,
    ink.bright,
    ellipse(1420, 290, 140, 140, ink.bright) +
      rect(0, 560, 1800, 640, ink.leaf) +
      ridge(
        [
          [1100, 560],
          [1260, 520],
          [1500, 540],
          [1800, 500],
        ],
        570,
        ink.green,
      ) +
      ripples(0, 600, 1800, 560, ink.mist, 8, random('co')) +
      fill(
        'M0 1200V560C240 520 420 560 560 620S960 700 1080 760S1120 860 900 900S520 1000 480 1200Z',
        ink.mist,
      ) +
      fill(
        'M0 1200V640C200 610 380 640 520 700S820 780 840 830S620 920 520 980S400 1120 400 1200Z',
        ink.green,
      ) +
      cottage(60, 680, 230, ink.rust, ink.over) +
      cottage(360, 730, 220, ink.clay, ink.over) +
      cottage(640, 790, 230, ink.rust, ink.over) +
      cottage(180, 900, 300, ink.rust, ink.over) +
      fill('M430 600V470L520 410L610 470V600Z', ink.bright) +
      fill('M416 478L520 396L624 478V450L520 366L416 450Z', ink.over) +
      rect(400, 400, 56, 200, ink.bright) +
      fill('M392 404L428 250L464 404Z', ink.over) +
      stroke('M428 250V216M416 230H440', ink.over, 6) +
      stroke('M900 868L1240 868M940 868V930M1040 868V940M1140 868V940M1230 868V940', ink.over, 16) +
      group(
        fill('M-160 -40L180 -40C170 20 130 40 90 40L-110 40C-140 20 -156 0 -160 -40Z', ink.bright) +
          fill('M-160 -40L180 -40L176 -20L-158 -20Z', ink.rust) +
          rect(-40, -110, 110, 70, ink.rust) +
          rect(-20, -96, 40, 36, ink.sand) +
          stroke('M-90 -40V-230M-90 -220L80 -110', ink.over, 9),
        {transform: 'translate(1330 930)'},
      ) +
      stroke(
        'M1010 250q26 -26 52 0q26 -26 52 0M1160 340q20 -20 40 0q20 -20 40 0M860 360q18 -18 36 0q18 -18 36 0',
        ink.over,
        7,
      ) +
      spruce(40, 1180, 360, ink.over) +
      walker(980, 866, 130, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        wave: true,
      }) +
      walker(1070, 866, 84, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.bright,
        legs: ink.over,
      }),
  )

const snowStreet = (): Drawing =>
  sheet(
    'snow',
    ink.leaf,
    ink.mist,
    ridge(
      [
        [0, 430],
        [400, 330],
        [800, 440],
        [1300, 320],
        [1800, 430],
      ],
      H,
      ink.green,
    ) +
      wood('s1', 0, 1800, 560, 190, 24, [ink.over, ink.green]) +
      fill('M0 580H1800V1200H0Z', ink.mist) +
      cottage(90, 730, 420, ink.rust, ink.over, true) +
      cottage(1180, 720, 440, ink.clay, ink.over, true) +
      cottage(660, 640, 270, ink.sand, ink.over, true) +
      fill('M0 700C300 690 520 740 700 640H960C1120 740 1500 690 1800 700V1200H0Z', ink.bright) +
      fill('M760 640L900 640L1340 1200L420 1200Z', ink.mist) +
      stroke('M800 690L620 1180M862 690L1120 1180', ink.bright, 16) +
      [
        [560, 0.9],
        [1130, 0.96],
      ]
        .map(
          ([x = 0, s = 1]) =>
            stroke(`M${x} 860V${860 - 330 * s}q0 -34 40 -34`, ink.over, 12) +
            ellipse(x + 46, 860 - 356 * s, 24, 18, ink.sand) +
            ellipse(x + 46, 860 - 330 * s, 80, 70, ink.sand, {opacity: 0.22}),
        )
        .join('') +
      group(
        rect(-34, -18, 68, 16, ink.rust) +
          stroke('M-44 2H44', ink.over, 7) +
          stroke('M-40 -10L-110 -70', ink.over, 5),
        {transform: 'translate(960 1020)'},
      ) +
      walker(960, 1004, 110, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        hat: ink.green,
      }) +
      walker(840, 1020, 240, {
        skin: tones.umber.base,
        hair: ink.over,
        top: ink.green,
        legs: ink.over,
        hat: ink.rust,
      }) +
      stroke(
        [...Array(70).keys()].map((i) => `M${(i * 397) % 1800} ${(i * 233) % 1150}h0`).join(''),
        ink.bright,
        15,
      ),
  )

const station = (): Drawing =>
  sheet(
    'station',
    ink.sand,
    ink.bright,
    ellipse(300, 320, 130, 130, ink.rust) +
      ridge(
        [
          [0, 520],
          [500, 430],
          [900, 520],
          [1300, 420],
          [1800, 510],
        ],
        H,
        ink.mist,
      ) +
      wood('st', 0, 1800, 650, 190, 22, [ink.leaf, ink.green]) +
      rect(0, 640, 1800, 560, ink.leaf) +
      group(
        rect(-300, -300, 620, 300, ink.rust) +
          rect(-90, -420, 220, 420, ink.rust) +
          fill(polygon(-340, -290, -300, -400, -90, -400, -90, -290), ink.over) +
          fill(polygon(130, -290, 130, -400, 330, -400, 364, -290), ink.over) +
          fill(polygon(-120, -410, 20, -520, 160, -410), ink.over) +
          stroke(
            Array.from({length: 24}, (_, i) => p`M${-288 + i * 26} -296V-2`).join(''),
            ink.green,
            3,
            {opacity: 0.4},
          ) +
          [-250, -170, 170, 250]
            .map(
              (x) =>
                rect(x, -220, 48, 90, ink.sand) +
                stroke(`M${x} -220h48v90h-48zM${x + 24} -220v90M${x} -180h48`, ink.bright, 8),
            )
            .join('') +
          rect(-16, -170, 74, 170, ink.green) +
          ellipse(20, -330, 40, 40, ink.bright) +
          stroke('M20 -330V-356M20 -330L38 -322', ink.over, 6) +
          ellipse(20, -330, 40, 40, 'none', {stroke: ink.over, 'stroke-width': 7}) +
          fill(polygon(-330, -110, 360, -110, 380, -80, -350, -80), ink.green) +
          stroke('M-320 -84V0M-140 -84V0M190 -84V0M344 -84V0', ink.bright, 10),
        {transform: 'translate(640 860)'},
      ) +
      fill('M0 860H1800V960H0Z', ink.mist) +
      rect(0, 860, 1800, 14, ink.bright) +
      rect(0, 960, 1800, 240, ink.green) +
      stroke(
        Array.from({length: 34}, (_, i) => `M${-20 + i * 56} 1110L${-50 + i * 56} 1180`).join(''),
        ink.clay,
        18,
      ) +
      stroke('M0 1122H1800M0 1166H1800', ink.bright, 9) +
      group(
        fill('M-620 0V-230H380C470 -220 520 -120 540 -50C546 -20 530 0 500 0Z', ink.bright) +
          fill('M-620 0V-74H536C540 -30 530 0 500 0Z', ink.rust) +
          [0, 1, 2, 3, 4, 5]
            .map((i) => rect(-570 + i * 152, -190, 108, 80, ink.over, {rx: 12}))
            .join('') +
          fill('M370 -194C430 -180 468 -140 486 -100H370Z', ink.over) +
          [-470, -330, 220, 360].map((x) => ellipse(x, 6, 34, 34, ink.over)).join('') +
          grain('tr', 160, {x: -620, y: -220, width: 1150, height: 220}, () => 0.8, ink.sand, 4),
        {transform: 'translate(1420 1130)'},
      ) +
      walker(420, 950, 210, {
        skin: tones.paper.base,
        hair: ink.over,
        top: ink.over,
        legs: ink.green,
        bag: ink.rust,
      }) +
      walker(520, 952, 200, {
        skin: tones.clay.base,
        hair: ink.over,
        top: ink.bright,
        legs: ink.rust,
        dress: true,
        wave: true,
      }) +
      group(rect(-30, -60, 60, 56, ink.over, {rx: 8}) + stroke('M-14 -60v-34h28v34', ink.over, 6), {
        transform: 'translate(600 952)',
      }) +
      printBirch(120, 900, 560, ink.leaf, 'sb'),
  )

const mill = (): Drawing =>
  sheet(
    'mill',
    ink.mist,
    ink.bright,
    fill(
      'M1130 300C1200 200 1320 250 1340 170C1420 120 1540 180 1520 250C1620 240 1640 330 1560 350C1460 380 1280 330 1130 300Z',
      ink.bright,
    ) +
      ridge(
        [
          [0, 560],
          [360, 460],
          [700, 560],
          [1200, 440],
          [1800, 540],
        ],
        H,
        ink.leaf,
      ) +
      rect(1030, 250, 84, 520, ink.rust) +
      rect(1030, 250, 84, 26, ink.over) +
      rect(1020, 420, 104, 20, ink.bright) +
      fill('M560 780V520L680 450V520L800 450V520L920 450V520L1040 450V780Z', ink.rust) +
      rect(1040, 560, 400, 220, ink.clay) +
      fill('M1040 560L1240 480L1440 560Z', ink.over) +
      stroke(Array.from({length: 7}, (_, i) => `M${600 + i * 60} 600v80`).join(''), ink.sand, 26) +
      stroke(Array.from({length: 6}, (_, i) => `M${1080 + i * 64} 620v70`).join(''), ink.sand, 26) +
      wood('m1', 0, 620, 800, 250, 8, [ink.green, ink.over]) +
      wood('m2', 1400, 480, 800, 240, 7, [ink.green, ink.over]) +
      rect(0, 780, 1800, 420, ink.leaf) +
      fill('M0 780H1800V830H0Z', ink.green) +
      ripples(0, 850, 1800, 130, ink.mist, 9, random('mi')) +
      [
        [180, 0],
        [540, 46],
        [930, 8],
        [1330, 40],
      ]
        .map(([x = 0, y = 0]) =>
          group(
            stroke('M0 0H210M20 26H240M-10 52H200', ink.sand, 20) +
              ellipse(218, 0, 9, 10, ink.rust) +
              ellipse(248, 26, 9, 10, ink.rust) +
              ellipse(208, 52, 9, 10, ink.rust),
            {transform: `translate(${x} ${870 + y})`},
          ),
        )
        .join('') +
      fill('M0 1000C400 970 900 1040 1800 990V1200H0Z', ink.green) +
      cottage(160, 1120, 300, ink.sand, ink.over) +
      cottage(620, 1130, 280, ink.rust, ink.over) +
      cottage(1080, 1120, 300, ink.sand, ink.over) +
      printBirch(1540, 1180, 520, ink.rust, 'mb'),
  )

const kitchen = (): Drawing =>
  sheet(
    'kitchen',
    ink.sand,
    ink.paper,
    stroke(Array.from({length: 15}, (_, i) => `M${i * 128} 0V840`).join(''), ink.clay, 5, {
      opacity: 0.5,
    }) +
      rect(540, 110, 720, 480, ink.bright) +
      rect(570, 140, 660, 420, ink.leaf) +
      ridge(
        [
          [570, 400],
          [720, 320],
          [860, 400],
          [1010, 290],
          [1230, 410],
        ],
        560,
        ink.mist,
      ) +
      fill('M570 460H1230V560H570Z', ink.bright) +
      group(
        spruce(650, 540, 190, ink.green) +
          spruce(1150, 540, 230, ink.green) +
          spruce(1060, 520, 140, ink.over),
      ) +
      stroke(
        'M620 190h0M760 240h0M900 180h0M1010 230h0M1120 170h0M690 300h0M830 320h0M1180 290h0',
        ink.bright,
        16,
      ) +
      stroke('M900 140V560M570 350H1230', ink.bright, 18) +
      fill(
        'M500 90H1300V150C1180 200 1100 130 1000 190S800 130 700 190S560 150 500 170Z',
        ink.rust,
      ) +
      stroke('M490 92H1310', ink.over, 12) +
      rect(520, 586, 760, 26, ink.bright) +
      [
        [640, ink.rust],
        [730, ink.clay],
        [1120, ink.rust],
      ]
        .map(([x, colour]) =>
          group(
            fill('M-24 0L-18 -44H18L24 0Z', ink.over) +
              stroke('M0 -44V-84M0 -60L-22 -84M0 -64L22 -92', ink.leaf, 7) +
              ellipse(0, -96, 15, 15, String(colour)) +
              ellipse(-24, -92, 11, 11, String(colour)) +
              ellipse(25, -100, 11, 11, String(colour)),
            {transform: `translate(${x} 586)`},
          ),
        )
        .join('') +
      rect(0, 840, 1800, 360, ink.clay) +
      stroke('M0 900H1800M0 980H1800M0 1080H1800', ink.rust, 5, {opacity: 0.5}) +
      group(
        rect(0, 330, 330, 510, ink.green) +
          rect(-10, 310, 350, 30, ink.over) +
          rect(40, 420, 110, 90, ink.over) +
          rect(180, 420, 110, 90, ink.over) +
          ellipse(95, 470, 30, 26, ink.rust) +
          rect(40, 560, 250, 190, ink.over) +
          rect(130, 0, 66, 320, ink.green) +
          fill('M60 310L70 230H170L180 310Z', ink.rust) +
          stroke('M170 250C220 240 220 290 178 300', ink.rust, 12) +
          fill('M64 250L30 220L44 212L74 240Z', ink.rust) +
          stroke('M90 190c-20 -30 20 -50 0 -80M140 180c-20 -30 20 -50 0 -80', ink.bright, 8),
        {transform: 'translate(60 0)'},
      ) +
      stroke('M900 0V40', ink.over, 8) +
      fill('M800 92C800 40 1000 40 1000 92Z', ink.over) +
      ellipse(900, 94, 30, 12, ink.bright) +
      doll(620, 1010, 520, {...lovisa, hands: [-30, -78, 44, -104]}) +
      doll(1230, 1010, 540, {...tesfaye, hands: [-56, -100, 30, -78]}) +
      doll(930, 960, 350, {...saba, coat: ink.rust, hands: [-56, -120, 62, -128]}) +
      fill('M420 850H1500L1480 890H440Z', ink.clay) +
      fill(polygon(460, 800, 1460, 800, 1520, 850, 400, 850), ink.bright) +
      stroke('M500 850L470 1150M1420 850L1450 1150', ink.over, 22) +
      fill(polygon(680, 796, 1240, 796, 1280, 852, 640, 852), ink.rust) +
      stroke('M700 824H1230', ink.bright, 6, {'stroke-dasharray': '2 22'}) +
      [
        [620, 812],
        [1100, 808],
        [1330, 816],
      ]
        .map(([x, y]) =>
          group(
            fill('M-26 -44H26L20 0H-20Z', ink.green) + stroke('M26 -36q24 4 -4 26', ink.green, 7),
            {transform: `translate(${x} ${y})`},
          ),
        )
        .join('') +
      group(
        ellipse(0, 0, 96, 18, ink.green) +
          [-50, -16, 20, 52].map((x) => ellipse(x, -14, 26, 16, ink.clay)).join('') +
          ellipse(0, -30, 26, 15, ink.clay),
        {transform: 'translate(880 812)'},
      ),
  )

const midsummer = (): Drawing =>
  sheet(
    'mid',
    ink.sand,
    ink.bright,
    ellipse(900, 560, 230, 230, ink.rust) +
      ridge(
        [
          [0, 560],
          [400, 470],
          [900, 560],
          [1400, 460],
          [1800, 550],
        ],
        H,
        ink.mist,
      ) +
      ridge(
        [
          [0, 640],
          [500, 590],
          [1000, 650],
          [1800, 600],
        ],
        H,
        ink.leaf,
      ) +
      wood('ms', 0, 1800, 690, 150, 30, [ink.green, ink.leaf]) +
      rect(0, 690, 1800, 510, ink.leaf) +
      fill('M0 800C400 740 1200 740 1800 800V1200H0Z', ink.mist) +
      cottage(160, 790, 330, ink.rust, ink.over) +
      cottage(1350, 780, 300, ink.rust, ink.over) +
      stroke('M900 980V250M730 400H1070', ink.over, 26) +
      stroke('M900 980V250M730 400H1070', ink.leaf, 40, {'stroke-dasharray': '3 40'}) +
      [770, 1030]
        .map(
          (x) =>
            stroke(`M${x} 400V440`, ink.over, 9) +
            ellipse(x, 510, 64, 70, 'none', {stroke: ink.leaf, 'stroke-width': 28}) +
            stroke(
              `M${x - 60} 490h0M${x + 62} 500h0M${x} 580h0M${x - 30} 450h0M${x + 34} 452h0`,
              ink.bright,
              20,
            ),
        )
        .join('') +
      fill('M900 250L900 170L1010 200L900 226Z', ink.rust) +
      [
        [430, ink.bright, tones.paper.base, ink.clay, 1],
        [580, ink.rust, tones.umber.base, ink.over, 0],
        [720, ink.bright, tones.sand.base, ink.over, 1],
        [860, ink.green, tones.paper.base, ink.rust, 0],
        [1000, ink.rust, tones.paper.base, ink.bright, 1],
        [1140, ink.green, tones.night.base, ink.over, 0],
        [1290, ink.bright, tones.clay.base, ink.over, 1],
      ]
        .map(
          ([x, top, skin, hair, dress], i) =>
            walker(Number(x), 1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0), 220, {
              skin: String(skin),
              hair: String(hair),
              top: String(top),
              legs: ink.over,
              dress: dress === 1,
            }) +
            stroke(
              p`M${Number(x) - 14} ${1000 + (i % 2) * 4 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 226}h0M${Number(x) + 14} ${1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 228}h0M${Number(x)} ${1000 + ([0, 30, 50, 60, 52, 32, 0][i] ?? 0) - 232}h0`,
              ink.bright,
              11,
            ),
        )
        .join('') +
      [90, 220, 340, 1440, 1560, 1700, 1640, 150, 520, 1240]
        .map(
          (x, i) =>
            stroke(`M${x} ${1170 - (i % 3) * 40}v-40`, ink.green, 6) +
            ellipse(x, 1124 - (i % 3) * 40, 15, 15, i % 2 ? ink.bright : ink.rust),
        )
        .join('') +
      printBirch(60, 1000, 720, ink.leaf, 'mm') +
      printBirch(1740, 1000, 760, ink.leaf, 'mn'),
  )

const northernLights = (): Drawing =>
  sheet(
    'nl',
    ink.over,
    ink.mist,
    aurora(0, 120, 1800, 520, 'nl') +
      stroke(
        'M120 120h0M380 80h0M700 60h0M1080 90h0M1500 70h0M1680 190h0M240 300h0M1320 280h0',
        ink.bright,
        9,
      ) +
      ridge(
        [
          [0, 700],
          [300, 560],
          [520, 650],
          [820, 480],
          [1100, 660],
          [1400, 560],
          [1800, 700],
        ],
        H,
        ink.green,
      ) +
      fill('M820 480L726 564L790 556L830 600L872 552L940 572Z', ink.bright) +
      fill('M0 800C400 740 900 820 1800 750V1200H0Z', ink.mist) +
      fill('M0 900C500 840 1100 920 1800 860V1200H0Z', ink.bright) +
      wood('n1', 0, 700, 880, 260, 8, [ink.over, ink.green]) +
      wood('n2', 1250, 600, 870, 300, 6, [ink.over, ink.green]) +
      cottage(820, 930, 330, ink.rust, ink.over, true) +
      fill(polygon(900, 930, 960, 930, 900, 1040, 780, 1040), ink.sand, {opacity: 0.7}) +
      stroke(
        'M300 1200C420 1060 620 1000 850 960M350 1200C470 1070 660 1010 870 970',
        ink.mist,
        9,
      ) +
      walker(520, 1070, 170, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        hat: ink.green,
        wave: true,
      }) +
      walker(620, 1064, 180, {
        skin: tones.clay.base,
        hair: ink.over,
        top: ink.green,
        legs: ink.over,
        hat: ink.rust,
      }),
  )

export const tryckScenes: Record<string, {title: string; draw: () => Drawing}> = {
  fjall: {title: 'Tryckt affisch: fjäll, älv och en röd stuga', draw: fell},
  alv: {title: 'Två personer paddlar kanot på en skogsälv', draw: river},
  kust: {title: 'Kustby med röda hus, brygga och fiskebåt', draw: coast},
  snogata: {title: 'Bygata i snö, ett barn på spark', draw: snowStreet},
  station: {title: 'Järnvägsstation med tåg och resande', draw: station},
  bruk: {title: 'Bruksort med såg, skorsten och timmer i älven', draw: mill},
  kok: {title: 'Familj vid köksbordet en snöig dag', draw: kitchen},
  midsommar: {title: 'Midsommarstång och ringdans i ljus natt', draw: midsummer},
  norrsken: {title: 'Norrsken över en stuga i snö', draw: northernLights},
}

import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../backdrops.ts'
import {doll, lovisa, saba, tesfaye} from '../doll.ts'
import {ink} from '../palette.ts'
import {ridge} from '../things.ts'
import {sheet} from './sheet.ts'

export const kitchen = (): Drawing =>
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

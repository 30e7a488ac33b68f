import {grain} from '../../kit/grain.ts'
import {type Drawing, ellipse, fill, group, p, polygon, rect, stroke} from '../../kit/svg.ts'
import {printBirch} from '../backdrops.ts'
import {ink, tones} from '../palette.ts'
import {ridge, walker} from '../things.ts'
import {H, sheet, wood} from './sheet.ts'

export const station = (): Drawing =>
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

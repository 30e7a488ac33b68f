import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const train = (): Drawing =>
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

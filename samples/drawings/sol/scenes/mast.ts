import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const mast = (): Drawing =>
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

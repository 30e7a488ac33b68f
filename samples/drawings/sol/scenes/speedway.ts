import {type Drawing, ellipse, fill, rect, stroke} from '../../kit/svg.ts'
import {sol} from '../palette.ts'
import {rider} from '../speedway.ts'
import {photo, skyBands} from './sheet.ts'

export const speedway = (): Drawing =>
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

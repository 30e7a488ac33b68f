import {type Drawing, ellipse, fill, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {cloud, figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

/** A platform in the morning: a mother, a child and a bicycle, with nine minutes to spare. */
export const platform = (): Drawing =>
  photo(
    skyBands(1800, 640, [sol.cream, sol.sand, sol.pink, sol.coral]) +
      ellipse(420, 470, 150, 150, sol.sun) +
      cloud(1080, 180, 420, sol.white) +
      fill('M0 620C400 580 900 640 1300 600S1700 590 1800 610V800H0Z', sol.grass) +
      birch(1560, 760, 460, '#b9c566', 'kp1') +
      rect(0, 760, 1800, 60, sol.brown) +
      stroke('M0 772H1800M0 804H1800', sol.cream, 10) +
      rect(0, 820, 1800, 380, sol.sand) +
      stroke('M0 858H1800', sol.white, 18) +
      rect(1130, 330, 26, 540, sol.deep) +
      ellipse(1143, 300, 120, 120, sol.deep) +
      ellipse(1143, 300, 100, 100, sol.white) +
      stroke('M1143 300V228M1143 300L1096 326', sol.night, 14) +
      figure(700, 1090, 430, {
        skin: '#f8d3ae',
        hair: '#5a2f22',
        top: sol.teal,
        legs: sol.night,
        wave: true,
      }) +
      figure(900, 1090, 270, {skin: '#f8d3ae', hair: '#5a2f22', top: sol.red, legs: sol.deep}) +
      ellipse(300, 1020, 90, 90, 'none', {stroke: sol.night, 'stroke-width': 14}) +
      ellipse(540, 1020, 90, 90, 'none', {stroke: sol.night, 'stroke-width': 14}) +
      stroke(
        'M300 1020L380 880H500L540 1020M380 880L430 1020L500 880M430 1020H300M500 880L490 840H540',
        sol.red,
        14,
      ) +
      stroke('M350 870H410', sol.night, 18),
  )

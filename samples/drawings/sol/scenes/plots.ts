import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {cloud, figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const plots = (): Drawing =>
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

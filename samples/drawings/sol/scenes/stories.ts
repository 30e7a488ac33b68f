import {type Drawing, ellipse, fill, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch, palm} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {cloud, figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

/** A family on its plot, measuring: one holds the tape, one the clock. */
export const counting = (): Drawing =>
  photo(
    skyBands(1800, 620, [sol.sky, '#bfdcca', '#dbe2bf', sol.cream]) +
      ellipse(1420, 300, 150, 150, sol.sun) +
      cloud(260, 200, 420, sol.white) +
      fill('M0 600C500 540 1200 620 1800 570V1200H0Z', sol.grass) +
      fill('M0 860C500 820 1200 880 1800 830V1200H0Z', '#8aab5c') +
      [260, 700, 1140, 1580]
        .map((x) => rect(x, 700, 22, 150, sol.brown) + rect(x, 690, 22, 34, sol.red))
        .join('') +
      stroke('M271 740H1591', sol.white, 8) +
      palm(1660, 800, 480, sol.palm, sol.brown, -0.08) +
      figure(520, 1080, 400, {
        skin: '#f4bf9c',
        hair: '#5a2f22',
        top: sol.teal,
        legs: sol.night,
        wave: true,
      }) +
      figure(860, 1080, 380, {skin: '#f8d3ae', hair: '#e39a2d', top: sol.coral, legs: sol.deep}) +
      figure(1120, 1090, 250, {skin: '#f8d3ae', hair: '#5a2f22', top: sol.sun, legs: sol.red}) +
      ellipse(1300, 900, 96, 96, sol.deep) +
      ellipse(1300, 900, 78, 78, sol.white) +
      rect(1284, 780, 32, 30, sol.deep) +
      stroke('M1300 900V846M1300 900L1342 920', sol.red, 12),
  )

/** Two at the foot of the mast, looking up at what they left for. */
export const underTheMast = (): Drawing =>
  photo(
    skyBands(1800, 760, [sol.deep, sol.teal, sol.pink, sol.coral]) +
      ellipse(1380, 640, 170, 170, sol.sun) +
      fill('M0 740C500 700 1300 760 1800 720V1200H0Z', sol.mustard) +
      stroke('M0 860C600 820 1300 880 1800 830M0 980C600 940 1300 1010 1800 950', sol.sand, 10) +
      stroke(
        'M600 800L760 90L920 800M640 640H880M672 500H848M704 360H816M640 640L848 500M880 640L672 500M672 500L816 360M848 500L704 360M704 360L790 230M816 360L730 230',
        sol.night,
        16,
      ) +
      stroke(
        'M660 150a140 140 0 0 0 0 190M860 150a140 140 0 0 1 0 190M610 100a220 220 0 0 0 0 290M910 100a220 220 0 0 1 0 290',
        sol.white,
        12,
      ) +
      ellipse(760, 90, 24, 24, sol.red) +
      figure(1100, 1080, 400, {
        skin: '#f4bf9c',
        hair: '#c2551f',
        top: sol.cream,
        legs: sol.night,
        wave: true,
      }) +
      figure(1300, 1080, 390, {skin: '#f8d3ae', hair: '#e39a2d', top: sol.red, legs: sol.deep}) +
      rect(1420, 1010, 110, 80, sol.brown, {rx: 12}) +
      stroke('M1446 1010q30-50 60 0', sol.brown, 12),
  )

/** The ninth hole, where somebody waits to play nine more. */
export const ninthHole = (): Drawing =>
  photo(
    skyBands(1800, 640, [sol.sun, sol.sand, sol.cream, sol.pink]) +
      ellipse(360, 340, 150, 150, sol.white) +
      cloud(1180, 190, 440, sol.white) +
      fill('M0 640C400 560 1000 640 1800 580V1200H0Z', sol.palm) +
      fill('M0 780C600 700 1200 800 1800 730V1200H0Z', sol.grass) +
      ellipse(1120, 980, 460, 120, '#c3d27f') +
      ellipse(1240, 980, 24, 8, sol.deep) +
      rect(1236, 600, 8, 380, sol.white) +
      fill(polygon(1244, 600, 1400, 650, 1244, 704), sol.red) +
      figure(760, 1060, 390, {
        skin: '#f4bf9c',
        hair: '#f1e6d4',
        top: sol.red,
        legs: sol.cream,
        wave: true,
      }) +
      stroke('M830 870L900 1050L924 1056', sol.night, 10) +
      figure(1460, 1040, 380, {skin: '#f8d3ae', hair: '#b9ada0', top: sol.deep, legs: sol.sand}) +
      stroke('M1400 880L1360 1030', sol.night, 10) +
      ellipse(980, 1052, 14, 14, sol.white) +
      birch(180, 900, 520, '#b9c566', 'knh'),
  )

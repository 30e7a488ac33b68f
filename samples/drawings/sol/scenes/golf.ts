import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch, palm} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {cloud, figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const golf = (): Drawing =>
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

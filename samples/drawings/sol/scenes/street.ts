import {type Drawing, ellipse, fill, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch, palm} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {bungalow, cloud, estateCar} from '../things.ts'
import {skyBands, wide} from './sheet.ts'

export const street = (): Drawing =>
  wide(
    skyBands(1920, 700, ['#f8d9b4', '#f9cfa6', '#f7c199', '#f5b48c']) +
      ellipse(1240, 470, 330, 330, sol.sun) +
      ellipse(1240, 470, 330, 330, sol.coral, {opacity: 0.25}) +
      cloud(160, 250, 420, sol.white) +
      cloud(1480, 190, 330, sol.white) +
      fill('M0 640L260 610L560 632L900 600L1300 630L1600 606L1920 630V760H0Z', sol.teal) +
      fill('M0 664L400 646L800 668L1200 640L1920 662V760H0Z', sol.palm) +
      stroke(
        'M1690 640L1712 380L1734 640M1696 570L1728 570M1700 510L1724 510M1704 450L1720 450',
        sol.deep,
        6,
      ) +
      stroke('M1690 404Q1712 376 1734 404M1676 388Q1712 342 1748 388', sol.white, 6) +
      rect(0, 700, 1920, 380, sol.grass) +
      fill('M0 740H1920V700H0Z', '#b7c877') +
      bungalow(250, 800, 620, sol.pink, sol.deep, sol.red) +
      bungalow(1110, 800, 600, sol.cream, sol.red, sol.teal) +
      fill('M0 800L1920 800L1920 826L0 826Z', sol.palm, {opacity: 0.35}) +
      fill('M0 860H1920V1080H0Z', '#8d6a6f') +
      fill('M0 852H1920V870H0Z', sol.cream) +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) =>
          fill(
            polygon(60 + i * 290, 962, 230 + i * 290, 962, 214 + i * 290, 982, 44 + i * 290, 982),
            sol.cream,
          ),
        )
        .join('') +
      fill('M0 1046H1920V1080H0Z', sol.shadow, {opacity: 0.35}) +
      estateCar(520, 940, 450, sol.coral) +
      palm(150, 860, 640, sol.palm, sol.brown, 0.1) +
      birch(500, 858, 560, sol.grass, 'h1') +
      palm(1010, 846, 520, sol.teal, sol.brown, -0.08) +
      birch(1400, 858, 620, '#c9b84f', 'h2') +
      palm(1800, 862, 720, sol.palm, sol.brown, -0.07) +
      birch(1640, 850, 400, sol.grass, 'h3'),
  )

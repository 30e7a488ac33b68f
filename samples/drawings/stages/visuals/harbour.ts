import {type Drawing, ellipse, fill, group, p, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../../sol/backdrops.ts'
import {sol} from '../../sol/palette.ts'
import {cloud, figure, terrace} from '../../sol/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {W, wide} from './sheet.ts'

export const harbour = (): Drawing =>
  recolour(
    wide(
      rect(0, 0, W, 640, sol.sky) +
        rect(0, 0, W, 220, sol.sand) +
        ellipse(1430, 330, 190, 190, sol.sun) +
        cloud(180, 230, 420, sol.white) +
        cloud(1000, 160, 300, sol.white) +
        fill('M0 560C300 500 600 560 900 520S1500 500 1920 560V700H0Z', sol.palm) +
        terrace(120, 640, 190, 200, [sol.sun, sol.coral, sol.white, sol.pink, sol.red]) +
        rect(1130, 470, 150, 170, sol.white) +
        fill('M1116 476L1205 330L1294 476Z', sol.deep) +
        stroke('M1205 330V280', sol.deep, 7) +
        rect(0, 636, W, 60, sol.cream) +
        Array.from({length: 24}, (_, i) => rect(i * 82 + 10, 664, 12, 40, sol.brown)).join('') +
        rect(0, 696, W, 384, sol.teal) +
        stroke(
          Array.from(
            {length: 5},
            (_, r) => `M${-40 + (r % 2) * 70} ${760 + r * 66}${'q70-22 140 0t140 0'.repeat(8)}`,
          ).join(''),
          sol.sky,
          8,
          {opacity: 0.7},
        ) +
        [
          [300, 830, 1, sol.white, sol.coral],
          [860, 900, 1.25, sol.red, sol.white],
          [1460, 820, 1.05, sol.deep, sol.sun],
        ]
          .map(([x, y, s, hull, sail]) =>
            group(
              fill('M-150 0L-120 60H120L170 0Z', String(hull)) +
                fill('M-150 0H170L164 12H-144Z', sol.cream) +
                fill('M-4 -330L-4 -30L-140 -30Z', String(sail)) +
                fill('M14 -290L14 -30L120 -30Z', sol.pink) +
                stroke('M5 -350V0', sol.night, 9) +
                fill('M5 -350L60 -336L5 -322Z', sol.red),
              {transform: p`translate(${Number(x)} ${Number(y)}) scale(${Number(s)})`},
            ),
          )
          .join('') +
        birch(1560, 650, 400, sol.grass, 'as1') +
        birch(1720, 650, 330, '#c5d98a', 'as2') +
        figure(1360, 650, 130, {
          skin: '#f4bf9c',
          hair: '#5e3524',
          top: sol.red,
          legs: sol.night,
          dress: true,
          wave: true,
        }) +
        figure(1430, 652, 136, {skin: '#b9774a', hair: '#2b1d1e', top: sol.white, legs: sol.deep}),
    ),
    sol,
    inks.askersund,
  )

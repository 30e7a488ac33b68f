import {type Drawing, ellipse, fill, group, rect, stroke} from '../../kit/svg.ts'
import {birch, palm} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {figure} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const pool = (): Drawing =>
  photo(
    skyBands(1800, 460, [sol.sky, '#bfe0d6', '#d8eadb']) +
      ellipse(300, 220, 120, 120, sol.sun) +
      palm(1640, 560, 480, sol.palm, sol.brown, -0.06) +
      palm(130, 580, 420, sol.teal, sol.brown, 0.08) +
      birch(1420, 540, 360, sol.grass, 'po') +
      rect(0, 480, 1800, 140, sol.cream) +
      rect(0, 480, 1800, 14, sol.white) +
      Array.from({length: 16}, (_, i) => rect(i * 120, 540, 4, 80, sol.sand)).join('') +
      rect(0, 620, 1800, 580, sol.teal) +
      rect(0, 612, 1800, 22, sol.white) +
      stroke(
        Array.from(
          {length: 7},
          (_, r) => `M${-60 + (r % 2) * 60} ${700 + r * 76}${'q60-26 120 0t120 0'.repeat(8)}`,
        ).join(''),
        sol.sky,
        9,
        {opacity: 0.75},
      ) +
      stroke('M760 700C520 660 440 560 560 470S960 420 980 300S760 160 620 210', sol.red, 96) +
      stroke('M760 700C520 660 440 560 560 470S960 420 980 300S760 160 620 210', sol.coral, 58) +
      stroke('M742 684C520 640 466 560 572 488', sol.pink, 14) +
      rect(590, 180, 22, 440, sol.deep) +
      rect(970, 330, 22, 290, sol.deep) +
      rect(520, 160, 170, 22, sol.white) +
      stroke('M700 770q40-60 90-20M740 800q60-70 110-10', sol.white, 16) +
      figure(610, 178, 150, {
        skin: '#f4bf9c',
        hair: '#8a4a2a',
        top: sol.sun,
        legs: sol.teal,
        wave: true,
      }) +
      group(
        ellipse(0, 0, 150, 52, sol.red) +
          ellipse(0, -6, 78, 24, sol.teal) +
          fill(
            'M-150 0C-150 -30 -110 -50 -70 -48L-60 -20C-80 -16 -80 0 -78 6L-140 20ZM150 0C150 30 110 50 70 48L60 14C80 10 80 -6 76 -12L136 -20Z',
            sol.white,
          ) +
          ellipse(0, -60, 32, 36, '#b9774a') +
          fill('M-34 -64C-40 -110 40 -110 34 -64C20 -86 -20 -86 -34 -64Z', '#2b1d1e') +
          stroke('M-14 -58q6 6 12 0M6 -58q6 6 12 0M-10 -44q12 12 24 0', '#4a2220', 5) +
          stroke('M-40 -20L-110 -54M40 -20L108 -60', '#b9774a', 18),
        {transform: 'translate(1220 940)'},
      ) +
      group(
        ellipse(0, 0, 40, 44, '#f8d3ae') +
          fill('M-44 -8C-44 -60 44 -60 44 -8C20 -26 -20 -26 -44 -8Z', sol.sun) +
          stroke('M-18 4h14M6 4h14M-8 22q12 10 24 -2', '#4a2220', 5),
        {transform: 'translate(420 1000)'},
      ),
  )
